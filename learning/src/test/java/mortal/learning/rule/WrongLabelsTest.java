package mortal.learning.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import mortal.learning.Batches;
import mortal.learning.readout.Softmax;
import mortal.substrate.Batch;
import mortal.substrate.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

/// Fixed seeds; a right sampler's chi-square is refused with chance 10⁻⁶.
class WrongLabelsTest {
    private static final Seed SEED = new Seed(8);
    private static final int CLASSES = 10;
    private static final int CASES = 50_000;
    private static final int TRUE = 3;
    private static final List<Integer> LABELS = Collections.nCopies(CASES, TRUE);

    private final WrongLabels wrong = new WrongLabels(CLASSES, SEED);

    private static long[] counts(List<Integer> labels) {
        long[] counts = new long[CLASSES];
        labels.forEach(k -> counts[k]++);
        return counts;
    }

    /// @param odds (1) of each class, in any unit; 0 for what must never come
    private static void assertOdds(double[] odds, long[] counts) {
        int possible = (int) java.util.Arrays.stream(odds).filter(o -> o > 0).count();
        double[] expected = new double[possible];
        long[] observed = new long[possible];
        int n = 0;
        for (int k = 0; k < odds.length; k++) {
            if (odds[k] > 0) {
                expected[n] = odds[k];
                observed[n++] = counts[k];
            } else {
                assertEquals(0, counts[k], "class " + k + " must never come");
            }
        }
        double chance = new ChiSquareTest().chiSquareTest(expected, observed);
        assertTrue(
                chance > 1e-6,
                () -> "odds " + java.util.Arrays.toString(odds) + " gave " + java.util.Arrays.toString(counts)
                        + ", chance " + chance);
    }

    private static double[] restricted(float... q) {
        double[] odds = new double[CLASSES];
        for (int k = 0; k < CLASSES; k++) {
            odds[k] = k == TRUE ? 0 : q[k];
        }
        return odds;
    }

    @Test
    void randomNegativesAreUniformOverTheWrongLabels() {
        assertOdds(restricted(1, 1, 1, 1, 1, 1, 1, 1, 1, 1), counts(wrong.random(LABELS, 0)));
    }

    @Test
    void hardNegativesHaveTheSoftmaxOddsOfTheWrongClasses() {
        float[] q = new float[CLASSES];
        Softmax.of(new float[] {0, -1, 1, 4, 2, -0.5f, 0.3f, 1.5f, -2, 0.7f}, q, 0);
        float[] all = new float[CASES * CLASSES];
        for (int c = 0; c < CASES; c++) {
            System.arraycopy(q, 0, all, c * CLASSES, CLASSES);
        }
        assertOdds(restricted(q), counts(wrong.byProbability(LABELS, all, 0)));
    }

    /// A softmax that is sure to the last bit leaves nothing to choose by.
    @Test
    void aSureSoftmaxLeavesAllWrongClassesAlike() {
        float[] all = new float[CASES * CLASSES];
        for (int c = 0; c < CASES; c++) {
            all[c * CLASSES + TRUE] = 1;
        }
        assertOdds(restricted(1, 1, 1, 1, 1, 1, 1, 1, 1, 1), counts(wrong.byProbability(LABELS, all, 0)));
    }

    @Property(tries = 200)
    void aNegativeIsNeverTheTrueClass(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int classes) {
        WrongLabels any = new WrongLabels(classes, new Seed(seed));
        List<Integer> labels =
                Batches.lesson(new Seed(seed), 50, classes, classes).labels();
        Batch logits = Batches.uniform(new Seed(seed), 50, classes);
        float[] q = new float[50 * classes];
        for (int c = 0; c < 50; c++) {
            float[] row = Batches.row(logits, c);
            row[labels.get(c)] *= 100; // often, but not always, sure of the true class
            Softmax.of(row, q, c * classes);
        }
        List<Integer> random = any.random(labels, seed);
        List<Integer> hard = any.byProbability(labels, q, seed);
        for (int c = 0; c < 50; c++) {
            assertNotEquals(labels.get(c), random.get(c));
            assertNotEquals(labels.get(c), hard.get(c));
            assertTrue(random.get(c) >= 0 && random.get(c) < classes && hard.get(c) >= 0 && hard.get(c) < classes);
        }
    }

    @Property(tries = 200)
    void candidatesAreDifferentAndWrong(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 12) int classes, @ForAll @IntRange(max = 20) int less) {
        int count = Math.max(1, classes - 1 - less);
        List<Integer> labels =
                Batches.lesson(new Seed(seed), 20, classes, classes).labels();
        List<List<Integer>> candidates = new WrongLabels(classes, new Seed(seed)).candidates(labels, count, seed);
        for (int c = 0; c < 20; c++) {
            assertEquals(count, candidates.get(c).size());
            assertEquals(count, new HashSet<>(candidates.get(c)).size());
            assertFalse(candidates.get(c).contains(labels.get(c)));
        }
    }

    /// All ordered pairs of nine.
    @Test
    void pairsOfCandidatesAreUniform() {
        double[] odds = new double[CLASSES * CLASSES];
        long[] counts = new long[odds.length];
        for (int i = 0; i < odds.length; i++) {
            odds[i] = i / CLASSES == TRUE || i % CLASSES == TRUE || i / CLASSES == i % CLASSES ? 0 : 1;
        }
        wrong.candidates(LABELS, 2, 0).forEach(pair -> counts[pair.get(0) * CLASSES + pair.get(1)]++);
        assertOdds(odds, counts);
    }

    @Test
    void theBetterCandidateIsChosenWithTheSoftmaxOddsOfItsGoodness() {
        float[] goodness = {31, 30, 33, 31.5f};
        float[] all = new float[CASES * goodness.length];
        double[] odds = new double[CLASSES];
        for (int k = 0; k < goodness.length; k++) {
            odds[k] = Math.exp(goodness[k] - 30);
        }
        for (int c = 0; c < CASES; c++) {
            System.arraycopy(goodness, 0, all, c * goodness.length, goodness.length);
        }
        int[] rows = wrong.byGoodness(all, goodness.length, 0);
        long[] counts = new long[CLASSES];
        for (int c = 0; c < CASES; c++) {
            counts[rows[c] - c * goodness.length]++;
        }
        assertOdds(odds, counts);
    }

    /// Goodnesses of thousands have exponentials that no double holds.
    @Test
    void hugeGoodnessesStillChoose() {
        float[] scores = {1e6f, 2e6f, 0, -1e30f, 1e30f, 0};
        int[] rows = wrong.byGoodness(scores, 3, 0);
        assertEquals(List.of(1, 4), List.of(rows[0], rows[1]));
    }

    /// A case's draw belongs to its number in the schooling, not to the lesson it comes in.
    @Test
    void howCasesAreParcelledDoesNotChangeTheirNegatives() {
        List<Integer> labels = LABELS.subList(0, 40);
        for (int count = 1; count <= 3; count++) {
            List<List<Integer>> whole = wrong.candidates(labels, count, 100);
            assertEquals(whole.subList(10, 40), wrong.candidates(labels.subList(10, 40), count, 110));
        }
    }
}
