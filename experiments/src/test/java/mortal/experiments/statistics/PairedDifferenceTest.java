package mortal.experiments.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {
    /// Complete response before and after consolidation therapy (Cavo et al. 2012): 6 and 16 of 161 pairs disagree.
    /// Source of the figures: M. W. Fagerland, S. Lydersen, P. Laake, Statistical Analysis of Contingency Tables
    /// (2017),
    /// chapter 8, as their R package contingencytables prints them.
    @Test
    void thePublishedExampleComesOut() {
        PairedDifference cavo = PairedDifference.of(6, 16, 161, 0.95);
        assertEquals(-0.0621, cavo.difference().value(), 5e-5);
        assertEquals(-0.1195, cavo.difference().low(), 5e-5);
        assertEquals(-0.0032, cavo.difference().high(), 5e-5);
        assertEquals(0.052479, cavo.chance(), 5e-7);
    }

    @Test
    void theChanceIsThatOfTossingACoinForEachDisagreement() {
        assertEquals(2 * (1 + 8) / 256.0, PairedDifference.of(1, 7, 21, 0.95).chance(), 1e-12);
        assertEquals(1, PairedDifference.of(0, 0, 21, 0.95).chance());
        assertEquals(1, PairedDifference.of(4, 4, 21, 0.95).chance());
    }

    @Property(tries = 200)
    void onlyDisagreementsCountAndTheyCountOnce(
            @ForAll @Size(min = 1, max = 200) boolean[] wrongA, @ForAll @Size(min = 200, max = 200) boolean[] others) {
        boolean[] wrongB = Arrays.copyOf(others, wrongA.length);
        PairedDifference pair = PairedDifference.of(wrongA, wrongB);
        int difference = 0;
        int disagreements = 0;
        for (int i = 0; i < wrongA.length; i++) {
            difference += (wrongA[i] ? 1 : 0) - (wrongB[i] ? 1 : 0);
            disagreements += wrongA[i] == wrongB[i] ? 0 : 1;
        }
        assertEquals((double) difference / wrongA.length, pair.difference().value(), 1e-12);
        assertEquals(disagreements, pair.onlyA() + pair.onlyB());
        assertEquals(wrongA.length, pair.cases());
    }

    @Property(tries = 300)
    void swappingTheTwoTurnsTheDifferenceRound(
            @ForAll @IntRange(max = 300) int onlyA,
            @ForAll @IntRange(max = 300) int onlyB,
            @ForAll @IntRange(min = 600, max = 20_000) int cases) {
        PairedDifference there = PairedDifference.of(onlyA, onlyB, cases, 0.95);
        PairedDifference back = PairedDifference.of(onlyB, onlyA, cases, 0.95);
        assertEquals(there.difference().value(), -back.difference().value(), 1e-15);
        assertEquals(there.difference().low(), -back.difference().high(), 1e-15);
        assertEquals(there.chance(), back.chance());
        assertTrue(there.difference().low() <= there.difference().value());
        assertTrue(there.difference().value() <= there.difference().high());
    }

    /// 20 000 trials of 400 cases; nominal 0.95, standard error 0.0015. The bound leaves 0.007 for the method's own
    /// approximation, plus 5 standard errors: a right method fails 3 seeds in 10 million.
    @Test
    void theIntervalCoversTheTrueDifference() {
        RandomGenerator random = random(1);
        double a = 0.06;
        double b = 0.03;
        int covered = 0;
        for (int trial = 0; trial < 20_000; trial++) {
            int onlyA = 0;
            int onlyB = 0;
            for (int i = 0; i < 400; i++) {
                double draw = random.nextDouble();
                onlyA += draw < a ? 1 : 0;
                onlyB += draw >= a && draw < a + b ? 1 : 0;
            }
            Estimate difference = PairedDifference.of(onlyA, onlyB, 400, 0.95).difference();
            covered += difference.low() <= a - b && a - b <= difference.high() ? 1 : 0;
        }
        assertEquals(0.95, covered / 20_000.0, 0.0145);
    }

    /// No simulation: summed over every outcome.
    @Property(tries = 60)
    void equalsAreCalledDifferentNoMoreOftenThanTheChanceSays(@ForAll @IntRange(max = 200) int disagreements) {
        BinomialDistribution outcomes = new BinomialDistribution(null, disagreements, 0.5);
        double rejected = 0;
        for (int onlyA = 0; onlyA <= disagreements; onlyA++) {
            boolean different = PairedDifference.of(onlyA, disagreements - onlyA, 1000, 0.95)
                            .chance()
                    <= 0.05;
            rejected += different ? outcomes.probability(onlyA) : 0;
        }
        assertTrue(rejected <= 0.05 + 1e-12, "rejected " + rejected);
    }

    @Test
    void casesThatDoNotMatchAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> PairedDifference.of(new boolean[3], new boolean[4]));
        BitSet late = new BitSet();
        late.set(7);
        assertThrows(IllegalArgumentException.class, () -> PairedDifference.of(late, new BitSet(), 7));
        assertThrows(IllegalArgumentException.class, () -> PairedDifference.of(3, 3, 5, 0.95));
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
