package mortal.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mortal.devices.kernel.Kernels;
import mortal.learning.Goodness;
import mortal.learning.Labels;
import mortal.learning.Learner;
import mortal.learning.Lesson;
import mortal.learning.Outcome;
import mortal.learning.Ports;
import mortal.learning.rule.ForwardForward;
import mortal.learning.rule.ForwardForward.Form;
import mortal.learning.rule.ForwardForward.Negatives;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Foundry;
import mortal.simulator.design.Designs;
import mortal.substrate.Anatomy;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;
import mortal.substrate.Push;
import mortal.substrate.Seed;
import mortal.substrate.Substrate;
import org.junit.jupiter.api.Test;

/// The ideal chip taught in Hinton's form does what Hinton's published program does, written down here once more in
/// doubles and plain loops from its description: smoothing, decay, biases and peer normalisation included.
class HintonsProgramTest {
    private static final Seed SEED = new Seed(17);
    private static final int[] SIZES = {16, 12, 10, 8};
    private static final int LAYERS = SIZES.length - 1;
    private static final int CLASSES = 4;
    private static final int CASES = 100; // the batch for which 0.9 / 0.1 of the running means is published
    private static final int LESSONS = 40;
    /// Large, so that forty lessons move weights far; half the units, so that the logistic is in its middle from the
    /// first lesson on.
    private static final double RATE = 0.3;
    private static final double THRESHOLD = 0.5;
    private static final double BALANCE = 0.03;

    @Test
    void anIdealChipsWeightsAndGoodnessAreThoseOfTheProgram() {
        Patterns toy = new Patterns(SEED.child("toy"), CLASSES, SIZES[0]);
        try (Crew crew = new Crew(1)) {
            Chip chip = Foundry.fabricate(
                            Designs.preset("ideal").sized(SIZES[0], List.of(SIZES[1], SIZES[2], SIZES[3])),
                            SEED.child("lot"),
                            1)
                    .powerOn(SEED.child("life"), crew, Kernels.best());
            ForwardForward rule = new ForwardForward(
                    Form.HINTON,
                    Negatives.HARD,
                    2,
                    6,
                    new Goodness(),
                    ForwardForward.Loss.LOGISTIC,
                    (float) THRESHOLD,
                    0.1f,
                    1,
                    0,
                    ForwardForward.Layers.TOGETHER,
                    ForwardForward.Schedule.HINTON,
                    (float) RATE,
                    (float) BALANCE);
            Learner learner = rule.learner(
                    chip.anatomy(), new Ports(new Labels(CLASSES, 1), 28, 2, 0.1f, 0.003f, 2), SEED.child("learner"));
            Listener listener = new Listener(chip);
            Program program = new Program(chip);
            for (int i = 0; i < LESSONS; i++) {
                Lesson lesson = toy.lesson(i * CASES, CASES);
                Outcome outcome = learner.learn(lesson, listener, new Learner.When(1 + i / 10, 4, (long) i * CASES));
                double gain = i < 20 ? 1 : i < 30 ? 0.75 : 0.25;
                double[] goodness = program.learn(listener.shown.getFirst(), listener.shown.getLast(), gain);
                listener.shown.clear();
                for (int l = 0; l < LAYERS; l++) {
                    assertEquals(goodness[2 * l], outcome.layers().get(l).positive(), 2e-4 * goodness[2 * l]);
                    assertEquals(goodness[2 * l + 1], outcome.layers().get(l).negative(), 2e-4 * goodness[2 * l + 1]);
                }
            }
            assertTrue(program.distance(chip) < 1e-4, "weights differ by " + program.distance(chip));
            assertTrue(program.moved() > 0.3, "weights moved by " + program.moved() + " only");
        }
    }

    /// Hears which inputs a learner shows: the negatives tell which wrong labels its softmax chose.
    private static final class Listener implements Substrate {
        private final Chip chip;
        private final List<Batch> shown = new ArrayList<>();

        Listener(Chip chip) {
            this.chip = chip;
        }

        @Override
        public Anatomy anatomy() {
            return chip.anatomy();
        }

        @Override
        public Presentation present(Drive drive) {
            shown.addAll(drive.frames().getFirst().clamp().values());
            return chip.present(drive);
        }

        @Override
        public void reinforce(Presentation presentation, Push push) {
            chip.reinforce(presentation, push);
        }

        @Override
        public void pulse(Presentation presentation, String projection, int step, Batch post) {
            chip.pulse(presentation, projection, step, post);
        }

        @Override
        public void consolidate(float gate) {
            chip.consolidate(gate);
        }

        @Override
        public void rest(long nanos) {
            chip.rest(nanos);
        }
    }

    private static final class Program {
        private final double[][][] w = new double[LAYERS][][]; // [layer][source, the bias behind them][unit]
        private final double[][][] v = new double[LAYERS][][]; // as w, smoothed gradients
        private final double[][] m = new double[LAYERS][]; // running means
        private final double[][][] first = new double[LAYERS][][];

