package mortal.devices.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import mortal.devices.Climate;
import mortal.devices.Moments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// White and slow noise. Bounds are 5 standard errors unless said: a right law breaks one with chance 6·10⁻⁷.
class AnalogNoiseTest {
    private static final int SIZE = 20_000;
    private static final double ROOT = Math.sqrt(SIZE);

    private static Units noisy(Noise noise) {
        return Bodies.units(Bodies.with(noise), SIZE);
    }

    /// 0.03 of the circuit's own and 20.4 mV, so 0.204, of a femtofarad's hundredth part at 300 K; twice the latter's
    /// variance at 600 K.
    @Test
    void whiteNoiseAddsInSquares() {
        Units units = noisy(new Noise(0.03f, 0, 1e-17, 0, 1, 1, 0, 0, 1, 0));
        double thermal = Physics.sampledNoiseVolts(1e-17, 300) / 0.1;
        assertEquals(0.204, thermal, 0.0005);
        assertDeviation(Math.sqrt(0.03 * 0.03 + thermal * thermal), units);
        units.settle(0, new Climate(600, 1, 0));
        assertDeviation(Math.sqrt(0.03 * 0.03 + 2 * thermal * thermal), units);
    }

    private static void assertDeviation(double sigma, Units units) {
        float[] first = Bodies.answers(units, SIZE, 100);
        float[] second = new float[SIZE];
        Arrays.fill(second, 100);
        units.respond(1, second, 0, SIZE, Bodies.NOISE, 1);
        assertEquals(sigma, Moments.of(first).deviation(), 5 * sigma / ROOT / Math.sqrt(2));
        assertEquals(100, Moments.of(first).mean(), 5 * sigma / ROOT);
        assertEquals(0, Moments.correlation(first, second), 5 / ROOT);
    }

    /// Over 400 cases a unit's own deviation is known within 3.5 %; its logarithm then spreads by √(0.3² + 1/800).
    @Test
    void unitsAreNotEquallyNoisy() {
        int size = 1000;
        int cases = 400;
        Units units = Bodies.units(Bodies.with(new Noise(0.1f, 0.3f, 0, 0, 1, 1, 0, 0, 1, 0)), size);
        float[] y = new float[size * cases];
        Arrays.fill(y, 100);
        units.respond(cases, y, 0, size, Bodies.NOISE, 0);
        Moments logs = new Moments();
        for (int j = 0; j < size; j++) {
            Moments unit = new Moments();
            for (int c = 0; c < cases; c++) {
                unit.add(y[c * size + j]);
            }
            logs.add(Math.log(unit.deviation() / 0.1));
        }
        double spread = Math.sqrt(0.09 + 1.0 / 800);
        assertEquals(spread, logs.deviation(), 5 * spread / Math.sqrt(2 * size));
    }

    private static float[] flickering(Units units, long nanos) {
        units.settle(nanos, Climate.NOMINAL);
        float[] values = new float[SIZE];
        for (int j = 0; j < SIZE; j++) {
            values[j] = units.offset(j);
        }
        return values;
    }

    /// Walks of 16 us, 160 us and 1.6 ms, looked at on their common grid of 100 us; the correlation is the mean of
    /// exp(−Δt / τ), with 10⁻³ for what the walks cut off and for their lines between grid points.
    @ParameterizedTest
    @CsvSource({"100000", "300000", "1000000", "3000000", "20000000"})
    void flickerForgetsOverDecades(long lag) {
        Units units = noisy(new Noise(0, 0, 0, 0.1f, 16e-6, 3, 0, 0, 1, 0));
        float[] early = flickering(units, 1_000_000);
        float[] late = flickering(units, 1_000_000 + lag);
        double rho = 0;
        for (double tau : new double[] {16e3, 160e3, 1600e3}) {
            rho += Math.exp(-lag / tau) / 3;
        }
        double sigma = 0.1 * Math.sqrt(3);
        assertEquals(sigma, Moments.of(early).deviation(), 5 * sigma / ROOT / Math.sqrt(2));
        assertEquals(rho, Moments.correlation(early, late), 5 * (1 - rho * rho) / ROOT + 1e-3);
        assertArrayEquals(early, flickering(units.fork(), 1_000_000));
    }

    /// Gain and offset walk with a memory of a second: 0.05 each, correlation exp(−½) after half of one.
    @Test
    void gainAndOffsetWalk() {
        Units units = noisy(new Noise(0, 0, 0, 0, 1, 1, 0.05f, 0.04f, 1, 0));
        float[] early = flickering(units, 1_000_000_000L);
        Moments gains = new Moments();
        for (int j = 0; j < SIZE; j++) {
            gains.add(units.gain(j));
        }
        float[] late = flickering(units, 1_500_000_000L);
        double rho = Math.exp(-0.5);
        assertEquals(0.05, gains.deviation(), 5 * 0.05 / ROOT / Math.sqrt(2));
        assertEquals(0.04, Moments.of(early).deviation(), 5 * 0.04 / ROOT / Math.sqrt(2));
        assertEquals(rho, Moments.correlation(early, late), 5 * (1 - rho * rho) / ROOT + 3e-4);
    }
}
