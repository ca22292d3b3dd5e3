package mortal.experiments.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import mortal.substrate.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class TwoWayBootstrapTest {
    private static final int UNITS = 20;
    private static final int CASES = 150;

    /// 400 simulated studies of 20 units and 150 cases. A unit is wrong where u + c + e > 1.5 with Gaussian u (σ 0.3,
    /// by unit), c (σ 0.8, by case) and e (σ 0.5), so the true error is Φ(−1.5 / √0.98). Over 4000 studies 93.9 % were
    /// covered. The bound is 5 standard errors of 400 (0.06): a right method fails 6 seeds in 10 million. An interval
    /// for
    /// 3000 independent cases covers 43 %.
    @Test
    void theIntervalCoversTheErrorOfOtherChipsOnOtherCases() {
        RandomGenerator random = random(1);
        double error = new NormalDistribution(null, 0, 1).cumulativeProbability(-1.5 / Math.sqrt(0.98));
        int covered = 0;
        int naive = 0;
        for (int study = 0; study < 400; study++) {
            List<BitSet> wrong = study(random, 1.5, cases(random), units(random));
            Estimate mean =
                    new TwoWayBootstrap(CASES, 400, new Seed(study)).mean(wrong).estimate();
            covered += holds(mean, error);
            int errors = wrong.stream().mapToInt(BitSet::cardinality).sum();
            naive += holds(Proportion.wilson(errors, (long) UNITS * CASES), error);
        }
        assertEquals(0.939, covered / 400.0, 0.06);
        assertTrue(naive < 280, naive + " of 400");
    }

    /// The same units and cases in both arms, thresholds 1.5 and 1.7. Over 4000 studies 95.3 % were covered. Bound as
    /// above.
    @Test
    void theIntervalCoversADifferenceOfArms() {
        RandomGenerator random = random(2);
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double truth = normal.cumulativeProbability(-1.5 / Math.sqrt(0.98))
                - normal.cumulativeProbability(-1.7 / Math.sqrt(0.98));
        int covered = 0;
        for (int study = 0; study < 400; study++) {
            double[] cases = cases(random);
            double[] units = units(random);
            List<BitSet> a = study(random, 1.5, cases, units);
            List<BitSet> b = study(random, 1.7, cases, units);
            covered += holds(
                    new TwoWayBootstrap(CASES, 400, new Seed(study))
                            .difference(a, b)
                            .estimate(),
                    truth);
        }
        assertEquals(0.953, covered / 400.0, 0.053);
    }

    /// Arms that are alike: p ≤ 0.05 in 2.6 % of 4000 studies. The bound is 5 % and 5 standard errors of
    /// 400 (0.055).
    @Test
    void armsThatAreAlikeAreRarelyCalledDifferent() {
        RandomGenerator random = random(3);
        int called = 0;
        for (int study = 0; study < 400; study++) {
            double[] cases = cases(random);
            double[] units = units(random);
            List<BitSet> a = study(random, 1.5, cases, units);
            List<BitSet> b = study(random, 1.5, cases, units);
            Resampled difference = new TwoWayBootstrap(CASES, 400, new Seed(study)).difference(a, b);
            called += difference.chance(0) <= 0.05 ? 1 : 0;
        }
        assertTrue(called / 400.0 < 0.05 + 0.055, called + " of 400");
        assertTrue(called > 0);
    }

    /// By hand: 2 units, 2 cases, one wrong cell. Resamples are w·v / 4 with w, v in 0, 1, 2: 7/16 of them are 0, 1/4
    /// are
    /// 1/4, 1/4 are 1/2, 1/16 are 1. Shares of 20 000 resamples, bounds 5 standard errors (6·10⁻⁷ each).
    @Test
    void aTableOfFourCellsComesOutAsByHand() {
        TwoWayBootstrap bootstrap = new TwoWayBootstrap(2, 20_000, new Seed(7));
        int[] counts = new int[5];
        for (int r = 0; r < 20_000; r++) {
            counts[bootstrap.units(r, 2)[0] * bootstrap.cases(r)[1]]++;
        }
        double[] shares = {7 / 16.0, 1 / 4.0, 1 / 4.0, 0, 1 / 16.0};
        for (int product = 0; product < 5; product++) {
            double error = Math.sqrt(shares[product] * (1 - shares[product]) / 20_000);
            assertEquals(shares[product], counts[product] / 20_000.0, 5 * error);
        }
    }

    @Property(tries = 40)
    void swappingArmsTurnsTheDifferenceRound(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int units) {
        RandomGenerator random = random(seed);
        List<BitSet> a = table(random, units, 60, 0.3);
        List<BitSet> b = table(random, units, 60, 0.2);
        TwoWayBootstrap bootstrap = new TwoWayBootstrap(60, 100, new Seed(seed));
        Resampled there = bootstrap.difference(a, b);
        Resampled back = bootstrap.difference(b, a);
        assertEquals(there.estimate().low(), -back.estimate().high(), 1e-12);
        assertEquals(there.estimate().high(), -back.estimate().low(), 1e-12);
        assertEquals(there.chance(0), back.chance(0), 1e-12);
        assertEquals(bootstrap.mean(a).value() - bootstrap.mean(b).value(), there.value(), 1e-12);
    }

    @Property(tries = 40)
    void anArmAgainstItselfDiffersByNothing(@ForAll long seed) {
        List<BitSet> wrong = table(random(seed), 5, 40, 0.4);
        Resampled none = new TwoWayBootstrap(40, 50, new Seed(seed)).difference(wrong, wrong);
        assertEquals(new Estimate(0, 0, 0), none.estimate());
        assertEquals(1, none.chance(0), 0.05);
    }

    @Property(tries = 20)
    void theChanceAgreesWithTheInterval(@ForAll long seed) {
        RandomGenerator random = random(seed);
        Resampled difference = new TwoWayBootstrap(80, 2000, new Seed(seed))
                .difference(table(random, 8, 80, 0.3), table(random, 8, 80, 0.25));
        boolean outside =
                difference.estimate().above(0) || difference.estimate().below(0);
        assertTrue(outside == difference.chance(0) < 0.05 || Math.abs(difference.chance(0) - 0.05) < 0.01);
    }

    @Test
    void oneUnitAndCasesThatWereNotShownAreRefused() {
        TwoWayBootstrap bootstrap = new TwoWayBootstrap(10, new Seed(1));
        BitSet late = new BitSet();
        late.set(10);
        assertThrows(IllegalArgumentException.class, () -> bootstrap.mean(List.of(new BitSet())));
        assertThrows(IllegalArgumentException.class, () -> bootstrap.mean(List.of(late, new BitSet())));
        assertThrows(
                IllegalArgumentException.class,
                () -> bootstrap.difference(Collections.nCopies(2, late), Collections.nCopies(3, late)));
        assertThrows(IllegalArgumentException.class, () -> new TwoWayBootstrap(1, new Seed(1)));
    }

    private static double[] units(RandomGenerator random) {
        return IntStream.range(0, UNITS)
                .mapToDouble(u -> 0.3 * random.nextGaussian())
                .toArray();
    }

    private static double[] cases(RandomGenerator random) {
        return IntStream.range(0, CASES)
                .mapToDouble(c -> 0.8 * random.nextGaussian())
                .toArray();
    }

    private static List<BitSet> study(RandomGenerator random, double threshold, double[] cases, double[] units) {
        List<BitSet> wrong = new ArrayList<>();
        for (double unit : units) {
            BitSet mine = new BitSet();
            for (int c = 0; c < cases.length; c++) {
                mine.set(c, unit + cases[c] + 0.5 * random.nextGaussian() > threshold);
            }
            wrong.add(mine);
        }
        return wrong;
    }

    private static List<BitSet> table(RandomGenerator random, int units, int cases, double error) {
        List<BitSet> table = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            BitSet wrong = new BitSet();
            IntStream.range(0, cases).forEach(c -> wrong.set(c, random.nextDouble() < error));
            table.add(wrong);
        }
        return table;
    }

    private static int holds(Estimate estimate, double truth) {
        return estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
