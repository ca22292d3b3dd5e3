package mortal.learning.distil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mortal.learning.readout.Softmax;
import mortal.substrate.Draws;
import mortal.substrate.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SoftLabelsTest {
    private static SoftLabels some(long key, int cases, int classes) {
        float[] q = new float[cases * classes];
        float[] logits = new float[classes];
        for (int c = 0; c < cases; c++) {
            for (int k = 0; k < classes; k++) {
                logits[k] = 2 * Draws.gaussian(new Seed(key), c * 100L + k);
            }
            Softmax.of(logits, q, c * classes);
        }
        return new SoftLabels(classes, q);
    }

    private static List<Integer> labels(long key, int cases, int classes) {
        List<Integer> labels = new ArrayList<>();
        for (int c = 0; c < cases; c++) {
            labels.add(Draws.integer(new Seed(key).child("labels"), c, classes));
        }
        return labels;
    }

    @Property
    void certaintyIsDrawnAsItIs(@ForAll long key, @ForAll @IntRange(min = 2, max = 12) int classes) {
        List<Integer> labels = labels(key, 30, classes);
        SoftLabels certain = SoftLabels.certain(classes, labels);
        assertEquals(labels, certain.hard());
        assertEquals(labels, certain.drawn(new Seed(key)));
    }

    /// Every answer is dealt to exactly one case, and to one of the same label.
    @Property
    void shufflingKeepsTheAnswersOfALabel(@ForAll long key) {
        SoftLabels soft = some(key, 40, 3);
        List<Integer> hard = soft.hard();
        SoftLabels dealt = soft.shuffledWithin(hard, new Seed(key));
        assertEquals(hard, dealt.hard());
        assertEquals(sorted(soft), sorted(dealt));
    }

    /// Whatever leaning the answers have, evened they add up to the shares asked for.
    @Property
    void evenedAnswersHaveTheSharesAskedFor(@ForAll long key, @ForAll @IntRange(min = 0, max = 3) int favoured) {
        float[] leaning = new float[300 * 4];
        SoftLabels soft = some(key, 300, 4);
        for (int c = 0; c < 300; c++) {
            for (int k = 0; k < 4; k++) {
                leaning[c * 4 + k] = (soft.probability(c, k) + (k == favoured ? 1 : 0)) / 2;
            }
        }
        double[] shares = {0.1, 0.2, 0.3, 0.4};
        SoftLabels even = new SoftLabels(4, leaning).evened(shares);
        for (int k = 0; k < 4; k++) {
            double told = 0;
            for (int c = 0; c < 300; c++) {
                told += even.probability(c, k) / 300;
            }
            assertEquals(shares[k], told, 1e-3);
        }
    }

    /// Two classes weighed against each other: odds within a case change, their order among cases does not.
    @Property
    void eveningKeepsTheOrderOfCases(@ForAll long key) {
        SoftLabels soft = some(key, 50, 2);
        SoftLabels even = soft.evened(0.5, 0.5);
        for (int c = 1; c < 50; c++) {
            float before = soft.probability(c, 0) - soft.probability(c - 1, 0);
            float after = even.probability(c, 0) - even.probability(c - 1, 0);
            assertTrue(before * after >= 0, "cases " + (c - 1) + " and " + c + " changed places");
        }
    }

    /// A class that nobody answers any more is told again, for the cases that are likest to it.
    @Test
    void evenedAnswersBringALostClassBack() {
        SoftLabels lost = new SoftLabels(3, new float[] {0.9f, 0.1f, 0, 0.9f, 0.1f, 0, 0.6f, 0.35f, 0.05f});
        assertEquals(List.of(0, 0, 0), lost.hard());
        assertEquals(2, lost.evened(1 / 3.0, 1 / 3.0, 1 / 3.0).hard().get(2));
    }

    @Test
    void sharesOfOtherClassesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> some(1, 5, 3).evened(0.5, 0.5));
    }

    private static List<Float> sorted(SoftLabels soft) {
        List<Float> all = new ArrayList<>();
        for (int c = 0; c < soft.cases(); c++) {
            all.add(soft.probability(c, 0));
        }
        Collections.sort(all);
        return all;
    }

    /// Cases of a label are answered alike, and the label's mean answer is what it was.
    @Property
    void confusionsAreTheMeanOfALabel(@ForAll long key) {
        SoftLabels soft = some(key, 60, 4);
        List<Integer> labels = labels(key, 60, 4);
        SoftLabels mean = soft.confusions(labels);
        for (int k = 0; k < 4; k++) {
            double before = 0;
            double after = 0;
            for (int c = 0; c < 60; c++) {
                if (labels.get(c) == 1) {
                    before += soft.probability(c, k);
                    after += mean.probability(c, k);
                    assertEquals(mean.probability(labels.indexOf(1), k), mean.probability(c, k));
                }
            }
            assertEquals(before, after, 1e-4);
        }
    }

    @Property
    void severalTeachersAreTheirMean(@ForAll long key) {
        SoftLabels a = some(key, 10, 5);
        SoftLabels b = some(key + 1, 10, 5);
        SoftLabels both = SoftLabels.mean(List.of(a, b));
        assertEquals((a.probability(3, 2) + b.probability(3, 2)) / 2, both.probability(3, 2), 1e-6);
    }

    /// 20 000 draws of probability 0.3: the share is off by more than 5 standard errors with chance 6·10⁻⁷.
    @Test
    void drawsComeWithTheirProbabilities() {
        int cases = 20_000;
        float[] q = new float[2 * cases];
        for (int c = 0; c < cases; c++) {
            q[2 * c] = 0.7f;
            q[2 * c + 1] = 0.3f;
        }
        long ones = new SoftLabels(2, q)
                .drawn(new Seed(4)).stream().filter(k -> k == 1).count();
        assertEquals(0.3 * cases, (double) ones, 5 * Math.sqrt(0.21 * cases));
    }

    @Test
    void aSliceIsThoseCases() {
        SoftLabels soft = some(3, 9, 4);
        assertEquals(soft.probability(5, 1), soft.slice(4, 7).probability(1, 1));
        assertEquals(3, soft.slice(4, 7).cases());
        assertEquals(2, soft.bitsOfLabel(), 1e-12);
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        Exception sum = assertThrows(IllegalArgumentException.class, () -> new SoftLabels(2, new float[] {0.5f, 0.6f}));
        assertTrue(String.valueOf(sum.getMessage()).contains("case 0"), sum::toString);
        assertThrows(IllegalArgumentException.class, () -> new SoftLabels(2, new float[] {1.5f, -0.5f}));
        assertThrows(IllegalArgumentException.class, () -> new SoftLabels(2, new float[] {Float.NaN, 1}));
        assertThrows(IllegalArgumentException.class, () -> new SoftLabels(2, new float[3]));
        assertThrows(IllegalArgumentException.class, () -> SoftLabels.mean(List.of(some(1, 3, 2), some(1, 4, 2))));
    }
}
