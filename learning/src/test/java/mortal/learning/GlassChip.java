package mortal.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mortal.substrate.Anatomy;
import mortal.substrate.Anatomy.Population;
import mortal.substrate.Anatomy.Projection;
import mortal.substrate.Anatomy.Role;
import mortal.substrate.Batch;
import mortal.substrate.Draws;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;
import mortal.substrate.Push;
import mortal.substrate.Seed;
import mortal.substrate.Substrate;

/// An ideal chip in plain double arithmetic that a test can look into; a learner cannot.
///
///     x₀ = n(input);  y_l = max(0, x_{l−1} W_l);  goodness Σ y_l²;  x_l = n(y_l);  n divides by the root mean square
///     marks += x ⊗ (strength · y + balance · (mean of m − m));  consolidate: W += gate · marks
///
/// with m the running means of y (0.9 / 0.1, from 0.5), which only pushes with a balance move. That is the update of
/// Hinton's `ffnew.m` without biases, smoothing and decay.
public final class GlassChip implements Substrate {
    private final Anatomy anatomy;
    private final double[][] w; // [projection][source × targets + target]
    private final double[][] marks; // as w
    private final double[][] means; // [hidden population][unit]
    private int held;

    /// @param holds (cases) pushes between two consolidations
    /// @param sizes (units) of the input and of every hidden population; weights are normal with variance 1 / sources
    public GlassChip(int holds, Seed seed, int... sizes) {
        List<Population> populations = new ArrayList<>();
        List<Projection> projections = new ArrayList<>();
        int layers = sizes.length - 1;
        w = new double[layers][];
        marks = new double[layers][];
        means = new double[layers][];
        populations.add(new Population("input", sizes[0], Role.INPUT));
        for (int l = 0; l < layers; l++) {
            String below = populations.getLast().name();
            populations.add(new Population("layer" + (l + 1), sizes[l + 1], Role.HIDDEN));
            projections.add(new Projection(below + "-layer" + (l + 1), below, "layer" + (l + 1)));
            w[l] = new double[sizes[l] * sizes[l + 1]];
            for (int i = 0; i < w[l].length; i++) {
                w[l][i] = Draws.gaussian(seed.child("weights", l), i) / Math.sqrt(sizes[l]);
            }
            marks[l] = new double[w[l].length];
            means[l] = new double[sizes[l + 1]];
            java.util.Arrays.fill(means[l], 0.5);
        }
        anatomy = new Anatomy(populations, projections, holds);
    }

    /// The weights themselves, source × targets + target: whoever writes into them changes the chip.
    public double[] weights(int projection) {
        return w[projection];
    }

    public double[] means(int hidden) {
        return means[hidden].clone();
    }

    @Override
    public Anatomy anatomy() {
        return anatomy;
    }

    /// What every population puts out before normalisation, the input first.
    public double[][] settle(Batch inputs, int row) {
        return settle(inputs, Map.of(), row);
    }

    /// @param currents into populations, by name
    private double[][] settle(Batch inputs, Map<String, Batch> currents, int row) {
        double[][] y = new double[w.length + 1][];
        y[0] = new double[inputs.size()];
        for (int i = 0; i < y[0].length; i++) {
            y[0][i] = inputs.at(row, i);
        }
        for (int l = 0; l < w.length; l++) {
            double[] x = normalised(y[l]);
            y[l + 1] = new double[means[l].length];
            for (int j = 0; j < y[l + 1].length; j++) {
                Batch injected = currents.get("layer" + (l + 1));
                double a = injected == null ? 0 : injected.at(row, j);
                for (int i = 0; i < x.length; i++) {
                    a += x[i] * w[l][i * y[l + 1].length + j];
                }
                y[l + 1][j] = Math.max(0, a);
            }
        }
        return y;
    }

