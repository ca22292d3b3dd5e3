package mortal.experiments.mortality.energy;

import java.util.ArrayList;
import java.util.List;
import mortal.experiments.data.Dataset;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// A perceptron of rectifying layers and a softmax, taught by plain backpropagation of cross-entropy; counts its
/// multiply-accumulates. No chip: the yardstick.
final class DigitalNetwork {
    /// (1) of the weights at the start: He et al. (2015), arXiv 1502.01852, variance 2 / inputs.
    private static final double HE = 2;

    private final List<Integer> sizes; // inputs, hidden …, classes
    private final float[][] weights; // [layer][(inputs + 1) × unit], the bias' row last
    private final float[][] gradients; // as weights
    private final float[][] values; // [level][unit], level 0 is the input
    private final float[][] errors; // [layer][unit]
    private double multiplications;

    DigitalNetwork(int inputs, List<Integer> hidden, int classes, Seed seed) {
        sizes = new ArrayList<>();
        sizes.add(inputs);
        sizes.addAll(hidden);
        sizes.add(classes);
        int layers = sizes.size() - 1;
        weights = new float[layers][];
        gradients = new float[layers][];
        values = new float[layers + 1][];
        errors = new float[layers][];
        values[0] = new float[inputs];
        for (int l = 0; l < layers; l++) {
            int below = sizes.get(l);
            int units = sizes.get(l + 1);
            weights[l] = new float[units * (below + 1)];
            gradients[l] = new float[weights[l].length];
            values[l + 1] = new float[units];
            errors[l] = new float[units];
            Draws.gaussians(seed.child("layer", l), 0, weights[l], 0, weights[l].length);
            for (int i = 0; i < weights[l].length; i++) {
                weights[l][i] = i >= below * units ? 0 : (float) (weights[l][i] * Math.sqrt(HE / below));
            }
        }
    }

    /// (1) Multiply-accumulates of teaching so far.
    double multiplications() {
        return multiplications;
    }

    /// (weights) of all layers.
    double cells() {
        double cells = 0;
        for (float[] layer : weights) {
            cells += layer.length;
        }
        return cells;
    }

    /// (weights) of the lowest layer.
    double first() {
        return weights[0].length;
    }

    /// The likeliest class of one case.
    ///
    /// @param image (1) one number an input; not modified
    int answer(float[] image) {
        forward(image);
        float[] top = values[values.length - 1];
        int best = 0;
        for (int k = 1; k < top.length; k++) {
            best = top[k] > top[best] ? k : best;
        }
        return best;
    }

    /// The answers to all cases.
    List<Integer> answers(Dataset cases) {
        List<Integer> answers = new ArrayList<>();
        for (int c = 0; c < cases.cases(); c++) {
            answers.add(answer(image(cases, c)));
        }
        return answers;
    }

    /// One step down the mean gradient of some cases.
    ///
    /// @param numbers of the cases
    /// @param rate (1) step size
    void teach(Dataset cases, int[] numbers, double rate) {
        for (int number : numbers) {
            forward(image(cases, number));
            backward(cases.label(number));
            multiplications += 3 * cells() - first();
        }
        float step = (float) (rate / numbers.length);
        for (int l = 0; l < weights.length; l++) {
            float[] w = weights[l];
            float[] g = gradients[l];
            for (int i = 0; i < w.length; i++) {
                w[i] = Math.fma(-step, g[i], w[i]);
                g[i] = 0;
            }
        }
    }

    private static float[] image(Dataset cases, int number) {
        float[] image = new float[cases.rows() * cases.columns()];
        cases.images(number).copyTo(0, 1, image, 0, image.length);
        return image;
    }

    private void forward(float[] image) {
        System.arraycopy(image, 0, values[0], 0, image.length);
        for (int l = 0; l < weights.length; l++) {
            float[] below = values[l];
            float[] above = values[l + 1];
            float[] w = weights[l];
            System.arraycopy(w, below.length * above.length, above, 0, above.length);
            for (int i = 0; i < below.length; i++) {
                for (int j = 0; j < above.length; j++) {
                    above[j] = Math.fma(w[i * above.length + j], below[i], above[j]);
                }
            }
            for (int j = 0; j < above.length && l < weights.length - 1; j++) {
                above[j] = Math.max(0, above[j]);
            }
        }
    }

    private void backward(int label) {
        int top = weights.length - 1;
        softmax(values[top + 1], errors[top]);
        errors[top][label] -= 1;
        for (int l = top; l >= 0; l--) {
            float[] below = values[l];
            float[] error = errors[l];
            float[] g = gradients[l];
            for (int i = 0; i < below.length; i++) {
                for (int j = 0; j < error.length; j++) {
                    g[i * error.length + j] = Math.fma(below[i], error[j], g[i * error.length + j]);
                }
            }
            for (int j = 0; j < error.length; j++) {
                g[below.length * error.length + j] += error[j];
            }
            if (l > 0) {
                back(l);
            }
        }
    }

    /// The errors of the layer below.
    private void back(int l) {
        float[] error = errors[l];
        float[] passed = errors[l - 1];
        for (int i = 0; i < passed.length; i++) {
            float sum = 0;
            for (int j = 0; j < error.length; j++) {
                sum = Math.fma(weights[l][i * error.length + j], error[j], sum);
            }
            passed[i] = values[l][i] > 0 ? sum : 0;
        }
    }

    private static void softmax(float[] logits, float[] into) {
        float most = Float.NEGATIVE_INFINITY;
        for (float logit : logits) {
            most = Math.max(most, logit);
        }
        double sum = 0;
        for (int k = 0; k < logits.length; k++) {
            into[k] = (float) StrictMath.exp(logits[k] - most);
            sum += into[k];
        }
        for (int k = 0; k < logits.length; k++) {
            into[k] = (float) (into[k] / sum);
        }
    }
}
