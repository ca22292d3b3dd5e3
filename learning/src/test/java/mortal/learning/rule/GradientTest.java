package mortal.learning.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleSupplier;
import mortal.learning.Batches;
import mortal.learning.GlassChip;
import mortal.learning.Goodness;
import mortal.learning.Labels;
import mortal.learning.Learner;
import mortal.learning.Lesson;
import mortal.learning.Ports;
import mortal.learning.rule.ForwardForward.Form;
import mortal.learning.rule.ForwardForward.Negatives;
import mortal.substrate.Batch;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rule climbs log p on positives and log (1 − p) on negatives, each population for itself. With two classes the
/// wrong label is certain, so the whole update is a sum over known cases.
class GradientTest {
    private static final Seed SEED = new Seed(2);
    private static final int CASES = 3;
    private static final float RATE = 0.25f;
    /// Half: new goodnesses are about half the units, and the logistic is in its middle.
    private static final float THRESHOLD = 0.5f;

    private final GlassChip chip = new GlassChip(Integer.MAX_VALUE, SEED.child("chip"), 8, 6, 5);
    private final Lesson lesson = Batches.lesson(SEED.child("lesson"), CASES, 8, 2);
    private final Labels labels = new Labels(2, 1);
    private final Batch positive = labels.with(lesson.inputs(), lesson.labels());
    private final Batch negative = labels.with(
            lesson.inputs(), lesson.labels().stream().map(k -> 1 - k).toList());

    private static ForwardForward rule(float temperature, float balance) {
        return new ForwardForward(
                Form.SENSOR,
                Negatives.RANDOM,
                2,
                6,
                new Goodness(),
                ForwardForward.Loss.LOGISTIC,
                THRESHOLD,
                0.1f,
                temperature,
                0,
                ForwardForward.Layers.TOGETHER,
                ForwardForward.Schedule.HINTON,
                RATE,
                balance);
    }

    private double goodness(Batch inputs, int row, int layer) {
        return GlassChip.goodness(chip.settle(inputs, row)[layer + 1]);
    }

    private double p(Batch inputs, int row, int layer, double temperature) {
        double theta = THRESHOLD
                * chip.anatomy()
                        .of(mortal.substrate.Anatomy.Role.HIDDEN)
                        .get(layer)
                        .size();
        return 1 / (1 + Math.exp(-(goodness(inputs, row, layer) - theta) / temperature));
    }

    /// Central difference; with h = 10⁻⁵ its error is of the order 10⁻¹⁰.
    private double slope(int layer, int cell, DoubleSupplier objective) {
        double h = 1e-5;
        double[] w = chip.weights(layer);
        double before = w[cell];
        w[cell] = before + h;
        double above = objective.getAsDouble();
        w[cell] = before - h;
        double below = objective.getAsDouble();
        w[cell] = before;
        return (above - below) / (2 * h);
    }

    @Test
    void theSlopeOfLogPIsTwiceOneLessPTimesPostTimesPre() {
        for (int layer = 0; layer < 2; layer++) {
            int l = layer;
            double[][] y = chip.settle(positive, 0);
            double[] x = GlassChip.normalised(y[l]);
            double p = p(positive, 0, l, 1);
            assertTrue(p > 0.05 && p < 0.95, "p = " + p + " would test nothing");
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < y[l + 1].length; j++) {
                    double slope = slope(l, i * y[l + 1].length + j, () -> Math.log(p(positive, 0, l, 1)));
                    assertEquals(2 * (1 - p) * y[l + 1][j] * x[i], slope, 1e-8);
                }
            }
        }
    }

    /// The published rule leaves out the factor 2 and does not divide by the temperature.
    @ParameterizedTest
    @ValueSource(floats = {1, 3})
    void aLessonClimbsHalfTheSlopeOfTheMeanCase(float temperature) {
        double[][] slopes = new double[2][];
        for (int layer = 0; layer < 2; layer++) {
            int l = layer;
            slopes[l] = new double[chip.weights(l).length];
            for (int cell = 0; cell < slopes[l].length; cell++) {
                slopes[l][cell] = slope(l, cell, () -> objective(l, temperature));
            }
        }
        List<double[]> before = weights();
        learn(rule(temperature, 0));
        for (int l = 0; l < 2; l++) {
            for (int cell = 0; cell < slopes[l].length; cell++) {
                double step = RATE * temperature * slopes[l][cell] / 2 / CASES;
                assertEquals(step, chip.weights(l)[cell] - before.get(l)[cell], 1e-7);
            }
        }
    }

    private double objective(int layer, double temperature) {
        double sum = 0;
        for (int c = 0; c < CASES; c++) {
            sum += Math.log(p(positive, c, layer, temperature)) + Math.log(1 - p(negative, c, layer, temperature));
        }
        return sum;
    }

    /// Peer normalisation: every positive case adds λ (mean of m − m_j), whether unit j is active or not.
    @Test
    void peersAreBalancedByThePositivesAlone() {
        List<double[]> before = weights();
        double[][][] y = new double[CASES][][];
        for (int c = 0; c < CASES; c++) {
            y[c] = chip.settle(positive, c);
        }
        GlassChip plain = new GlassChip(Integer.MAX_VALUE, SEED.child("chip"), 8, 6, 5);
        float balance = 0.3f;
        learn(rule(1, balance));
        rule(1, 0)
                .learner(plain.anatomy(), new Ports(new Labels(2, 1), 28, 1, 0.1f, 0, 2), SEED)
                .learn(lesson, plain, new Learner.When(1, 2, 0));
        for (int l = 0; l < 2; l++) {
            double[] m = means(y, l);
            double mean = java.util.Arrays.stream(m).average().orElseThrow();
            for (int cell = 0; cell < before.get(l).length; cell++) {
                double pre = 0;
                for (int c = 0; c < CASES; c++) {
                    pre += GlassChip.normalised(y[c][l])[cell / m.length] / CASES;
                }
                double lift = RATE * balance * pre * (mean - m[cell % m.length]);
                assertEquals(lift, chip.weights(l)[cell] - plain.weights(l)[cell], 1e-7);
            }
        }
    }

    /// After one positive pass from 0.5.
    private static double[] means(double[][][] y, int layer) {
        double[] m = new double[y[0][layer + 1].length];
        for (int j = 0; j < m.length; j++) {
            double now = 0;
            for (double[][] one : y) {
                now += one[layer + 1][j] / y.length;
            }
            m[j] = 0.9 * 0.5 + 0.1 * now;
        }
        return m;
    }

    private List<double[]> weights() {
        return List.of(chip.weights(0).clone(), chip.weights(1).clone());
    }

    private void learn(ForwardForward rule) {
        rule.learner(chip.anatomy(), new Ports(new Labels(2, 1), 28, 1, 0.1f, 0, 2), SEED)
                .learn(lesson, chip, new Learner.When(1, 2, 0));
    }
}