    /// The same direction with a mean square of 1; silence stays silence.
    public static double[] normalised(double... y) {
        double rms = Math.sqrt(goodness(y) / y.length);
        double[] x = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            x[i] = rms == 0 ? 0 : y[i] / rms;
        }
        return x;
    }

    public static double goodness(double... y) {
        double sum = 0;
        for (double v : y) {
            sum += v * v;
        }
        return sum;
    }

    @Override
    public Presentation present(Drive drive) {
        Batch inputs = drive.frames().getFirst().clamp().get("input");
        if (inputs == null || inputs.size() != anatomy.populations().getFirst().size()) {
            throw new IllegalArgumentException("GlassChip clamps its input alone and whole");
        }
        double[][][] y = new double[drive.cases()][][];
        for (int c = 0; c < y.length; c++) {
            y[c] = settle(inputs, drive.frames().getFirst().inject(), c);
        }
        return new Shown(y);
    }

    @Override
    public void reinforce(Presentation presentation, Push push) {
        Shown shown = (Shown) presentation;
        int l = shown.index(push.population()) - 1;
        int targets = means[l].length;
        double[] lift = lift(shown, l, push.balance());
        for (int c = 0; c < shown.cases(); c++) {
            if (push.strength(c) == 0 && push.balance() == 0) {
                continue;
            }
            held += l == 0 ? 1 : 0;
            double[] x = normalised(shown.y[c][l]);
            for (int j = 0; j < targets; j++) {
                double post = push.strength(c) * shown.y[c][l + 1][j] + lift[j];
                for (int i = 0; i < x.length; i++) {
                    marks[l][i * targets + j] += x[i] * post;
                }
            }
        }
        if (held > anatomy.holds()) {
            throw new IllegalArgumentException("GlassChip holds " + anatomy.holds() + " cases, got " + held);
        }
    }

    private double[] lift(Shown shown, int l, float balance) {
        double[] lift = new double[means[l].length];
        if (balance == 0) {
            return lift;
        }
        double mean = 0;
        for (int j = 0; j < lift.length; j++) {
            double now = 0;
            for (double[][] y : shown.y) {
                now += y[l + 1][j] / shown.y.length;
            }
            means[l][j] = 0.9 * means[l][j] + 0.1 * now;
            mean += means[l][j] / lift.length;
        }
        for (int j = 0; j < lift.length; j++) {
            lift[j] = balance * (mean - means[l][j]);
        }
        return lift;
    }

    @Override
    public void pulse(Presentation shown, String projection, int step, Batch post) {
        int l = anatomy.projections().stream().map(Projection::name).toList().indexOf(projection);
        int targets = means[l].length;
        for (int c = 0; c < post.cases(); c++) {
            double[] x = normalised(((Shown) shown).y[c][l]);
            for (int i = 0; i < x.length * targets; i++) {
                marks[l][i] += x[i / targets] * post.at(c, i % targets);
            }
        }
        held += l == 0 ? post.cases() : 0;
        if (held > anatomy.holds()) {
            throw new IllegalArgumentException("GlassChip holds " + anatomy.holds() + " cases, got " + held);
        }
    }

    @Override
    public void consolidate(float gate) {
        for (int l = 0; l < w.length; l++) {
            for (int i = 0; i < w[l].length; i++) {
                w[l][i] += gate * marks[l][i];
                marks[l][i] = 0;
            }
        }
        held = 0;
    }

    @Override
    public void rest(long nanos) {
        throw new UnsupportedOperationException("Forward-Forward never rests");
    }

    private final class Shown implements Presentation {
        private final double[][][] y; // [case][population][unit]

        Shown(double[][][] y) {
            this.y = y;
        }

        int index(String population) {
            return anatomy.populations().indexOf(anatomy.population(population));
        }

        @Override
        public int cases() {
            return y.length;
        }

        @Override
        public float[] activity(String population, int step) {
            float[] goodness = new float[y.length];
            for (int c = 0; c < y.length; c++) {
                goodness[c] = (float) goodness(y[c][index(population)]);
            }
            return goodness;
        }

        @Override
        public Batch read(String population, int step) {
            int size = anatomy.population(population).size();
            return Batch.fill(y.length, size, into -> {
                for (int c = 0; c < y.length; c++) {
                    double[] x = normalised(y[c][index(population)]);
                    for (int i = 0; i < size; i++) {
                        into[c * size + i] = (float) x[i];
                    }
                }
            });
        }
    }
}
