package mortal.devices.synapse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import mortal.substrate.Seed;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The law without its odds: bounds, direction, closed form.
class SoftBoundsTest {

    private static SoftBounds still(float step, float lower, float upper) {
        return new SoftBounds(step, 0, 0, 0, lower, upper, 0, 1);
    }

    @Property(tries = 100)
    void weightsStayInBoundsUnderAnyPulses(@ForAll long key) {
        Random random = new Random(key);
        SoftBounds law = new SoftBounds(
                (float) Math.pow(10, -4 + 3 * random.nextDouble()),
                random.nextFloat(),
                2 * random.nextFloat(),
                random.nextFloat(),
                -0.1f - random.nextFloat(),
                0.1f + random.nextFloat(),
                random.nextFloat(),
                1);
        Panel panel = new Panel(law, 2, new Seed(key));
        float[] low = panel.low();
        float[] high = panel.high();
        for (int round = 0; round < 20; round++) {
            float[] before = panel.weights();
            float[] moved = panel.act(1, charges(random, panel.size(), -4, 4), true);
            assertTrue(panel.pulses() >= 0);
            float[] after = panel.weights();
            int cell = random.nextInt(panel.size());
            float pulsed = panel.pulse(cell, random.nextInt(60), random.nextBoolean());
            assertEquals(panel.weights()[cell] - after[cell], pulsed);
            after[cell] += pulsed;
            for (int i = 0; i < panel.size(); i++) {
                assertEquals(after[i] - (i == cell ? pulsed : 0) - before[i], moved[i], 1e-6);
                assertTrue(low[i] <= panel.weights()[i] && panel.weights()[i] <= high[i]);
            }
        }
    }

    /// Charges of all sizes between 10^`least` and 10^`most`, of both signs.
    private static float[] charges(Random random, int size, int least, int most) {
        float[] charges = new float[size];
        for (int i = 0; i < size; i++) {
            charges[i] = (float) (random.nextGaussian() * Math.pow(10, least + (most - least) * random.nextDouble()));
        }
        return charges;
    }

    /// However many pulses, in both modes; a spread of steps of 0.1 leaves no cell without a step.
    @Property(tries = 100)
    void withoutJitterUpRaisesAndDownLowers(@ForAll long key) {
        Random random = new Random(key);
        SoftBounds law = new SoftBounds(0.001f, 0.1f, 0, 0.01f, -0.6f, 0.6f, 0.3f, 1);
        float[] start = charges(random, 2 * 32, -2, -1);
        float[] charges = charges(random, start.length, -2, 4);
        Panel panel = new Panel(law, 2, new Seed(key)).formed(start);
        Panel one = panel.formed(start);
        float[] before = panel.weights();
        float[] low = panel.low();
        float[] high = panel.high();
        float[] moved = panel.act(1, charges, true);
        for (int i = 0; i < moved.length; i++) {
            boolean up = charges[i] > 0;
            assertTrue(up ? moved[i] >= 0 : moved[i] <= 0, "cell " + i);
            float single = one.pulse(i, 1 + random.nextInt(30), up);
            boolean room = Math.abs((up ? high[i] : low[i]) - before[i]) > 0.01;
            if (room) {
                assertTrue(up ? single > 0 : single < 0, "cell " + i);
                assertTrue(Math.abs(charges[i]) < 0.001 || moved[i] != 0, "cell " + i);
            }
        }
    }

    /// w = b (1 − (1 − s/b)^n) after n pulses up from 0. Every pulse rounds a float no larger than b; the step is
    /// stored
    /// to 2 roundings.
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void pulsesOneByOneFollowTheGeometricLaw(
            @ForAll @IntRange(min = 1, max = 500) int n,
            @ForAll @IntRange(min = 1, max = 500) int thousandths,
            @ForAll @IntRange(min = 1, max = 20) int tenths) {
        float bound = tenths / 10f;
        float step = bound * thousandths / 1000;
        double expected = bound * (1 - Math.pow(1 - (double) step / bound, n));
        double rounding = bound * (6e-8 * n + 4e-7);
        assertEquals(expected, new Panel(still(step, -1, bound), 1, new Seed(1)).pulse(7, n, true), rounding);
        assertEquals(-expected, new Panel(still(step, -bound, 1), 1, new Seed(1)).pulse(7, n, false), rounding);
    }

    /// n pulses at once fall short of n single ones by n (n−1) (n−2) q³ / 6 at most. Steps are powers of two, so that
    /// the
    /// number of pulses is asked for exactly.
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void pulsesAtOnceFollowItToThirdOrder(
            @ForAll @IntRange(min = 1, max = 1000) int n,
            @ForAll @IntRange(min = 6, max = 12) int power,
            @ForAll @IntRange(min = 1, max = 20) int tenths) {
        float bound = tenths / 10f;
        float step = (float) Math.scalb(1.0, -power);
        double q = step / bound;
        int some = (int) Math.min(n, 1 / q);
        double expected = bound * (1 - Math.pow(1 - q, some));
        double third = bound * some * (some - 1.0) * (some - 2.0) * q * q * q / 6;
        Panel panel = new Panel(still(step, -1, bound), 1, new Seed(1));
        float moved = panel.act(1, some * step)[7];
        assertEquals((long) some * panel.size(), panel.pulses());
        assertEquals(expected - third / 2, moved, third / 2 + bound * 1e-6);
    }

