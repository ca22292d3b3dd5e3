package mortal.devices.synapse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import mortal.devices.Moments;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The law's randomness, on 32 768 cells with fixed seeds. Bounds are 5 standard errors unless said: a right law breaks
/// one with chance 6·10⁻⁷. The standard error of a variance is taken as for normal numbers, √(2 / cells) of it.
class SoftBoundsOddsTest {
    private static final int ROWS = 1024;
    private static final int CELLS = ROWS * Kernels.PANEL;
    private static final double ROOT = Math.sqrt(CELLS);
    private static final float STEP = 0x1p-10f;
    private static final float BOUND = 0.6f;
    private static final float JITTER = 0.3f;

    /// n pulses of a cell at distance u from its bound leave it at u Π (1 − q (1 + σξ)), whose mean is u (1 − q)^n and
    /// whose
    /// mean square is u² ((1 − q)² + q²σ²)^n. One by one that is met; at once the mean to third order in n q, the
    /// variance
    /// to first.
    @ParameterizedTest
    @CsvSource({"1, 0", "3, 0", "10, 0", "30, 0", "1, 0.3", "10, 0.3", "30, -0.4", "30, 0.58"})
    void fastAndSinglePulsesHaveTheSameMeanAndVariance(int n, float start) {
        double q = STEP / BOUND;
        double u = BOUND - start;
        double mean = u * (1 - Math.pow(1 - q, n));
        double square = Math.pow((1 - q) * (1 - q) + q * q * JITTER * JITTER, n);
        double variance = u * u * (square - Math.pow(1 - q, 2 * n));
        SoftBounds law = new SoftBounds(STEP, 0, JITTER, 0, -BOUND, BOUND, 0, 1);
        Panel panel = new Panel(law, ROWS, new Seed(n));
        Moments single = Moments.of(panel.formed(start).pulseAll(n, true));
        Moments fast = Moments.of(panel.formed(start).act(1, n * STEP));
        double third = u * Math.pow(n * q, 3) / 6;
        double error = 5 * Math.sqrt(variance) / ROOT + 2e-8; // and a float's rounding at 0.6
        double spread = 5 * Math.sqrt(2) / ROOT;
        assertEquals(mean, single.mean(), error);
        assertEquals(mean, fast.mean(), error + third);
        assertEquals(1, single.variance() / variance, spread);
        assertEquals(1 + (n - 1) * q, fast.variance() / variance, spread * (1 + n * q) + Math.pow(n * q, 2));
    }

    /// Down as up.
    @Test
    void fastPulsesDownMirrorThoseUp() {
        SoftBounds law = new SoftBounds(STEP, 0, JITTER, 0, -BOUND, BOUND, 0, 1);
        Moments down = Moments.of(new Panel(law, ROWS, new Seed(3)).act(1, -10 * STEP));
        double q = STEP / BOUND;
        double deviation = q * BOUND * JITTER * Math.sqrt(10);
        assertEquals(-BOUND * (1 - Math.pow(1 - q, 10)), down.mean(), 5 * deviation / ROOT + BOUND * 1e-6);
        assertEquals(1 - 9 * q, down.deviation() / deviation, 5 / ROOT + 9 * q);
    }

    /// A wanted change of k + f steps becomes k + 1 pulses with chance f, else k: mean k + f, variance f (1 − f).
    @ParameterizedTest
    @CsvSource({"0.1", "0.5", "0.99", "2.3", "-0.1", "-2.7", "17.25"})
    void roundingToPulsesIsUnbiased(float wanted) {
        Panel panel = new Panel(new SoftBounds(STEP, 0, 0, 0, -1e6f, 1e6f, 0, 1), ROWS, new Seed(17));
        float[] moved = panel.act(1, wanted * STEP);
        Moments pulses = new Moments();
        long made = 0;
        for (float move : moved) {
            double count = move / STEP;
            assertEquals(wanted, count, 1 + 1e-3);
            assertEquals(Math.rint(count), count, 1e-3);
            pulses.add(count);
            made += Math.round(Math.abs(count));
        }
        double share = Math.abs(wanted) % 1;
        assertEquals(wanted, pulses.mean(), 5 * Math.sqrt(share * (1 - share)) / ROOT + 1e-4);
        assertEquals(made, panel.pulses());
    }

