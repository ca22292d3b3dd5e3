package mortal.experiments.mortality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import mortal.experiments.data.Dataset;
import mortal.experiments.data.Digits;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;

class ForeignTest {
    private static final Dataset POOL = Digits.data(60, 1).training();
    private static final int SIZE = POOL.rows() * POOL.columns();
    private static final Seed SEED = new Seed(11);

    private static int[] pixels(Dataset cases, int number) {
        return IntStream.range(0, SIZE)
                .map(p -> cases.pixel(number, p / cases.columns(), p % cases.columns()))
                .toArray();
    }

    @Test
    void everyKindIsMadeAgainOfItsSeed() {
        for (Foreign kind : Foreign.values()) {
            assertEquals(kind.of(POOL, SEED), kind.of(POOL, SEED), kind.name());
            assertNotEquals(POOL.sha256(), kind.of(POOL, SEED).sha256(), kind.name());
            assertEquals(POOL.cases(), kind.of(POOL, SEED).cases());
        }
    }

    @Test
    void negativesOfNegativesAreTheImages() {
        Dataset twice = Foreign.INVERTED.of(Foreign.INVERTED.of(POOL, SEED), SEED);
        for (int c = 0; c < POOL.cases(); c++) {
            assertEquals(Arrays.toString(pixels(POOL, c)), Arrays.toString(pixels(twice, c)));
        }
    }

    @Test
    void scramblingMovesPixelsOfAllCasesAlikeAndLosesNone() {
        Dataset scrambled = Foreign.SCRAMBLED.of(POOL, SEED);
        for (int c = 0; c < POOL.cases(); c++) {
            assertEquals(
                    Arrays.toString(Arrays.stream(pixels(POOL, c)).sorted().toArray()),
                    Arrays.toString(Arrays.stream(pixels(scrambled, c)).sorted().toArray()));
        }
        // The same move for all: where case by case the pixels of two places were equal, they are again.
        Dataset moved = Foreign.SCRAMBLED.of(POOL.slice(7, 8), SEED);
        assertEquals(Arrays.toString(pixels(scrambled, 7)), Arrays.toString(pixels(moved, 0)));
    }

    @Test
    void aBlendIsTheMeanOfTwoCasesOfDifferentClasses() {
        Dataset blends = Foreign.BLENDED.of(POOL, SEED);
        for (int c = 0; c < POOL.cases(); c++) {
            int[] blend = pixels(blends, c);
            int[] one = pixels(POOL, c);
            int label = POOL.label(c);
            assertTrue(
                    IntStream.range(0, POOL.cases())
                            .filter(o -> POOL.label(o) != label)
                            .anyMatch(o -> {
                                int[] other = pixels(POOL, o);
                                return IntStream.range(0, SIZE).allMatch(p -> blend[p] == (one[p] + other[p]) / 2);
                            }),
                    "case " + c);
        }
    }

    /// Bounds are 5 standard errors of the mean of so many draws: pure chance breaks one with chance 6·10⁻⁷.
    @Test
    void noiseHasAsMuchInkAndNoForm() {
        Dataset noise = Foreign.NOISE.of(POOL, SEED);
        double[] ink = all(POOL);
        double[] drawn = all(noise);
        double mean = Arrays.stream(ink).average().orElseThrow();
        double deviation = Math.sqrt(
                Arrays.stream(ink).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
        assertEquals(mean, Arrays.stream(drawn).average().orElseThrow(), 5 * deviation / Math.sqrt(drawn.length));
        // The middle is where digits have their ink, and noise has no more than elsewhere.
        double[] middle = IntStream.range(0, noise.cases())
                .mapToDouble(c -> noise.pixel(c, noise.rows() / 2, noise.columns() / 2))
                .toArray();
        assertEquals(mean, Arrays.stream(middle).average().orElseThrow(), 5 * deviation / Math.sqrt(middle.length));
    }

    private static double[] all(Dataset cases) {
        return IntStream.range(0, cases.cases())
                .flatMap(c -> Arrays.stream(pixels(cases, c)))
                .asDoubleStream()
                .toArray();
    }
}
