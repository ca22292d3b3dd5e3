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
import org.junit.jupiter.api.Test;

class PooledConsistencyTest {
    private static final int CASES = 200;

    @Property(tries = 50)
    void ofTwoItIsCohens(@ForAll long seed) {
        RandomGenerator random = random(seed);
        List<BitSet> two = List.of(errors(random, 0.3), errors(random, 0.2));
        assertEquals(
                ErrorConsistency.of(two.getFirst(), two.getLast(), CASES).kappa(),
                PooledConsistency.of(two, bootstrap(1)).value(),
                1e-9);
    }

    @Property(tries = 50)
    void ofManyItIsTheMeanAgreementBeyondTheMeanByChance(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 7) int units) {
        RandomGenerator random = random(seed);
        List<BitSet> wrong =
                IntStream.range(0, units).mapToObj(u -> errors(random, 0.3)).toList();
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < i; j++) {
                ErrorConsistency pair = ErrorConsistency.of(wrong.get(i), wrong.get(j), CASES);
                observed += pair.observed() / (units * (units - 1) / 2.0);
                expected += pair.expected() / (units * (units - 1) / 2.0);
            }
        }
        assertEquals(
                (observed - expected) / (1 - expected),
                PooledConsistency.of(wrong, bootstrap(1)).value(),
                1e-9);
    }

    @Test
    void theSameErrorsAreFullyConsistentInEveryResample() {
        Estimate kappa = PooledConsistency.of(Collections.nCopies(5, errors(random(1), 0.3)), bootstrap(100))
                .estimate();
        assertEquals(1, kappa.value(), 1e-12);
        assertEquals(1, kappa.low(), 1e-9);
    }

    /// 300 fleets of 10 with independent errors: the interval leaves out 0 in about 5 %; bound 5 standard errors
    /// (0.063).
    @Test
    void independentErrorsAreRarelyCalledConsistent() {
        RandomGenerator random = random(2);
        int called = 0;
        for (int fleet = 0; fleet < 300; fleet++) {
            List<BitSet> wrong = new ArrayList<>();
            for (int u = 0; u < 10; u++) {
                wrong.add(errors(random, 0.3));
            }
            Estimate kappa = PooledConsistency.of(wrong, new TwoWayBootstrap(CASES, 100, new Seed(fleet)))
                    .estimate();
            called += kappa.above(0) || kappa.below(0) ? 1 : 0;
        }
        assertTrue(called / 300.0 < 0.05 + 0.063, called + " of 300");
    }

    @Test
    void nothingCanBeSaidOfThoseWhoNeverErr() {
        List<BitSet> never = Collections.nCopies(3, new BitSet());
        assertThrows(IllegalArgumentException.class, () -> PooledConsistency.of(never, bootstrap(1)));
    }

    private static TwoWayBootstrap bootstrap(int resamples) {
        return new TwoWayBootstrap(CASES, resamples, new Seed(3));
    }

    private static BitSet errors(RandomGenerator random, double error) {
        BitSet wrong = new BitSet();
        IntStream.range(0, CASES).forEach(c -> wrong.set(c, random.nextDouble() < error));
        return wrong;
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
