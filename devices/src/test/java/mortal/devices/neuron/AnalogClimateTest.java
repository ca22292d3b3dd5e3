package mortal.devices.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mortal.devices.Climate;
import mortal.devices.Moments;
import mortal.devices.neuron.Surroundings.Inversion;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/// What temperature, supply and common disturbances do.
class AnalogClimateTest {

    private static Surroundings around(Inversion inversion) {
        return new Surroundings(inversion, -0.001, -0.1, 10, 0.5, 0.3, 1, 0);
    }

    private static Units at(AnalogNeuron law, double kelvin, double supply) {
        Units units = Bodies.units(law, 1);
        units.settle(0, new Climate(kelvin, supply, 0));
        return units;
    }

    private static AnalogNeuron law(Inversion inversion) {
        return Bodies.with(new Mismatch(), around(inversion));
    }

    /// Heat: thresholds fall, a gain by mobility falls, a gain below threshold rises, leaks rise.
    @Property(tries = 100)
    void heatHasADirection(
            @ForAll @DoubleRange(min = 250, max = 400) double kelvin,
            @ForAll @DoubleRange(min = 0.5, max = 40) double more) {
        for (Inversion inversion : Inversion.values()) {
            Units cool = at(law(inversion), kelvin, 1);
            Units warm = at(law(inversion), kelvin + more, 1);
            assertTrue(warm.offset(0) > cool.offset(0));
            double sign = inversion == Inversion.NONE ? 0 : inversion == Inversion.WEAK ? 1 : -1;
            assertEquals(sign, Math.signum(warm.gain(0) - cool.gain(0)));
        }
    }

    /// −1 mV/K at 0.1 V for an input of 1; (T / 300)^−1.5; doubling in 10 K; at 100 mV below threshold κ (0.1 V / 300 K
    /// + 1 mV/K) / U_T + ½ / 300 K = 3.8 % a kelvin.
    @Test
    void heatHasItsSize() {
        assertEquals(0.2, at(law(Inversion.NONE), 320, 1).offset(0), 1e-6);
        assertEquals(Math.pow(1.2, -1.5), at(law(Inversion.STRONG), 360, 1).gain(0), 1e-6);
        assertEquals(1, at(law(Inversion.WEAK), 300, 1).gain(0));
        assertEquals(0.038, Math.log(at(law(Inversion.WEAK), 300.5, 1).gain(0)) * 2, 0.0005);
        AnalogNeuron leaky = Bodies.with(new Shape(0.01f, 0, 1e30f, 0, 0, 0, 0));
        Units units = at(leaky, 320, 1);
        assertEquals(-0.04, Bodies.answers(units, 1, -1)[0], 1e-7);
        units.settle(0, new Climate(500, 1, 0));
        assertEquals(-1, Bodies.answers(units, 1, -1)[0], 1e-7);
    }

    @Test
    void supplyMovesGainAndThreshold() {
        Units units = at(law(Inversion.NONE), 300, 1.1);
        assertEquals(1.05, units.gain(0), 1e-6);
        assertEquals(-0.03, units.offset(0), 1e-6);
        units.settle(0, Climate.NOMINAL);
        assertEquals(1, units.gain(0));
        assertEquals(0, units.offset(0));
    }

    /// A disturbance D with coupling 1 ± 0.2 moves 10 000 units by D on average, spread by 0.2 |D|, each by an amount
    /// in
    /// proportion to D. 5 standard errors, false alarm 6·10⁻⁷ each.
    @Test
    void aCommonDisturbanceMovesAllUnitsTogether() {
        int size = 10_000;
        Surroundings around = new Surroundings(Inversion.NONE, 0, 0, 10, 0, 0, 1, 0.2f);
        Units units = Bodies.units(Bodies.with(new Mismatch(), around), size);
        units.settle(0, new Climate(300, 1, 0.5f));
        float[] up = Bodies.answers(units, size, 10);
        units.settle(0, new Climate(300, 1, -1));
        float[] down = Bodies.answers(units, size, 10);
        assertEquals(10.5, Moments.of(up).mean(), 5 * 0.1 / 100);
        assertEquals(0.1, Moments.of(up).deviation(), 5 * 0.1 / 100 / Math.sqrt(2));
        assertEquals(9, Moments.of(down).mean(), 5 * 0.2 / 100);
        assertEquals(-1, Moments.correlation(up, down), 1e-5);
        for (int j = 0; j < 100; j++) {
            assertEquals(-2 * (up[j] - 10), down[j] - 10, 1e-5);
        }
    }

    /// The deviation of 200 moments of a common Gaussian disturbance is the same in every unit but for its coupling,
    /// and
    /// units correlate; a whole population's mean then moves as one unit does, where independent noise would shrink.
    @Test
    void unitsFailTogether() {
        int size = 50;
        for (NeuronLaw law : new NeuronLaw[] {Bodies.WELL, new RectifyingNeuron()}) {
            Units units = Bodies.units(law, size);
            Moments mean = new Moments();
            for (int t = 0; t < 200; t++) {
                float common = mortal.substrate.Draws.gaussian(new mortal.substrate.Seed(5), t);
                units.settle(t, new Climate(300, 1, common));
                mean.add(Moments.of(Bodies.answers(units, size, 10)).mean());
            }
            assertEquals(1, mean.deviation(), 5 / Math.sqrt(400));
        }
    }
}
