package mortal.experiments.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class EquivalenceTest {
    /// Differences −1, 0, 1, 2, 3: mean 1, standard error √(2.5 / 5) = 0.7071; t for 90 % with 4 degrees of freedom is
    /// 2.1318 (any table), so the interval is 1 ± 1.5074.
    @Test
    void thePrintedTableComesOut() {
        double[] differences = {-1, 0, 1, 2, 3};
        Equivalence wide = Equivalence.of(differences, 2.51);
        assertEquals(-0.5074, wide.difference().low(), 1e-4);
        assertEquals(2.5074, wide.difference().high(), 1e-4);
        assertTrue(wide.holds());
        assertEquals(0.05, wide.chance(), 1e-3);
        Equivalence narrow = Equivalence.of(differences, 2.5);
        assertFalse(narrow.holds());
        assertTrue(narrow.open());
    }

    @Property(tries = 200)
    void theTestsAndTheIntervalSayTheSame(@ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 2) double margin) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] differences =
                IntStream.range(0, 6).mapToDouble(i -> random.nextGaussian()).toArray();
        Equivalence equivalence = Equivalence.of(differences, margin);
        assertEquals(equivalence.holds(), equivalence.chance() < 0.05);
    }

    @Property(tries = 100)
    void theBootstrapSaysItTooButForTheEnds(@ForAll long seed, @ForAll @DoubleRange(min = 0.1, max = 3) double margin) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double shift = random.nextGaussian();
        double[] resamples = IntStream.range(0, 2000)
                .mapToDouble(i -> shift + random.nextGaussian())
                .toArray();
        Equivalence equivalence = Equivalence.of(Resampled.of(shift, resamples, 20), margin);
        assertTrue(equivalence.holds() == equivalence.chance() < 0.05 || Math.abs(equivalence.chance() - 0.05) < 0.01);
    }

    /// A true difference of exactly the margin is called none in 5 % of 20 000 studies of 10; bound 5 standard errors.
    @Test
    void aDifferenceAsLargeAsTheMarginIsRarelyCalledNone() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        int called = 0;
        for (int study = 0; study < 20_000; study++) {
            double[] differences = IntStream.range(0, 10)
                    .mapToDouble(i -> 3 + random.nextGaussian())
                    .toArray();
            called += Equivalence.of(differences, 3).holds() ? 1 : 0;
        }
        assertEquals(0.05, called / 20_000.0, 0.0077);
    }

    @Test
    void noDifferenceAtAllIsEquivalenceAndOneDifferenceIsNone() {
        assertTrue(Equivalence.of(new double[] {0, 0, 0}, 0.01).holds());
        assertEquals(0, Equivalence.of(new double[] {0, 0, 0}, 0.01).chance());
        assertThrows(IllegalArgumentException.class, () -> Equivalence.of(new double[] {0}, 0.01));
        assertThrows(IllegalArgumentException.class, () -> Equivalence.of(new double[] {0, 1}, 0));
    }
}
