package mortal.experiments.mortality.lifetimes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import mortal.substrate.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// How long chips live.
class LifeSpansTest {
    private static final int CHIPS = 4000;

    /// Weibull of exponent 3 has a relative deviation of 0.363. Bounds are 5 standard errors: an ideal source breaks
    /// one
    /// with chance 6·10⁻⁷.
    @Test
    void theMeanLifeIsWhatWasAskedFor() {
        Lives lives = new Lives(5, 3, new Seed(7));
        double mean = IntStream.rangeClosed(1, CHIPS)
                .mapToDouble(n -> lives.of(0, n))
                .average()
                .orElseThrow();
        assertEquals(5, mean, 5 * 5 * 0.363 / Math.sqrt(CHIPS));
    }

    /// A uniform share of the life: half of the mean is left; its relative deviation is about 0.69.
    @Test
    void foundersAreMetAtAnyAge() {
        Lives lives = new Lives(5, 3, new Seed(7));
        double mean = IntStream.range(0, CHIPS)
                .mapToDouble(place -> lives.of(place, 0))
                .average()
                .orElseThrow();
        assertEquals(2.5, mean, 5 * 2.5 * 0.69 / Math.sqrt(CHIPS));
    }

    @Property(tries = 50)
    void aLifeIsFiniteAboveZeroAndItsOwn(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.5, max = 10) double shape,
            @ForAll @IntRange(max = 9) int n) {
        Lives lives = new Lives(3, shape, new Seed(seed));
        double years = lives.of(2, n);
        assertTrue(years >= 0 && Double.isFinite(years), "years " + years);
        assertEquals(years, new Lives(3, shape, new Seed(seed)).of(2, n));
    }
}
