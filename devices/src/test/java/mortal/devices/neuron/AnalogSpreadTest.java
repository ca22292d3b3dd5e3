package mortal.devices.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mortal.devices.Moments;
import mortal.devices.neuron.Surroundings.Inversion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What fabrication froze, over 20 000 units. Bounds are 5 standard errors unless said: a right law breaks one with
/// chance 6·10⁻⁷.
class AnalogSpreadTest {
    private static final int SIZE = 20_000;
    private static final double ROOT = Math.sqrt(SIZE);
    private static final Surroundings WEAK = new Surroundings(Inversion.WEAK, 0, 0, 10, 0, 0, 0, 0);

    private static float[] lnGains(Units units) {
        float[] values = new float[SIZE];
        for (int j = 0; j < SIZE; j++) {
            values[j] = (float) Math.log(units.gain(j));
        }
        return values;
    }

    private static float[] thresholds(Units units) {
        float[] values = new float[SIZE];
        for (int j = 0; j < SIZE; j++) {
            values[j] = -units.offset(j);
        }
        return values;
    }

    private static void assertSpread(double sigma, float[] values) {
        assertEquals(0, Moments.of(values).mean(), 5 * sigma / ROOT);
        assertEquals(sigma, Moments.of(values).deviation(), 5 * sigma / ROOT / Math.sqrt(2));
    }

    /// 5 mV, κ 0.7, 0.1 V for an input of 1: σ(ln gain) 0.135, σ(threshold) 0.05, correlation as asked, reversed. The
    /// standard error of a correlation is (1 − ρ²) / √units; 10⁻⁶ for the roundings where ρ is 1.
    @ParameterizedTest
    @ValueSource(floats = {0, 0.6f, 1})
    void gainAndThresholdComeOfOneTransistor(float correlation) {
        Units units = Bodies.units(Bodies.with(new Mismatch(0, 0, 0.005, correlation, 0.7, 0.1), WEAK), SIZE);
        assertSpread(Physics.currentSpread(0.7, 0.005, 300), lnGains(units));
        assertSpread(0.05, thresholds(units));
        double seen = Moments.correlation(lnGains(units), thresholds(units));
        assertEquals(-correlation, seen, 5 * (1 - correlation * correlation) / ROOT + 1e-6);
    }

    @Test
    void inStrongInversionTheGainDoesNotFollow() {
        Surroundings strong = new Surroundings(Inversion.STRONG, 0, 0, 10, 0, 0, 0, 0);
        Units units = Bodies.units(Bodies.with(new Mismatch(0, 0, 0.005, 1, 0.7, 0.1), strong), SIZE);
        for (int j = 0; j < 100; j++) {
            assertEquals(1, units.gain(j));
        }
        assertSpread(0.05, thresholds(units));
    }

    @Test
    void otherSpreadOfGainAndThresholdIsApart() {
        Units units = Bodies.units(Bodies.with(new Mismatch(0.2f, 0.1f, 0, 1, 0.7, 0.1)), SIZE);
        assertSpread(0.2, lnGains(units));
        assertSpread(0.1, thresholds(units));
        assertEquals(0, Moments.correlation(lnGains(units), thresholds(units)), 5 / ROOT);
    }

    /// Leak far below the knee, saturation far above, knee at 0.
    @Test
    void theShapeSpreads() {
        Units leaks = Bodies.units(Bodies.with(new Shape(0.01f, 0.3f, 1e30f, 0, 0, 0, 0)), SIZE);
        float[] below = Bodies.answers(leaks, SIZE, -1);
        for (int j = 0; j < SIZE; j++) {
            below[j] = (float) Math.log(-below[j] / 0.01);
        }
        assertSpread(0.3, below);
        float[] above = Bodies.answers(Bodies.units(Bodies.with(new Shape(0, 0, 4, 0.1f, 0, 0, 0)), SIZE), SIZE, 1e6f);
        float[] knees = Bodies.answers(Bodies.units(Bodies.with(new Shape(0, 0, 1e30f, 0, 0, 1, 0.1f)), SIZE), SIZE, 0);
        for (int j = 0; j < SIZE; j++) {
            above[j] = above[j] / 4 - 1;
            knees[j] = knees[j] * 2 - 1;
        }
        assertSpread(0.1, above);
        assertSpread(0.1, knees);
    }

    /// Drawn again below a tenth: with a relative spread of 1 no unit is without an upper end, and 18 % of first draws
    /// were not good enough, so a mean of 1.32 (of a normal cut off at 0.9 deviations below its mean).
    @Test
    void noSaturationIsTooLow() {
        float[] above = Bodies.answers(Bodies.units(Bodies.with(new Shape(0, 0, 1, 1, 0, 0, 0)), SIZE), SIZE, 1e6f);
        Moments moments = Moments.of(above);
        for (float top : above) {
            assertTrue(top >= 0.1f, "saturates at " + top);
        }
        double cut = Math.exp(-0.5 * 0.81) / Math.sqrt(2 * Math.PI) / 0.815939874653;
        assertEquals(1 + cut, moments.mean(), 5 * moments.deviation() / ROOT);
    }

    @Test
    void convertersHaveOffsets() {
        Units units = Bodies.units(Bodies.with(new Noise(0, 0, 0, 0, 1, 1, 0, 0, 1, 0.05f)), SIZE);
        float[] offsets = new float[SIZE];
        for (int j = 0; j < SIZE; j++) {
            offsets[j] = units.readOffset(j);
        }
        assertSpread(0.05, offsets);
        assertEquals(2, Bodies.answers(units, SIZE, 2)[0]);
    }
}
