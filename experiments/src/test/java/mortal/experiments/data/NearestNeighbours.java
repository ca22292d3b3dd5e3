package mortal.experiments.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The plainest yardstick for a data set: an image is what most of the three most similar ones are, by Euclidean
/// distance; if they are all different, what the most similar one is.
final class NearestNeighbours {
    private static final int BLOCK = 250; // (cases) compared at a time

    private NearestNeighbours() {}

    /// How many of the test cases are taken for something else.
    static int errors(Dataset training, Dataset test) {
        Sparse[] known = Sparse.images(training);
        return IntStream.range(0, (test.cases() + BLOCK - 1) / BLOCK)
                .parallel()
                .map(b -> block(training, known, test.slice(b * BLOCK, Math.min(test.cases(), (b + 1) * BLOCK))))
                .sum();
    }

    private static int block(Dataset training, Sparse[] known, Dataset test) {
        int cases = test.cases();
        float[] columns = columns(test);
        float[] products = new float[cases];
        float[][] nearest = new float[cases][]; // three distances, ascending
        int[][] labels = new int[cases][3];
        for (int t = 0; t < cases; t++) {
            nearest[t] = new float[] {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
        }
        for (int k = 0; k < known.length; k++) {
            float square = products(known[k], columns, products);
            for (int t = 0; t < cases; t++) {
                // Less the test image's own square, which is the same for all.
                insert(square - 2 * products[t], training.label(k), nearest[t], labels[t]);
            }
        }
        int errors = 0;
        for (int t = 0; t < cases; t++) {
            int[] l = labels[t];
            errors += (l[1] == l[2] ? l[1] : l[0]) == test.label(t) ? 0 : 1;
        }
        return errors;
    }

    /// The images side by side: pixel by pixel, then case by case.
    private static float[] columns(Dataset test) {
        float[] columns = new float[test.rows() * test.columns() * test.cases()];
        for (int t = 0; t < test.cases(); t++) {
            Sparse image = Sparse.images(test.slice(t, t + 1))[0];
            for (int p = 0; p < image.count; p++) {
                columns[image.at[p] * test.cases() + t] = image.values[p];
            }
        }
        return columns;
    }

    /// @param into modified: the products of `image` with each column
    /// @return the product of `image` with itself
    private static float products(Sparse image, float[] columns, float[] into) {
        float square = 0;
        Arrays.fill(into, 0);
        for (int p = 0; p < image.count; p++) {
            float value = image.values[p];
            int from = image.at[p] * into.length;
            square += value * value;
            for (int t = 0; t < into.length; t++) {
                into[t] += value * columns[from + t];
            }
        }
        return square;
    }

    private static void insert(float distance, int label, float[] distances, int[] labels) {
        for (int place = 2; place >= 0 && distance < distances[place]; place--) {
            if (place < 2) {
                distances[place + 1] = distances[place];
                labels[place + 1] = labels[place];
            }
            distances[place] = distance;
            labels[place] = label;
        }
    }
}
