package mortal.devices.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import mortal.devices.Moments;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Frozen errors of converters and amplifiers, and calibration.
class ConvertersTest {
    private static final int ROWS = 40;
    private static final int COLUMNS = 512;

    private static float[] outputs(Periphery law, float signal) {
        float[] w = new float[ROWS * COLUMNS];
        Arrays.fill(w, 0.05f);
        float[] x = new float[ROWS];
        Arrays.fill(x, signal);
        return new Bench(law, ROWS, COLUMNS, w).drive(1, x);
    }

    /// 100 cases of 64 outputs uniform in about ± 8: a bit more halves the mean error, within a tenth (its standard
    /// error is 0.7 %), with noise of the amplifiers it never grows.
    @Test
    void moreBitsNeverIncreaseTheMeanError() {
        Random random = new Random(5);
        float[] w = Bench.uniform(random, ROWS * 64, 1);
        float[] x = Bench.uniform(random, 100 * ROWS, 1);
        double last = Double.MAX_VALUE;
        double lastNoisy = Double.MAX_VALUE;
        for (int bits = 4; bits <= 12; bits++) {
            Periphery law = Periphery.none().with(Adc.ofBits(bits, 16));
            double error = error(law, w, x);
            double noisy = error(law.with(new Amplifier(0.02f, 0, 0)), w, x);
            assertTrue(bits == 4 || Math.abs(error / last - 0.5) < 0.05, bits + " bits: " + error + " after " + last);
            assertTrue(noisy < 1.01 * lastNoisy, bits + " bits: " + noisy + " after " + lastNoisy);
            last = error;
            lastNoisy = noisy;
        }
    }

    private static double error(Periphery law, float[] w, float[] x) {
        Bench bench = new Bench(law, ROWS, 64, w);
        double[] exact = bench.exact(100, x)[0];
        float[] y = bench.drive(100, x);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += Math.abs(y[i] - exact[i]);
        }
        return sum / y.length;
    }

    /// y = gain · 2 + offset over 512 outputs: 5 standard errors, chance 6·10⁻⁷ each.
    @Test
    void amplifiersHaveGainsAndOffsetsOfTheirOwn() {
        Periphery law = Periphery.none().with(new Amplifier(0, 0.1f, 0.2f));
        Moments offsets = Moments.of(outputs(law, 0));
        float[] both = outputs(law, 1);
        float[] zero = outputs(law, 0);
        Moments gains = new Moments();
        for (int j = 0; j < COLUMNS; j++) {
            gains.add((both[j] - zero[j]) / 2);
        }
        double root = Math.sqrt(COLUMNS);
        assertEquals(0, offsets.mean(), 5 * 0.2 / root);
        assertEquals(0.2, offsets.deviation(), 5 * 0.2 / root / Math.sqrt(2));
        assertEquals(1, gains.mean(), 5 * 0.1 / root);
        assertEquals(0.1, gains.deviation(), 5 * 0.1 / root / Math.sqrt(2));
    }

    /// With 8 columns to a converter there are 64 values of gain and offset, each 8 times side by side; offsets are
    /// counted in steps.
    @Test
    void columnsOfAGroupShareTheirConverter() {
        Adc adc = new Adc(1 << 20, 8, 8, 0.05f, 1000, 0);
        float[] y = outputs(Periphery.none().with(adc), 1);
        float[] zero = outputs(Periphery.none().with(adc), 0);
        Moments offsets = new Moments();
        for (int j = 0; j < COLUMNS; j++) {
            assertEquals(y[j / 8 * 8], y[j]);
            assertTrue(j % 8 != 0 || j == 0 || y[j] != y[j - 1]);
            if (j % 8 == 0) {
                offsets.add(zero[j]);
            }
        }
        double deviation = 1000 * 16.0 / (1 << 20);
        assertEquals(deviation, offsets.deviation(), 5 * deviation / Math.sqrt(2 * 64.0));
    }

    /// A ramp through all codes of 4 bits: each faulty converter leaves out one code, and gives the next instead.
    @Test
    void aMissingCodeIsNeverGiven() {
        Periphery law = Periphery.none().sized(1, 512).with(new Adc(14, 7, 1, 0, 0, 0.5f));
        float[] ones = new float[COLUMNS];
        Arrays.fill(ones, 1);
        float[] ramp = new float[15];
        for (int c = 0; c < 15; c++) {
            ramp[c] = c - 7;
        }
        float[] y = new Bench(law, 1, COLUMNS, ones).drive(15, ramp);
        int faulty = 0;
        for (int j = 0; j < COLUMNS; j++) {
            int wrong = 0;
            for (int c = 0; c < 15; c++) {
                float got = y[c * COLUMNS + j];
                wrong += got == ramp[c] ? 0 : 1;
                assertTrue(got == ramp[c] || got == ramp[c] + 1, got + " for " + ramp[c]);
            }
            assertTrue(wrong <= 1);
            faulty += wrong;
        }
        // 14 of 15 codes are seen as missing (the last is clipped back): mean 239, deviation 11.3; 5 of them
        assertEquals(239, faulty, 57);
    }

    /// y · f / (1 + n |y|), right at the calibrated output.
    @ParameterizedTest
    @CsvSource({"0, 1.666667", "0.5, 2", "1, 2.333333"})
    void seriesResistanceBendsTheOutputs(float calibrated, double expected) {
        Periphery law = Periphery.none()
                .with(new Adc(0, 4))
                .with(new Bend(0.4f, 0, calibrated)); // n = 0.1 at an output of 2: / 1.2
        assertEquals(expected, outputs(law, 1)[3], 1e-5);
        assertEquals(-expected, outputs(law, -1)[3], 1e-5);
    }

    /// Calibrated to all outputs nothing clips; to 90 %, a tenth does.
    @Test
    void calibrationFitsTheRangeToWhatIsMet() {
        Random random = new Random(8);
        Periphery law = Periphery.usual().sized(20, 32).with(new Amplifier());
        float[] w = Bench.uniform(random, ROWS * 64, 1);
        float[] x = Bench.uniform(random, 100 * ROWS, 5);
        Bench bench = new Bench(law, ROWS, 64, w);
        float all = bound(bench, 1, x);
        float most = bound(bench, 0.9, x);
        assertTrue(most < all);
        Bench fitted = new Bench(law.with(law.adc().within(all)), ROWS, 64, w);
        float[] y = new float[100 * 64];
        Work work = fitted.tiles.drive(100, x, 0, ROWS, y, 0, 64, Bench.NOISE, 0, fitted.reader);
        assertEquals(400, work.reads());
        float[] sizes = bench.tiles.outputs(100, x, 0, ROWS, Bench.NOISE, Bench.KERNELS);
        int above = 0;
        for (float size : sizes) {
            above += Math.abs(size) > most ? 1 : 0;
        }
        assertEquals(100 * 4 * 32, sizes.length);
        assertEquals(0.1 * sizes.length, above, 1);
        assertThrows(IllegalArgumentException.class, () -> bound(bench, 0, x));
        assertThrows(IllegalArgumentException.class, () -> bound(bench, 1, new float[x.length]));
    }

    private static float bound(Bench bench, double share, float[] x) {
        return Calibration.bound(bench.tiles, share, 100, x, 0, ROWS, new Seed(1), Bench.KERNELS);
    }
}