        Program(Chip chip) {
            for (int l = 0; l < LAYERS; l++) {
                w[l] = new double[SIZES[l] + 1][SIZES[l + 1]];
                v[l] = new double[SIZES[l] + 1][SIZES[l + 1]];
                m[l] = new double[SIZES[l + 1]];
                Arrays.fill(m[l], 0.5);
                for (int j = 0; j < SIZES[l + 1]; j++) {
                    float[] incoming = incoming(chip, l, j);
                    for (int i = 0; i < SIZES[l]; i++) {
                        w[l][i][j] = incoming[i];
                    }
                }
                first[l] = Arrays.stream(w[l]).map(double[]::clone).toArray(double[][]::new);
            }
        }

        private static float[] incoming(Chip chip, int layer, int unit) {
            String projection = chip.anatomy().projections().get(layer).name();
            return chip.glance().incoming(projection, unit);
        }

        /// @return summed goodness of positives and negatives of each layer in turn
        double[] learn(Batch positives, Batch negatives, double gain) {
            double[][][] gradient = new double[LAYERS][][];
            double[] goodness = new double[2 * LAYERS];
            for (int l = 0; l < LAYERS; l++) {
                gradient[l] = new double[SIZES[l] + 1][SIZES[l + 1]];
            }
            pass(positives, true, gradient, goodness);
            pass(negatives, false, gradient, goodness);
            for (int l = 0; l < LAYERS; l++) {
                for (int i = 0; i <= SIZES[l]; i++) {
                    for (int j = 0; j < SIZES[l + 1]; j++) {
                        v[l][i][j] = 0.9 * v[l][i][j] + 0.1 * gradient[l][i][j] / CASES;
                        double decay = i < SIZES[l] ? 0.001 * w[l][i][j] : 0;
                        w[l][i][j] += gain * RATE * (v[l][i][j] - decay);
                    }
                }
            }
            return goodness;
        }

        private void pass(Batch inputs, boolean positive, double[][][] gradient, double[] goodness) {
            double[][] h = new double[CASES][];
            for (int c = 0; c < CASES; c++) {
                float[] input = new float[SIZES[0]];
                inputs.copyTo(c, 1, input, 0, input.length);
                double[] wide = new double[input.length];
                Arrays.setAll(wide, i -> input[i]);
                h[c] = normalised(wide);
            }
            for (int l = 0; l < LAYERS; l++) {
                double[][] y = new double[CASES][];
                for (int c = 0; c < CASES; c++) {
                    y[c] = respond(l, h[c]);
                }
                double[] lift = positive ? lift(l, y) : new double[SIZES[l + 1]];
                for (int c = 0; c < CASES; c++) {
                    double g = Arrays.stream(y[c]).map(a -> a * a).sum();
                    goodness[2 * l + (positive ? 0 : 1)] += g;
                    double p = 1 / (1 + Math.exp(THRESHOLD * SIZES[l + 1] - g));
                    double strength = positive ? 1 - p : -p;
                    for (int j = 0; j < SIZES[l + 1]; j++) {
                        double d = strength * y[c][j] + lift[j];
                        for (int i = 0; i < SIZES[l]; i++) {
                            gradient[l][i][j] += h[c][i] * d;
                        }
                        gradient[l][SIZES[l]][j] += d;
                    }
                    h[c] = normalised(y[c]);
                }
            }
        }

        private double[] respond(int l, double... x) {
            double[] y = new double[SIZES[l + 1]];
            for (int j = 0; j < y.length; j++) {
                y[j] = w[l][SIZES[l]][j];
                for (int i = 0; i < SIZES[l]; i++) {
                    y[j] += x[i] * w[l][i][j];
                }
                y[j] = Math.max(0, y[j]);
            }
            return y;
        }

        private double[] lift(int l, double[][] y) {
            double all = 0;
            for (int j = 0; j < m[l].length; j++) {
                double now = 0;
                for (double[] one : y) {
                    now += one[j] / CASES;
                }
                m[l][j] = 0.9 * m[l][j] + 0.1 * now;
                all += m[l][j] / m[l].length;
            }
            double mean = all;
            double[] lift = new double[m[l].length];
            Arrays.setAll(lift, j -> BALANCE * (mean - m[l][j]));
            return lift;
        }

        private static double[] normalised(double... y) {
            double rms = Math.sqrt(Arrays.stream(y).map(a -> a * a).sum() / y.length);
            return Arrays.stream(y).map(a -> rms == 0 ? 0 : a / rms).toArray();
        }

        /// (1) Largest difference of a weight from the chip's.
        double distance(Chip chip) {
            double largest = 0;
            for (int l = 0; l < LAYERS; l++) {
                for (int j = 0; j < SIZES[l + 1]; j++) {
                    float[] incoming = incoming(chip, l, j);
                    for (int i = 0; i < SIZES[l]; i++) {
                        largest = Math.max(largest, Math.abs(incoming[i] - w[l][i][j]));
                    }
                }
            }
            return largest;
        }

        /// (1) Largest distance of a weight from where it began.
        double moved() {
            double largest = 0;
            for (int l = 0; l < LAYERS; l++) {
                for (int i = 0; i < SIZES[l]; i++) {
                    for (int j = 0; j < SIZES[l + 1]; j++) {
                        largest = Math.max(largest, Math.abs(w[l][i][j] - first[l][i][j]));
                    }
                }
            }
            return largest;
        }
    }
}