    /// Recomputed from the published parameters of a ReRAM with soft bounds (aihwkit 1.1.0, ReRamSB): step 0.002,
    /// bounds
    /// 1.25 and −0.75, noise and spread off. To half the fifth printed digit, and where a pulse is smaller than half
    /// the
    /// grid of floats, which is within ulp(b) / 2q of the bound b, that.
    @ParameterizedTest
    @CsvSource({"100, 0.18496, -0.17576", "500, 0.68870, -0.55265", "1000, 0.99795, -0.69807", "5000, 1.24958, -0.75000"
    })
    void aPublishedDeviceGivesItsPublishedCurve(int n, double up, double down) {
        SoftBounds law = still(0.002f, -0.75f, 1.25f);
        double stuck = Math.ulp(0.75f) / 2 / (0.002 / 0.75);
        assertEquals(up, new Panel(law, 1, new Seed(1)).pulse(0, n, true), 0.6e-5);
        assertEquals(down, new Panel(law, 1, new Seed(1)).pulse(0, n, false), n < 5000 ? 0.6e-5 : stuck);
        Panel fast = new Panel(law, 1, new Seed(1));
        Panel falling = new Panel(law, 1, new Seed(1));
        for (int k = 0; k < n; k += 10) {
            fast.act(1, 10 * law.step());
            falling.act(1, -10 * law.step());
        }
        // Ten pulses at once fall short by (10 q)³ / 6, and what is lost is made up for as the bound pulls.
        assertEquals(up, fast.weights()[0], 1e-4);
        assertEquals(down, falling.weights()[0], 1e-4);
    }

    /// At w* = (s₊ − s₋) / (s₊/b₊ + s₋/|b₋|) a pulse up and a pulse down cancel but for the product of their rates.
    @Property(tries = 100)
    void atTheSymmetryPointUpAndDownCancel(@ForAll long key) {
        SoftBounds law = new SoftBounds(0.001f, 0.1f, 0, 0.1f, -0.6f, 0.6f, 0.1f, 1);
        Panel zero = new Panel(law, 2, new Seed(key));
        float[] high = zero.high();
        float[] low = zero.low();
        float[] up = zero.formed(0).pulseAll(1, true);
        float[] down = zero.formed(0).pulseAll(1, false);
        float[] symmetric = new float[high.length];
        for (int i = 0; i < high.length; i++) {
            symmetric[i] = (up[i] + down[i]) / (up[i] / high[i] + down[i] / low[i]);
        }
        Panel panel = zero.formed(symmetric);
        float[] there = panel.pulseAll(1, true);
        float[] back = panel.pulseAll(1, false);
        for (int i = 0; i < high.length; i++) {
            double second = there[i] * down[i] / low[i];
            assertEquals(-second, there[i] + back[i], 3e-7, "cell " + i);
            assertTrue(there[i] > 3e-4, "cell " + i);
        }
    }

    /// Many pulses on many cells are more than 2³¹.
    @Test
    void pulsesAreCountedHoweverMany() {
        Panel panel = new Panel(still(0x1p-10f, -1, 1), 2, new Seed(4));
        panel.act(1, 0x1p20f);
        assertEquals(panel.size() * (1L << 30), panel.pulses());
        assertArrayEquals(panel.high(), panel.weights());
    }

    @Test
    void aPulseLeavesOtherCellsAlone() {
        Panel panel = new Panel(new SoftBounds(), 2, new Seed(4));
        panel.pulse(33, 5, true);
        for (int i = 0; i < panel.size(); i++) {
            assertEquals(i == 33, panel.weights()[i] != 0);
        }
    }

    @Test
    void aCellToldNothingStaysWhereItIs() {
        Panel panel = new Panel(new SoftBounds(), 4, new Seed(5)).formed(0.2f);
        float[] before = panel.weights();
        panel.act(1, 0);
        assertEquals(0, panel.pulses());
        assertArrayEquals(before, panel.weights());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, -1, 1, 0, 1, Steps.size (1) = 0.0",
        "1, -1, 0, 0, -1, 1, 0, 1, Steps.spread (1) = -1.0",
        "1, 0, NaN, 0, -1, 1, 0, 1, Steps.jitter (1) = NaN",
        "1, 0, 0, -1, -1, 1, 0, 1, Steps.asymmetrySpread (1) = -1.0",
        "1, 0, 0, 0, 1, 1, 0, 1, Bounds.lower (1)",
        "1, 0, 0, 0, -1, NaN, 0, 1, Bounds.upper (1) = NaN",
        "1, 0, 0, 0, -1, 1, -1, 1, Bounds.lowerSpread (1) = -1.0",
        "1, 0, 0, 0, -1, 1, 0, 0, SoftBounds.holds (cases) = 0.0"
    })
    void aNumberOutOfRangeIsRefusedByName(
            float step,
            float stepSpread,
            float jitter,
            float asymmetry,
            float lower,
            float upper,
            float boundSpread,
            int holds,
            String name) {
        String message = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> new SoftBounds(step, stepSpread, jitter, asymmetry, lower, upper, boundSpread, holds))
                .getMessage());
        assertTrue(message.startsWith(name) && message.contains("must be"), message);
    }
}
