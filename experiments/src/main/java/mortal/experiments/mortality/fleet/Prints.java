package mortal.experiments.mortality.fleet;

import java.util.List;

/// How far two fingerprints are apart: √(1 − r), r the correlation of their responses in a layer, averaged over layers.
/// 0
/// for chips that respond alike but for loudness, 1 for chips whose responses have nothing to do with each other.
///
/// @param layers hidden populations
/// @param classes (labels) each stimulus is shown with
record Prints(int layers, int classes) {

    /// What of the responses is compared.
    enum Kind {
        /// As they are: mostly what stimulus it was.
        RESPONSE,
        /// Less each stimulus's mean over labels: what the chip thinks of the labels.
        OPINION
    }

    double distance(List<Float> a, List<Float> b, Kind kind) {
        return distance(directions(a, kind), directions(b, kind));
    }

    /// (1) All distances of some fingerprints.
    double[][] distances(List<List<Float>> prints, Kind kind) {
        List<double[]> directions =
                prints.stream().map(print -> directions(print, kind)).toList();
        double[][] all = new double[prints.size()][prints.size()];
        for (int i = 0; i < all.length; i++) {
            for (int j = 0; j < i; j++) {
                all[i][j] = distance(directions.get(i), directions.get(j));
                all[j][i] = all[i][j];
            }
        }
        return all;
    }

    /// Of unit vectors, 1 − r is half the square of their difference; so equal ones are exactly 0 apart.
    private double distance(double[] a, double[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(squares / 2 / layers);
    }

    /// Each layer's responses with mean 0 and length 1; a layer that does not respond to anything is 0.
    private double[] directions(List<Float> responses, Kind kind) {
        double[] values = responses.stream().mapToDouble(r -> r).toArray();
        int size = values.length / layers;
        for (int layer = 0; layer < layers; layer++) {
            int from = layer * size;
            for (int s = from; kind == Kind.OPINION && s < from + size; s += classes) {
                centre(values, s, s + classes);
            }
            centre(values, from, from + size);
            double squares = 0;
            for (int i = from; i < from + size; i++) {
                squares += values[i] * values[i];
            }
            for (int i = from; squares > 0 && i < from + size; i++) {
                values[i] /= Math.sqrt(squares);
            }
        }
        return values;
    }

    private static void centre(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        for (int i = from; i < to; i++) {
            values[i] -= sum / (to - from);
        }
    }
}
