package mortal.devices.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers of textbooks, to the digits given there.
class PhysicsTest {

    /// √(k T / C) at 300 K: 64 uV, 204 uV, 644 uV, 2.04 mV.
    @ParameterizedTest
    @CsvSource({"1e-12, 64e-6, 0.5e-6", "1e-13, 204e-6, 0.5e-6", "1e-14, 644e-6, 0.5e-6", "1e-15, 2.04e-3, 5e-6"})
    void thermalNoiseOfACapacitor(double farads, double volts, double digit) {
        assertEquals(volts, Physics.sampledNoiseVolts(farads, 300), digit);
        assertEquals(volts * 2, Physics.sampledNoiseVolts(farads, 1200), 2 * digit);
    }

    /// κ σ(V_th) / U_T for κ = 0.7 at 300 K.
    @ParameterizedTest
    @CsvSource({"0.001, 0.027, 0.0005", "0.003, 0.081, 0.0005", "0.005, 0.135, 0.0005", "0.010, 0.27, 0.005"})
    void spreadOfASubthresholdCurrent(double volts, double spread, double digit) {
        assertEquals(25.85e-3, Physics.thermalVolts(300), 5e-6);
        assertEquals(spread, Physics.currentSpread(0.7, volts, 300), digit);
    }

    /// Share of the ten years' shift, in per cent, after 0.001, 0.01, 0.1, 1 and 3 years.
    @ParameterizedTest
    @CsvSource({"0.16, 23, 33, 48, 69, 82", "0.25, 10, 18, 32, 56, 74"})
    void mostOfTheShiftComesEarly(double n, int first, int second, int third, int fourth, int fifth) {
        int[] percents = {first, second, third, fourth, fifth};
        double[] years = {0.001, 0.01, 0.1, 1, 3};
        Ageing law = new Ageing(0.03, 0, n, 0.1, 3, 0);
        for (int i = 0; i < years.length; i++) {
            double share = law.share(years[i] * Ageing.TEN_YEARS / 10);
            assertEquals(percents[i], Math.round(100 * share), "after " + years[i] + " years");
        }
    }

    @ParameterizedTest
    @CsvSource({"0.10, 358, 1.9", "0.15, 358, 2.6", "0.10, 400, 2.6", "0.15, 400, 4.3"})
    void heatMakesAgeWorse(double electronVolts, double kelvin, double factor) {
        Ageing law = new Ageing(0.03, 0, 0.2, electronVolts, 3, 0);
        assertEquals(factor, law.severity(kelvin, 1), 0.05);
        assertEquals(8 * law.severity(kelvin, 1), law.severity(kelvin, 2), 1e-12);
    }
}
