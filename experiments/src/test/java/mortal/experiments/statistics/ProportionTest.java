package mortal.experiments.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
    /// Source: R. G. Newcombe (1998), Stat. Med. 17, 857, table I, method 3, all of its examples.
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void thePublishedExamplesComeOut(long errors, long cases, double low, double high) {
        Estimate estimate = Proportion.wilson(errors, cases, 0.95);
        assertEquals((double) errors / cases, estimate.value());
        assertEquals(low, estimate.low(), 5e-5);
        assertEquals(high, estimate.high(), 5e-5);
    }

    @Property(tries = 300)
    void theIntervalHoldsTheShareAndStaysBetweenNoneAndAll(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long cases,
            @ForAll @IntRange(max = 1000) int perMille) {
        long errors = Math.round(cases * (perMille / 1000.0));
        Estimate estimate = Proportion.wilson(errors, cases);
        assertTrue(0 <= estimate.low() && estimate.low() <= estimate.value(), estimate::toString);
        assertTrue(estimate.value() <= estimate.high() && estimate.high() <= 1, estimate::toString);
    }

    @Property(tries = 200)
    void rightAndWrongMirrorEachOther(
            @ForAll @IntRange(min = 1, max = 20_000) int cases, @ForAll @IntRange(max = 1000) int perMille) {
        long errors = cases * (long) perMille / 1000;
        Estimate wrong = Proportion.wilson(errors, cases);
        Estimate right = Proportion.wilson(cases - errors, cases);
        assertEquals(1 - wrong.high(), right.low(), 1e-12);
        assertEquals(1 - wrong.low(), right.high(), 1e-12);
    }

    @Property(tries = 200)
    void moreConfidenceIsWiderAndMoreCasesAreNarrower(
            @ForAll @IntRange(min = 10, max = 20_000) int cases, @ForAll @IntRange(max = 10) int tenths) {
        long errors = cases * (long) tenths / 10;
        double width = width(Proportion.wilson(errors, cases, 0.95));
        assertTrue(width(Proportion.wilson(errors, cases, 0.99)) > width);
        assertTrue(width(Proportion.wilson(10 * errors, 10L * cases, 0.95)) < width);
    }

    /// No simulation: coverage is summed over every outcome. Wilson's interval covers 95 % on average over the error
    /// rates. It dips where one outcome decides: the interval of a single error begins at about 0.177 / n, and just
    /// below
    /// that share only "no error" covers, which happens with chance exp(−0.177) = 0.84.
    @Test
    void itCoversTheTrueShareAsOftenAsItSays() {
        int cases = 100;
        double sum = 0;
        double least = 1;
        for (int i = 1; i < 1000; i++) {
            double share = i / 1000.0;
            BinomialDistribution outcomes = new BinomialDistribution(null, cases, share);
            double covered = 0;
            for (int errors = 0; errors <= cases; errors++) {
                Estimate estimate = Proportion.wilson(errors, cases, 0.95);
                boolean holds = estimate.low() <= share && share <= estimate.high();
                covered += holds ? outcomes.probability(errors) : 0;
            }
            sum += covered;
            least = Math.min(least, covered);
        }
        assertEquals(0.95, sum / 999, 0.005);
        assertTrue(least > 0.83, "least coverage " + least);
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Proportion.wilson(1, 0));
        assertThrows(IllegalArgumentException.class, () -> Proportion.wilson(-1, 5));
        assertThrows(IllegalArgumentException.class, () -> Proportion.wilson(6, 5));
        assertThrows(IllegalArgumentException.class, () -> Proportion.wilson(1, 5, 1));
        assertThrows(IllegalArgumentException.class, () -> Proportion.wilson(1, 5, Double.NaN));
    }

    private static double width(Estimate estimate) {
        return estimate.high() - estimate.low();
    }
}
