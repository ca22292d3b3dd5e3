package mortal.experiments.data;

import java.util.Arrays;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// A yardstick for a data set: softmax on the pixels, or on one layer of rectified hidden units, taught by
/// backpropagation with momentum 0.9 and a rate that falls linearly to 0.
final class Perceptron {
    private static final int BATCH = 100;
    private static final float MOMENTUM = 0.9f;

    private final Layer[] layers;
    private final Sparse[] inputs; // of each layer, the last place always 1

    /// @param hidden (units) 0 for softmax on the pixels
    private Perceptron(int pixels, int hidden, int classes, Seed seed) {
        layers = hidden == 0
                ? new Layer[] {new Layer(pixels, classes, 0, seed)}
                : new Layer[] {
                    new Layer(pixels, hidden, Math.sqrt(2.0 / pixels), seed.child(0)),
                    new Layer(hidden, classes, Math.sqrt(0.5 / hidden), seed.child(1))
                };
        inputs = new Sparse[layers.length];
        for (int l = 0; l < layers.length; l++) {
            inputs[l] = new Sparse(layers[l].in + 1);
        }
    }

    /// The share of test cases that a perceptron with `hidden` units takes for something else after `epochs`.
    static double error(Dataset training, Dataset test, int hidden, int epochs, float rate) {
        Seed seed = new Seed(1).child("perceptron");
        Perceptron net = new Perceptron(training.rows() * training.columns(), hidden, training.classes(), seed);
        Sparse[] images = Sparse.images(training);
        int steps = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            int[] order = Draws.permutation(seed.child("order", epoch), images.length);
            for (int first = 0; first + BATCH <= order.length; first += BATCH) {
                for (int i = first; i < first + BATCH; i++) {
                    net.teach(images[order[i]], training.label(order[i]));
                }
                float left = 1 - (float) steps++ * BATCH / ((float) epochs * images.length);
                for (Layer layer : net.layers) {
                    layer.step(rate * left / BATCH);
                }
            }
        }
        return net.error(test);
    }

    private double error(Dataset test) {
        Sparse[] images = Sparse.images(test);
        int errors = 0;
        for (int i = 0; i < images.length; i++) {
            float[] out = answer(images[i]);
            int best = 0;
            for (int c = 1; c < out.length; c++) {
                best = out[c] > out[best] ? c : best;
            }
            errors += best == test.label(i) ? 0 : 1;
        }
        return errors / (double) images.length;
    }

    private float[] answer(Sparse image) {
        Sparse signal = image;
        float[] out = {};
        for (int l = 0; l < layers.length; l++) {
            Sparse input = inputs[l];
            input.count = 0;
            for (int k = 0; k < signal.count; k++) {
                input.add(signal.at[k], signal.values[k]);
            }
            input.add(layers[l].in, 1);
            out = layers[l].drive(input);
            if (l + 1 < layers.length) {
                signal = rectified(out);
            }
        }
        return out;
    }

    private static Sparse rectified(float[] drive) {
        Sparse active = new Sparse(drive.length);
        for (int u = 0; u < drive.length; u++) {
            if (drive[u] > 0) {
                active.add(u, drive[u]);
            }
        }
        return active;
    }

    /// Adds one case to the gradients.
    private void teach(Sparse image, int label) {
        float[] blame = answer(image).clone();
        double sum = 0;
        float most = blame[0];
        for (float b : blame) {
            most = Math.max(most, b);
        }
        for (int c = 0; c < blame.length; c++) {
            blame[c] = (float) Math.exp(blame[c] - most);
            sum += blame[c];
        }
        for (int c = 0; c < blame.length; c++) {
            blame[c] = (float) (blame[c] / sum) - (c == label ? 1 : 0);
        }
        for (int l = layers.length - 1; l >= 0; l--) {
            blame = layers[l].blame(inputs[l], blame, l > 0);
        }
    }

    /// Weights from each input, and from one that is always 1, to each output.
    private static final class Layer {
        final int in;
        final int out;
        final float[] weights; // [in + 1 × out]
        final float[] gradient;
        final float[] velocity;
        final float[] drive;

        Layer(int in, int out, double spread, Seed seed) {
            this.in = in;
            this.out = out;
            weights = new float[(in + 1) * out];
            gradient = new float[weights.length];
            velocity = new float[weights.length];
            drive = new float[out];
            Draws.gaussians(seed, 0, weights, 0, in * out);
            for (int k = 0; k < weights.length; k++) {
                weights[k] *= (float) spread;
            }
        }

        float[] drive(Sparse input) {
            Arrays.fill(drive, 0);
            for (int k = 0; k < input.count; k++) {
                add(input.values[k], weights, input.at[k] * out, drive, 0, out);
            }
            return drive;
        }

        /// @return the blame of each input that was active, if `further`
        float[] blame(Sparse input, float[] blame, boolean further) {
            float[] back = new float[further ? in : 0];
            for (int k = 0; k < input.count; k++) {
                int from = input.at[k] * out;
                if (further && input.at[k] < in) {
                    float sum = 0;
                    for (int u = 0; u < out; u++) {
                        sum += blame[u] * weights[from + u];
                    }
                    back[input.at[k]] = sum;
                }
                add(input.values[k], blame, 0, gradient, from, out);
            }
            return back;
        }

        void step(float rate) {
            for (int k = 0; k < weights.length; k++) {
                velocity[k] = MOMENTUM * velocity[k] + gradient[k];
                weights[k] -= rate * velocity[k];
                gradient[k] = 0;
            }
        }

        private static void add(float factor, float[] from, int at, float[] into, int to, int count) {
            for (int u = 0; u < count; u++) {
                into[to + u] += factor * from[at + u];
            }
        }
    }
}
