package mortal.devices.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import mortal.devices.Climate;
import mortal.devices.Moments;
import mortal.devices.kernel.Kernels;
import mortal.devices.kernel.Rows;
import mortal.substrate.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Odds have fixed seeds and bounds of 5 standard errors unless said: a right law breaks one with chance 6·10⁻⁷.
class NeuronsTest {
    private static final Seed NOISE = new Seed(99);

    private static Neurons neurons(RectifyingNeuron law, int size) {
        return new Neurons(law, size, new Seed(1), new Seed(2), Kernels.best());
    }

    private static RectifyingNeuron law(float gainSpread, float offsetSpread, float readNoise) {
        return new RectifyingNeuron(gainSpread, offsetSpread, readNoise, 0, 0, 1);
    }

    private static float[] gaussians(Random random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    @Property(tries = 100)
    void anIdealNeuronLetsThroughWhatIsAboveZero(@ForAll long key) {
        float[] a = gaussians(new Random(key), 3 * 40);
        float[] y = a.clone();
        neurons(new RectifyingNeuron(), 33).respond(3, y, 2, 40, NOISE, 0);
        for (int i = 0; i < a.length; i++) {
            boolean unit = i >= 2 && (i - 2) % 40 < 33;
            assertEquals(unit ? Math.max(0, a[i]) : a[i], y[i]);
        }
    }

    /// y = max(0, gain a + offset) with the frozen gain and offset of the unit.
    @Property(tries = 50)
    void gainAndOffsetShapeTheCurve(@ForAll long key) {
        Neurons neurons = neurons(law(0.3f, 0.2f, 0), 20);
        float[] a = gaussians(new Random(key), 20);
        float[] y = a.clone();
        neurons.respond(1, y, 0, 20, NOISE, 0);
        for (int j = 0; j < 20; j++) {
            assertEquals(
                    Math.max(
                            0,
                            neurons.units().gain(j) * (double) a[j]
                                    + neurons.units().offset(j)),
                    y[j],
                    1e-6);
        }
    }

    @Test
    void gainsAndOffsetsSpreadAsDesigned() {
        int size = 40_000;
        double root = Math.sqrt(size);
        Neurons neurons = neurons(law(0.3f, 0.2f, 0), size);
        float[] gains = new float[size];
        float[] offsets = new float[size];
        for (int j = 0; j < size; j++) {
            gains[j] = (float) Math.log(neurons.units().gain(j));
            offsets[j] = neurons.units().offset(j);
        }
        assertEquals(0, Moments.of(gains).mean(), 5 * 0.3 / root);
        assertEquals(0.3, Moments.of(gains).deviation(), 5 * 0.3 / root / Math.sqrt(2));
        assertEquals(0, Moments.of(offsets).mean(), 5 * 0.2 / root);
        assertEquals(0.2, Moments.of(offsets).deviation(), 5 * 0.2 / root / Math.sqrt(2));
        assertEquals(0, Moments.correlation(gains, offsets), 5 / root);
    }

    /// The walk on top of what was frozen: relative for gains, added to offsets; its variance half-way between two grid
    /// points would be 3 % less, so a grid point is asked for.
    @Test
    void gainsAndOffsetsWalkAroundWhatTheyWereBornWith() {
        int size = 20_000;
        double error = 5 * 0.05 / Math.sqrt(size) / Math.sqrt(2);
        Neurons neurons = new Neurons(
                new RectifyingNeuron(0.3f, 0.2f, 0, 0.05f, 0.05f, 1), size, new Seed(1), new Seed(2), Kernels.best());
        Neurons born = neurons(law(0.3f, 0.2f, 0), size);
        neurons.settle(1_000_000_000L, Climate.NOMINAL);
        Moments gain = new Moments();
        Moments offset = new Moments();
        for (int j = 0; j < size; j++) {
            gain.add(neurons.units().gain(j) / born.units().gain(j) - 1);
            offset.add(neurons.units().offset(j) - born.units().offset(j));
        }
        assertEquals(0.05, gain.deviation(), error);
        assertEquals(0.05, offset.deviation(), error);
        assertEquals(0, gain.mean(), error * Math.sqrt(2));
        assertEquals(0, offset.mean(), error * Math.sqrt(2));
    }

    /// Far above 0 nothing is cut off: 40 cases of 1000 units.
    @Test
    void readNoiseIsWhiteAndHasItsDeviation() {
        int cases = 40;
        int size = 1000;
        double root = Math.sqrt(cases * size);
        float[] y = new float[cases * size];
        Arrays.fill(y, 10);
        neurons(law(0, 0, 0.1f), size).respond(cases, y, 0, size, NOISE, 0);
        Moments noise = Moments.of(y);
        assertEquals(10, noise.mean(), 5 * 0.1 / root);
        assertEquals(0.1, noise.deviation(), 5 * 0.1 / root / Math.sqrt(2));
        float[] earlier = Arrays.copyOfRange(y, 0, y.length - size);
        assertEquals(0, Moments.correlation(earlier, Arrays.copyOfRange(y, size, y.length)), 5 / root);
    }

    /// A case's noise belongs to its number, not to its place in a batch.
    @Test
    void aBatchIsItsCasesOneByOne() {
        Neurons neurons = neurons(law(0.3f, 0.2f, 0.1f), 37);
        float[] together = gaussians(new Random(5), 6 * 37);
        float[] apart = together.clone();
        neurons.respond(6, together, 0, 37, NOISE, 11);
        for (int c = 5; c >= 0; c--) {
            neurons.respond(1, apart, c * 37, 37, NOISE, 11 + c);
        }
        assertArrayEquals(together, apart);
    }

    /// Oracle 14 of the Forward-Forward reference: independent noise s on n activities y shifts their sum of squares by
    /// n s² and spreads it by √(4 s² Σy² + 2 n s⁴). 20 000 cases of 50 units far above 0.
    @Test
    void noiseShiftsAndSpreadsGoodness() {
        int cases = 20_000;
        int size = 50;
        double s = 0.2;
        float[] y = new float[cases * size];
        double squares = 0;
        for (int j = 0; j < size; j++) {
            float a = 2 + j / 50f;
            squares += (double) a * a;
            for (int c = 0; c < cases; c++) {
                y[c * size + j] = a;
            }
        }
        neurons(law(0, 0, (float) s), size).respond(cases, y, 0, size, NOISE, 0);
        float[] goodness = new float[cases];
        Rows.sumsOfSquares(cases, size, y, 0, size, goodness, 0);
        double deviation = Math.sqrt(4 * s * s * squares + 2 * size * Math.pow(s, 4));
        Moments seen = Moments.of(goodness);
        assertEquals(squares + size * s * s, seen.mean(), 5 * deviation / Math.sqrt(cases));
        assertEquals(deviation, seen.deviation(), 5 * deviation / Math.sqrt(2 * cases));
    }

    /// Oracle 7: the peer term sums to 0 over the units, up to the roundings of floats of size 1.
    @Property(tries = 100)
    void shortfallSumsToZero(@ForAll long key, @ForAll @IntRange(min = 1, max = 200) int size) {
        Neurons neurons = neurons(new RectifyingNeuron(), size);
        neurons.remember(5, gaussians(new Random(key), 5 * size), size);
        float[] shortfall = new float[size];
        neurons.shortfall(shortfall);
        double sum = 0;
        for (float s : shortfall) {
            sum += s;
        }
        assertEquals(0, sum, 1e-7 * size);
    }

    /// Hinton, `ffnew.m`: means start at 0.5 and become 0.9 of themselves and 0.1 of the mean over a batch of 100.
    @Test
    void aBatchOfAHundredIsATenthOfTheMemory() {
        Neurons neurons = neurons(new RectifyingNeuron(), 2);
        float[] y = new float[100 * 5];
        for (int c = 0; c < 100; c++) {
            y[5 * c] = c % 2 == 0 ? 2 : 4;
            y[5 * c + 1] = 1;
        }
        neurons.remember(100, y, 5);
        float[] shortfall = new float[2];
        neurons.shortfall(shortfall);
        double first = 0.9 * 0.5 + 0.1 * 3;
        double second = 0.9 * 0.5 + 0.1 * 1;
        assertEquals((second - first) / 2, shortfall[0], 1e-6);
        assertEquals((first - second) / 2, shortfall[1], 1e-6);
    }

    /// Ten batches of 10 equal cases are forgotten as one of 100 is; a batch of none changes nothing.
    @Test
    void memoryGoesByCasesNotByBatches() {
        float[] y = new float[300];
        for (int i = 0; i < y.length; i++) {
            y[i] = i % 3;
        }
        float[] whole = remembered(y, 100);
        float[] parts = remembered(y, 10);
        assertArrayEquals(whole, parts, 1e-6f);
        Neurons neurons = neurons(new RectifyingNeuron(), 3);
        neurons.remember(0, new float[0], 3);
        float[] shortfall = new float[3];
        neurons.shortfall(shortfall);
        assertArrayEquals(new float[3], shortfall);
    }

    private static float[] remembered(float[] y, int batch) {
        Neurons neurons = neurons(new RectifyingNeuron(), 3);
        for (int c = 0; c < 100; c += batch) {
            neurons.remember(batch, Arrays.copyOfRange(y, 3 * c, 3 * (c + batch)), 3);
        }
        float[] shortfall = new float[3];
        neurons.shortfall(shortfall);
        return shortfall;
    }

    @Test
    void aForkRemembersForItself() {
        Neurons neurons = neurons(law(0.3f, 0.2f, 0), 3);
        Neurons fork = neurons.fork();
        fork.remember(100, new float[] {1, 2, 3}, 0);
        float[] shortfall = new float[3];
        neurons.shortfall(shortfall);
        assertArrayEquals(new float[3], shortfall);
        for (int j = 0; j < 3; j++) {
            assertEquals(neurons.units().gain(j), fork.units().gain(j));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-0.1, 0, 0, 0, 0, 1, RectifyingNeuron.gainSpread",
        "0, NaN, 0, 0, 0, 1, RectifyingNeuron.offsetSpread",
        "0, 0, -1, 0, 0, 1, RectifyingNeuron.readNoise",
        "0, 0, 0, NaN, 0, 1, RectifyingNeuron.gainWalk",
        "0, 0, 0, 0, -1, 1, RectifyingNeuron.offsetWalk",
        "0, 0, 0, 0, 0, 0, RectifyingNeuron.walkSeconds (s)"
    })
    void aNumberOutOfRangeIsRefusedByName(
            float gain, float offset, float noise, float gainWalk, float offsetWalk, double seconds, String name) {
        String message = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> new RectifyingNeuron(gain, offset, noise, gainWalk, offsetWalk, seconds))
                .getMessage());
        assertTrue(message.startsWith(name + " = ") && message.contains("must be"), message);
    }
}
