package mortal.devices.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mortal.devices.Climate;
import mortal.devices.Moments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The read-out of one bit. Bounds are 5 standard errors: a right law breaks one with chance 6·10⁻⁷.
class SpikingTest {

    /// The count is binomial with p = Φ((a − middle) / noise): mean full · p, variance full² p (1 − p) / slots; the
    /// standard error of a variance is taken from the binomial's fourth moment.
    @ParameterizedTest
    @CsvSource({
        "16, 1.5, 0.5",
        "16, 2.5, 0.841344746069",
        "16, 1.0, 0.308537538726",
        "1, 2.0, 0.691462461274",
        "64, 3.5, 0.977249868052"
    })
    void meanAndVarianceAreThoseOfABinomial(int slots, float current, double p) {
        int size = 40_000;
        Units units = Bodies.units(new SpikingNeuron(0, 1.5f, 0, 1, slots, 3), size);
        Moments seen = Moments.of(Bodies.answers(units, size, current));
        double q = p * (1 - p);
        double variance = 9 * q / slots;
        assertEquals(3 * p, seen.mean(), 5 * Math.sqrt(variance / size));
        double kurtosis = 3 + (1 - 6 * q) / (slots * q);
        assertEquals(variance, seen.variance(), 5 * variance * Math.sqrt((kurtosis - 1) / size));
    }

    @Test
    void activityIsAWholeNumberOfSlots() {
        for (float y : Bodies.answers(Bodies.units(new SpikingNeuron(), 1000), 1000, 1)) {
            double count = y * 16 / 3;
            assertEquals(Math.rint(count), count, 1e-5);
            assertTrue(y >= 0 && y <= 3);
        }
    }

    @Test
    void withoutNoiseItIsAStep() {
        NeuronLaw law = new SpikingNeuron(0, 1, 0, 0, 4, 2);
        float[] y = Bodies.curve(law, 0.99f, 1, 1.01f, -1e9f, 1e30f);
        org.junit.jupiter.api.Assertions.assertArrayEquals(new float[] {0, 0, 2, 0, 2}, y);
    }

    @Test
    void gainsAndThresholdsSpread() {
        int size = 20_000;
        Units units = Bodies.units(new SpikingNeuron(0.2f, 1.5f, 0.1f, 1, 16, 3), size);
        Moments gains = new Moments();
        Moments thresholds = new Moments();
        for (int j = 0; j < size; j++) {
            gains.add(Math.log(units.gain(j)));
            thresholds.add(-units.offset(j));
        }
        assertEquals(0.2, gains.deviation(), 5 * 0.2 / Math.sqrt(2 * size));
        assertEquals(0.1, thresholds.deviation(), 5 * 0.1 / Math.sqrt(2 * size));
        assertEquals(1.5, thresholds.mean(), 5 * 0.1 / Math.sqrt(size));
    }

    @Test
    void aCommonDisturbanceEntersTheInput() {
        Units units = Bodies.units(new SpikingNeuron(0, 1, 0, 0, 4, 2), 1);
        units.settle(0, new Climate(300, 1, 0.5f));
        assertEquals(2, Bodies.answers(units, 1, 0.6f)[0]);
    }

    @Test
    void aNumberOutOfRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SpikingNeuron(-1, 0, 0, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new SpikingNeuron(0, Float.NaN, 0, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new SpikingNeuron(0, 0, 0, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new SpikingNeuron(0, 0, 0, 0, 1025, 1));
        assertThrows(IllegalArgumentException.class, () -> new SpikingNeuron(0, 0, 0, 0, 1, 0));
    }
}
