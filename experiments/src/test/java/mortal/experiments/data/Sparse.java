package mortal.experiments.data;

import java.util.Arrays;
import mortal.substrate.Batch;

/// A list of numbers most of which are 0: where the others are, and what.
final class Sparse {
    final int[] at;
    final float[] values;
    int count;

    Sparse(int capacity) {
        at = new int[capacity];
        values = new float[capacity];
    }

    void add(int where, float value) {
        at[count] = where;
        values[count++] = value;
    }

    /// Every image of a data set, without its black pixels.
    static Sparse[] images(Dataset data) {
        int size = data.rows() * data.columns();
        Sparse[] images = new Sparse[data.cases()];
        Sparse image = new Sparse(size);
        for (int i = 0; i < images.length; i++) {
            Batch pixels = data.images(i);
            image.count = 0;
            for (int p = 0; p < size; p++) {
                if (pixels.at(0, p) > 0) {
                    image.add(p, pixels.at(0, p));
                }
            }
            images[i] = image.trimmed();
        }
        return images;
    }

    private Sparse trimmed() {
        Sparse copy = new Sparse(count);
        System.arraycopy(at, 0, copy.at, 0, count);
        System.arraycopy(values, 0, copy.values, 0, count);
        copy.count = count;
        return copy;
    }

    @Override
    public String toString() {
        return "Sparse" + Arrays.toString(Arrays.copyOf(at, count));
    }
}
