package mortal.learning.readout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mortal.learning.Batches;
import mortal.learning.Labels;
import mortal.learning.Lesson;
import mortal.learning.PlantedChip;
import mortal.learning.Snapshot;
import mortal.learning.Witness;
import mortal.substrate.Batch;
import mortal.substrate.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SoftmaxReadoutTest {
    private static final Seed SEED = new Seed(7);
    private static final int CLASSES = 3;
    private static final int SIZE = 9;
    private static final Labels LABELS = new Labels(CLASSES, 1);

    /// Layer 1 has 2 units, layers 2 and 3 put out what lies behind the label; so what is read from 2 up is the six
    /// pixels.
    private static PlantedChip chip() {
        return new PlantedChip(SIZE, List.of(2, 4, 2), (population, input) -> switch (population) {
            case "layer1" -> new float[] {100, -100};
            case "layer2" -> Arrays.copyOfRange(input, 3, 7);
            default -> Arrays.copyOfRange(input, 7, 9);
        });
    }

    /// Hinton's formulas in doubles, one loop after the other.
    private static final class Naive {
        private final double[][] s = new double[CLASSES][SIZE - CLASSES];
        private final double[][] v = new double[CLASSES][SIZE - CLASSES];

        double[] probabilities(float... input) {
            double[] q = new double[CLASSES];
            double sum = 0;
            for (int k = 0; k < CLASSES; k++) {
                double logit = 0;
                for (int u = 0; u < SIZE - CLASSES; u++) {
                    logit += s[k][u] * input[CLASSES + u];
                }
                q[k] = Math.exp(logit);
                sum += q[k];
            }
            for (int k = 0; k < CLASSES; k++) {
                q[k] /= sum;
            }
            return q;
        }

        void learn(Lesson lesson, double rate, double decay) {
            double[][] gradient = new double[CLASSES][SIZE - CLASSES];
            for (int c = 0; c < lesson.cases(); c++) {
                float[] input = Batches.row(lesson.inputs(), c);
                double[] q = probabilities(input);
                for (int k = 0; k < CLASSES; k++) {
                    double t = lesson.labels().get(c) == k ? 1 : 0;
                    for (int u = 0; u < SIZE - CLASSES; u++) {
                        gradient[k][u] += input[CLASSES + u] * (t - q[k]) / lesson.cases();
                    }
                }
            }
            for (int k = 0; k < CLASSES; k++) {
                for (int u = 0; u < SIZE - CLASSES; u++) {
                    v[k][u] = 0.9 * v[k][u] + 0.1 * gradient[k][u];
                    s[k][u] += rate * (v[k][u] - decay * s[k][u]);
                }
            }
        }
    }

    /// A large rate and decay, so that every term counts; floats against doubles over 60 steps.
    @Test
    void learningIsHintonsFormula() {
        SoftmaxReadout readout = new SoftmaxReadout(chip().anatomy(), LABELS, 2, 0.02f);
        Naive naive = new Naive();
        for (int step = 0; step < 60; step++) {
            Lesson lesson = Batches.lesson(SEED.child(step), 7, SIZE, CLASSES);
            float rate = step < 30 ? 2 : 1;
            float[] q = readout.learn(lesson, chip(), rate);
            for (int c = 0; c < lesson.cases(); c++) {
                double[] expected = naive.probabilities(Batches.row(lesson.inputs(), c));
                for (int k = 0; k < CLASSES; k++) {
                    assertEquals(expected[k], q[c * CLASSES + k], 1e-5);
                }
            }
            naive.learn(lesson, rate, 0.02f);
        }
        double[] all = Arrays.stream(naive.s).flatMapToDouble(Arrays::stream).toArray();
        double rms = Math.sqrt(Arrays.stream(all).map(w -> w * w).average().orElseThrow());
        assertTrue(rms > 0.05, "learnt nothing");
        assertEquals(rms, readout.rms(), 1e-5);
    }

    @Test
    void aNewSoftmaxHoldsAllClassesAlike() {
        SoftmaxReadout readout = new SoftmaxReadout(chip().anatomy(), LABELS, 2, 0);
        float[] q = readout.learn(Batches.lesson(SEED, 4, SIZE, CLASSES), chip(), 0.1f);
        for (float p : q) {
            assertEquals(1f / CLASSES, p, 1e-7f);
        }
    }

    @Property
    void probabilitiesSumToOneAndKeepTheOrderOfTheLogits(
            @ForAll @Size(min = 2, max = 12) float @FloatRange(min = -1e6f, max = 1e6f) [] logits) {
        float[] q = new float[logits.length + 2];
        Softmax.of(logits, q, 1);
        double sum = 0;
        for (int k = 0; k < logits.length; k++) {
            sum += q[k + 1];
            for (int l = 0; l < logits.length; l++) {
                assertTrue(logits[k] < logits[l] || q[k + 1] >= q[l + 1]);
            }
        }
        assertEquals(1, sum, 1e-6);
        assertArrayEquals(new float[] {0, 0}, new float[] {q[0], q[logits.length + 1]});
    }

    /// exp(0), exp(1), exp(2) over their sum.
    @Test
    void aKnownSoftmax() {
        float[] q = new float[3];
        Softmax.of(new float[] {1000, 1001, 1002}, q, 0);
        assertArrayEquals(new float[] {0.090031f, 0.244728f, 0.665241f}, q, 1e-6f);
    }

    /// Class k is the largest of three pixels by at least a tenth.
    @Test
    void aSeparableTaskIsLearnt() {
        SoftmaxReadout readout = new SoftmaxReadout(chip().anatomy(), LABELS, 2, 0);
        for (int step = 0; step < 300; step++) {
            readout.learn(separable(SEED.child("train", step), 10), chip(), 10);
        }
        Lesson exam = separable(SEED.child("exam"), 300);
        assertEquals(exam.labels(), readout.answer(exam.inputs(), chip()));
    }

    private static Lesson separable(Seed seed, int cases) {
        Lesson random = Batches.lesson(seed, cases, SIZE, CLASSES);
        Batch inputs = Batch.fill(cases, SIZE, into -> {
            random.inputs().copyTo(0, cases, into, 0, SIZE);
            for (int c = 0; c < cases; c++) {
                int pixel = c * SIZE + CLASSES;
                float largest = Math.max(into[pixel], Math.max(into[pixel + 1], into[pixel + 2]));
                into[pixel + random.labels().get(c)] = largest + 0.1f;
            }
        });
        return new Lesson(inputs, random.labels());
    }

    @Test
    void onePassOfTheNeutralInputIsRead() {
        Witness witness = new Witness(chip());
        Batch inputs = Batches.uniform(SEED, 5, SIZE);
        new SoftmaxReadout(chip().anatomy(), LABELS, 2, 0).answer(inputs, witness);
        assertEquals(
                List.of(
                        new Witness.Presented(0, LABELS.neutral(inputs)),
                        new Witness.Read(0, "layer2"),
                        new Witness.Read(0, "layer3")),
                witness.calls());
    }

    @Test
    void aSilentChipTeachesNothing() {
        PlantedChip silent = new PlantedChip(SIZE, List.of(4), (population, input) -> new float[4]);
        SoftmaxReadout readout = new SoftmaxReadout(silent.anatomy(), LABELS, 1, 0.003f);
        Lesson lesson = Batches.lesson(SEED, 6, SIZE, CLASSES);
        for (int step = 0; step < 3; step++) {
            readout.learn(lesson, silent, 0.1f);
        }
        assertEquals(0, readout.rms());
        assertEquals(List.of(0, 0, 0, 0, 0, 0), readout.answer(lesson.inputs(), silent));
    }

    @Test
    void aRestoredSoftmaxGoesOnToTheSameBits() {
        SoftmaxReadout first = new SoftmaxReadout(chip().anatomy(), LABELS, 2, 0.003f);
        SoftmaxReadout second = new SoftmaxReadout(chip().anatomy(), LABELS, 2, 0.003f);
        first.learn(Batches.lesson(SEED.child(0), 5, SIZE, CLASSES), chip(), 1);
        Snapshot.of(first).restore(second);
        for (int step = 1; step < 4; step++) {
            Lesson lesson = Batches.lesson(SEED.child(step), 5, SIZE, CLASSES);
            assertArrayEquals(first.learn(lesson, chip(), 1), second.learn(lesson, chip(), 1));
        }
    }
}