    /// Steps 0.001 (1 + 0.3 ξ₁ ± 0.01 ξ₂), cut off at 0, which moves a mean by 4·10⁻⁵ and a deviation by 3·10⁻⁴ of
    /// themselves; bounds ± 0.6 (1 + 0.3 ξ), whose sign is mended with chance 4·10⁻⁴.
    @Test
    void spreadIsAsDesigned() {
        SoftBounds law = new SoftBounds(0.001f, 0.3f, 0, 0.01f, -0.6f, 0.6f, 0.3f, 1);
        Panel panel = new Panel(law, ROWS, new Seed(23));
        float[] up = panel.formed(0).pulseAll(1, true);
        float[] down = panel.formed(0).pulseAll(1, false);
        float[] high = panel.high();
        float[] low = panel.low();
        double error = 5 * 0.3 / ROOT;
        double deviation = 5 * 0.3 / ROOT / Math.sqrt(2) + 1e-3;
        for (float[] relative : new float[][] {scaled(up, 1000), scaled(down, -1000), scaled(high, 1 / 0.6f)}) {
            assertEquals(1, Moments.of(relative).mean(), error + 2e-4);
            assertEquals(0.3, Moments.of(relative).deviation(), deviation);
        }
        assertEquals(-0.6, Moments.of(low).mean(), 0.6 * (error + 2e-4));
        assertEquals(0.18, Moments.of(low).deviation(), 0.6 * deviation);
        float[] asymmetry = new float[CELLS];
        for (int i = 0; i < CELLS; i++) {
            asymmetry[i] = (up[i] + down[i]) / 0.002f;
        }
        assertEquals(0, Moments.of(asymmetry).mean(), 5 * 0.01 / ROOT);
        assertEquals(0.01, Moments.of(asymmetry).deviation(), 5 * 0.01 / ROOT / Math.sqrt(2) + 1e-5);
        assertEquals(0, Moments.correlation(high, low), 5 / ROOT);
        assertEquals(0, Moments.correlation(up, high), 5 / ROOT);
        assertEquals(0, Moments.correlation(up, asymmetry), 5 / ROOT);
    }

    private static float[] scaled(float[] values, float factor) {
        float[] scaled = values.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }

    /// A cell's spread belongs to its die and its number: whatever panel it lies in, whichever twin draws it.
    @Test
    void spreadBelongsToTheDieAndTheNumberOfTheCell() {
        float[] whole = bounds(8, 0, new Seed(1), Kernels.best());
        assertArrayEquals(whole, bounds(8, 0, new Seed(1), Kernels.best()));
        assertArrayEquals(Arrays.copyOfRange(whole, 3 * 32, 8 * 32), bounds(5, 3 * 32, new Seed(1), Kernels.best()));
        assertFalse(Arrays.equals(whole, bounds(8, 0, new Seed(2), Kernels.best())));
    }

    private static float[] bounds(int rows, long first, Seed die, Kernels kernels) {
        Cells cells = new SoftBounds().fabricate(rows, Kernels.PANEL, first, die, kernels);
        float[] highest = new float[rows * Kernels.PANEL];
        Arrays.fill(highest, Float.MAX_VALUE);
        cells.form(highest);
        return cells.weights();
    }

    /// Two lives share what fabrication froze and differ in what happens to them.
    @Test
    void jitterBelongsToTheEvent() {
        Panel panel = new Panel(new SoftBounds(), 4, new Seed(6));
        float[] first = panel.formed(0).act(1, 0.01f);
        assertArrayEquals(first, panel.formed(0).act(1, 0.01f));
        Panel later = panel.formed(0);
        later.act(1, 0);
        assertFalse(Arrays.equals(first, later.act(1, 0.01f)));
    }
}
