package mortal.devices.synapse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mortal.substrate.Seed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Weights after n pulses from 0, noise and spread off, recomputed in doubles from the parameters that aihwkit 1.1.0
/// publishes for real devices, and met to the printed digits (half the fifth, and a fifth of that for the roundings of
/// floats). Soft bounds are in [SoftBoundsTest].
class PulseCurvesTest {
    private static final double DIGITS = 0.6e-5;

    private static void assertCurve(SynapseLaw law, int n, double up, double down) {
        assertEquals(up, new Panel(law, 1, new Seed(1)).pulse(3, n, true), DIGITS);
        assertEquals(down, new Panel(law, 1, new Seed(1)).pulse(3, n, false), DIGITS);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.00148, -0.00199", "100, 0.14601, -0.17947", "500, 0.70556, -0.71426", "1000, 1, -1"})
    void anExponentialReRamGivesItsCurve(int n, double up, double down) {
        Steps steps = new Steps(0.00135f, 0, false, 0, 0.259359f, 0);
        Bounds bounds = Bounds.even(-1, 1);
        assertCurve(
                new ExponentialStep(steps, bounds, -1.18445f, -0.081404f, 5, 5, -0.5f, -0.5f, 0, 0, 1), n, up, down);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.28235", "5, 0.68166", "10, 0.92440", "20, 1.21736", "50, 1.72969"})
    void aPhaseChangeCellGivesItsCurveUp(int n, double up) {
        Bounds bounds = Bounds.even(0, 2);
        assertCurve(
                new ExponentialStep(Steps.even(0.01f), bounds, -27.235f, -2.235f, 2.5f, 2.5f, -1, 0, 0, 0, 1),
                n,
                up,
                0);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.005", "100, 0.49386", "200, 0.97553"})
    void aCapacitorOfTheLinearKindGivesItsCurve(int n, double up) {
        Bounds bounds = Bounds.even(-1, 1);
        assertCurve(new LinearStep(Steps.even(0.005f), bounds, 0.05f, 0.05f, 0, true, true, 1), n, up, -up);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.002, -0.002", "100, 0.19807, -0.18831"})
    void anElectrochemicalCellGivesItsCurve(int n, double up, double down) {
        assertCurve(ecRam(), n, up, down);
    }

    @ParameterizedTest
    @CsvSource({"500, 0.95249, true", "1000, 1.17240, true", "400, -0.63230, false"})
    void andFurtherOn(int n, double weight, boolean rising) {
        assertEquals(weight, new Panel(ecRam(), 1, new Seed(1)).pulse(3, n, rising), DIGITS);
    }

    private static LinearStep ecRam() {
        Bounds bounds = Bounds.even(-0.8276f, 1.1724f);
        return new LinearStep(Steps.even(0.002f), bounds, 0.1153f, 0.5085f, 0, false, true, 1);
    }

    /// w = least + span (1 − e^(−bend n)), from `least` up to `most` in the number of pulses it is made for; and down
    /// from
    /// there by the same share of the way to `least` each pulse.
    @ParameterizedTest
    @CsvSource({"1000, 0.0005, -1, 1", "1000, 0.002, -0.5, 1", "50, 0.05, -1, 0.5", "300, 0.01, -0.6, 0.6"})
    void softBoundsByPulseCountArriveInThatMany(int pulses, float bend, float least, float most) {
        SoftBounds law = SoftBounds.pulseCount(pulses, bend, least, most);
        Panel panel = new Panel(law, 1, new Seed(1)).formed(least);
        assertEquals(most - least, panel.pulse(3, pulses, true), 3e-5);
        Panel half = new Panel(law, 1, new Seed(1)).formed(least);
        double span = (most - least) / (1 - Math.exp(-(double) bend * pulses));
        int some = pulses / 2;
        assertEquals(span * (1 - Math.exp(-(double) bend * some)), half.pulse(3, some, true), 3e-5);
        double left = (most - least) * Math.exp(-(double) bend * pulses);
        assertEquals(least + left, most + panel.pulse(3, pulses, false), 3e-5);
    }

    /// In single pulses the mean curves of the fast mode follow, ten at once, to a part in a thousand of the range.
    @ParameterizedTest
    @CsvSource({"100, 0.14601", "500, 0.70556"})
    void tenAtOnceFollowTheExponentialCurve(int n, double up) {
        Steps steps = new Steps(0.00135f, 0, false, 0, 0, 0);
        Bounds bounds = Bounds.even(-1, 1);
        Panel panel = new Panel(
                new ExponentialStep(steps, bounds, -1.18445f, -0.081404f, 5, 5, -0.5f, -0.5f, 0, 0, 1), 1, new Seed(1));
        for (int k = 0; k < n; k += 10) {
            panel.act(1, 10 * 0.00135f);
        }
        assertEquals(up, panel.weights()[0], 1e-3);
    }
}
