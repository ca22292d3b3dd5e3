package mortal.learning.readout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import mortal.learning.Labels;
import mortal.learning.Lesson;
import mortal.learning.Ports;
import mortal.learning.Readout;
import mortal.substrate.Anatomy;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;
import mortal.substrate.StateVisitor;
import mortal.substrate.Stateful;
import mortal.substrate.Substrate;

/// A digital softmax on the host that reads every unit of the hidden populations in one neutral pass, and pays for
/// their
/// converters.
///
///     logits = Σ_l S_l h_l;  v ← keep · v + (1 − keep) · hᵀ(t − q) / B;  S ← S + rate · (v − decay · S)
///
/// Source: Hinton, `ffnew.m` and `ffsoftmaxtest.m`: weights start at 0, keep 0.9, rate 0.1, decay 0.003, no bias.
public final class SoftmaxReadout implements Readout, Stateful {
    private static final float KEEP = 0.9f;

    private final Labels labels;
    private final List<String> layers;
    private final int units;
    private final float decay;
    private final float[] s; // [class × unit]
    private final float[] v; // [class × unit]

    /// @param firstLayer lowest hidden population that is read, from 1
    /// @param decay (1) relative to the rate, at least 0
    public SoftmaxReadout(Anatomy anatomy, Labels labels, int firstLayer, float decay) {
        this.labels = labels;
        this.layers = GoodnessReadout.layers(anatomy, firstLayer);
        this.units = layers.stream().mapToInt(l -> anatomy.population(l).size()).sum();
        this.decay = decay;
        this.s = new float[labels.classes() * units];
        this.v = new float[labels.classes() * units];
    }

    public SoftmaxReadout(Anatomy anatomy, Ports ports) {
        this(anatomy, ports.labels(), ports.firstLayer(), ports.readoutDecay());
    }

    @Override
    public String name() {
        return "softmax";
    }

    @Override
    public List<Integer> answer(Batch inputs, Substrate chip) {
        float[] q = probabilities(features(inputs, chip), inputs.cases());
        List<Integer> answers = new ArrayList<>();
        for (int c = 0; c < inputs.cases(); c++) {
            answers.add(ranked(q, c).getFirst());
        }
        return answers;
    }

    /// Learns from one batch.
    ///
    /// @param rate (1) of this step
    /// @return the probabilities before learning, cases × classes
    public float[] learn(Lesson lesson, Substrate chip, float rate) {
        return learn(features(lesson.inputs(), chip), lesson.labels(), rate);
    }

    /// Learns from cases that were read already.
    ///
    /// @param h what [#features] gave, all cases of a lesson; not modified
    /// @param right the true labels
    /// @param rate (1) of this step
    /// @return the probabilities before learning, cases × classes
    public float[] learn(float[] h, List<Integer> right, float rate) {
        int cases = right.size();
        float[] q = probabilities(h, cases);
        int classes = labels.classes();
        float[][] gradient = new float[classes][units]; // rows at index 0: loops over arrays at one index vectorise
        float[] unit = new float[units];
        for (int c = 0; c < cases; c++) {
            System.arraycopy(h, c * units, unit, 0, units);
            int label = right.get(c);
            for (int k = 0; k < classes; k++) {
                add((label == k ? 1 : 0) - q[c * classes + k], unit, gradient[k]);
            }
        }
        float share = (1 - KEEP) / cases;
        for (int k = 0; k < classes; k++) {
            for (int u = 0; u < units; u++) {
                int i = k * units + u;
                v[i] = Math.fma(KEEP, v[i], share * gradient[k][u]);
                s[i] = Math.fma(rate, Math.fma(-decay, s[i], v[i]), s[i]);
            }
        }
        return q;
    }

    private static void add(float factor, float[] a, float[] into) {
        for (int u = 0; u < into.length; u++) {
            into[u] = Math.fma(factor, a[u], into[u]);
        }
    }

    /// Every unit that is read, cases × units, in a neutral pass.
    private float[] features(Batch inputs, Substrate chip) {
        String input = chip.anatomy().of(Anatomy.Role.INPUT).getFirst().name();
        Presentation shown = chip.present(Drive.of(input, labels.neutral(inputs)));
        return features(inputs.cases(), layer -> shown.read(layer, 0));
    }

    /// Every unit that is read, cases × units.
    ///
    /// @param read a population's units, by its name
    public float[] features(int cases, Function<String, Batch> read) {
        float[] h = new float[cases * units];
        int offset = 0;
        for (String layer : layers) {
            Batch batch = read.apply(layer);
            batch.copyTo(0, cases, h, offset, units);
            offset += batch.size();
        }
        return h;
    }

    /// The populations that are read.
    public List<String> layers() {
        return layers;
    }

    /// By how much each unit that is read would change the loss.
    ///
    /// @param error (1) q − t, cases × classes
    /// @return error · S, cases × units
    public Batch back(Batch error) {
        return Batch.fill(error.cases(), units, into -> {
            float[] unit = new float[units];
            float[] weights = new float[units];
            for (int c = 0; c < error.cases(); c++) {
                Arrays.fill(unit, 0);
                for (int k = 0; k < error.size(); k++) {
                    System.arraycopy(s, k * units, weights, 0, units);
                    add(error.at(c, k), weights, unit);
                }
                System.arraycopy(unit, 0, into, c * units, units);
            }
        });
    }

    /// The probabilities of all classes, cases × classes.
    ///
    /// @param h what [#features] gave; not modified
    public float[] probabilities(float[] h, int cases) {
        int classes = labels.classes();
        float[] turned = new float[s.length]; // [unit × class]: one case's classes are summed side by side
        for (int k = 0; k < classes; k++) {
            for (int u = 0; u < units; u++) {
                turned[u * classes + k] = s[k * units + u];
            }
        }
        float[] q = new float[cases * classes];
        float[] logits = new float[classes];
        for (int c = 0; c < cases; c++) {
            Arrays.fill(logits, 0);
            for (int u = 0; u < units; u++) {
                float activity = h[c * units + u];
                for (int k = 0; k < classes; k++) {
                    logits[k] = Math.fma(activity, turned[u * classes + k], logits[k]);
                }
            }
            Softmax.of(logits, q, c * classes);
        }
        return q;
    }

    /// The classes of one case, most probable first; the lower number first of equals.
    List<Integer> ranked(float[] q, int row) {
        int classes = labels.classes();
        return java.util.stream.IntStream.range(0, classes)
                .boxed()
                .sorted(java.util.Comparator.comparingDouble((Integer k) -> -q[row * classes + k]))
                .toList();
    }

    /// For each case the `count` most probable classes.
    List<List<Integer>> shortList(Batch inputs, Substrate chip, int count) {
        float[] q = probabilities(features(inputs, chip), inputs.cases());
        List<List<Integer>> lists = new ArrayList<>();
        for (int c = 0; c < inputs.cases(); c++) {
            lists.add(ranked(q, c).subList(0, count));
        }
        return lists;
    }

    /// (1) Root mean square of the read-out weights, for logs.
    public double rms() {
        double sum = 0;
        for (float w : s) {
            sum += (double) w * w;
        }
        return Math.sqrt(sum / s.length);
    }

    @Override
    public void visit(StateVisitor visitor) {
        visitor.floats("weight", s);
        visitor.floats("smoothed", v);
    }
}
