package mortal.devices.synapse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import mortal.devices.Moments;
import mortal.substrate.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeuroSimTest {
    private static final NeuroSim.Electrical ELECTRICAL =
            NeuroSimDevice.AG_A_SI.law().electrical();

    private static NeuroSim quiet(int states, float up, float down) {
        return new NeuroSim(states, up, down, 0, 0, 1, true, 1, ELECTRICAL);
    }

    /// The published look-up table, which the closed form reproduces to four digits of the label. Source: devices
    /// reference §5.2.
    @ParameterizedTest
    @CsvSource({
        "0.01, 126.25",
        "0.05, 25.249",
        "0.1, 12.624",
        "0.25, 5.0472",
        "0.5, 2.5195",
        "1, 1.2515",
        "1.5, 0.82503",
        "2, 0.60894",
        "2.4, 0.4991",
        "3, 0.38676",
        "4, 0.26903",
        "4.88, 0.20025",
        "5, 0.19236",
        "6, 0.13557",
        "7, 0.090095",
        "8, 0.05274",
        "9, 0.022775"
    })
    void labelsAreThoseOfTheTable(double label, double a) {
        assertEquals(label, NeuroSimLabel.of(a), label * 5e-5);
        assertEquals(a, NeuroSimLabel.inverse(label), a * 1e-4);
    }

    @Property
    void theInverseIsTheInverse(@ForAll @IntRange(min = 1, max = 9900) int thousandths) {
        double label = thousandths / 1000.0;
        assertEquals(label, NeuroSimLabel.of(NeuroSimLabel.inverse(label)), label * 1e-9);
        assertEquals(1, NeuroSimLabel.rate(label) * NeuroSimLabel.inverse(label), label > 9 ? 1e-4 : 2e-6);
    }

    /// First and last step up of a full curve, as a share of the window. Source: devices reference §12.
    @ParameterizedTest
    @CsvSource({
        "AG_A_SI, .0236, .0033",
        "TAOX_HFOX, .0079, .0077",
        "TAOX_TIO2, .0189, .0042",
        "PCMO, .0668, .0026",
        "ALOX_HFO2, .0489, .0104",
        "GST, .0104, .0096",
        "EPIRAM, .0189, .0128",
        "HZO, .0573, .0144"
    })
    void stepsAreThoseOfTheTable(NeuroSimDevice device, double first, double last) {
        NeuroSim law = device.law();
        Panel panel = new Panel(quiet(law.states(), law.upLabel(), law.downLabel()), 1, new Seed(1)).formed(-1);
        double firstStep = panel.pulse(0, 1, true) / 2;
        panel.pulse(0, law.states() - 2, true);
        double lastStep = panel.pulse(0, 1, true) / 2;
        assertEquals(first, firstStep, 5e-5);
        assertEquals(last, lastStep, 5e-5);
        assertEquals(1, panel.weights()[0], 1e-5);
    }

    /// Energies of the table. Source: devices reference §5.2.
    @ParameterizedTest
    @CsvSource({
        "AG_A_SI, 64e-12, 49e-12, 48e-18",
        "TAOX_HFOX, .70e-12, .70e-12, 12.5e-15",
        "TAOX_TIO2, 54e-9, 13.5e-9, .25e-15",
        "PCMO, 100e-12, 100e-12, 54e-18",
        "ALOX_HFO2, 2.9e-9, 3.6e-9, 74e-15",
        "GST, .33e-9, .13e-9, 265e-15",
        "EPIRAM, .79e-9, .28e-9, 15e-15"
    })
    void energiesAreThoseOfTheTable(NeuroSimDevice device, double up, double down, double read) {
        NeuroSim.Electrical electrical = device.law().electrical();
        assertEquals(up, electrical.upJoules(), up * 0.02);
        assertEquals(down, electrical.downJoules(), down * 0.04);
        assertEquals(read, electrical.readJoules(), read * 0.03);
    }

    /// Up along G_LTP and down along G_LTD, point by point.
    @Property(tries = 50)
    void curvesAreTheExponentialsOfTheirA(
            @ForAll @FloatRange(min = 0.05f, max = 6) float label, @ForAll @IntRange(min = 5, max = 200) int states) {
        Panel panel = new Panel(quiet(states, label, -label), 1, new Seed(1)).formed(-1);
        double a = NeuroSimLabel.inverse(label) * states;
        double b = 1 / (1 - Math.exp(-states / a));
        for (int p = 1; p <= states; p++) {
            panel.pulse(0, 1, true);
            assertEquals(2 * b * (1 - Math.exp(-p / a)) - 1, panel.weights()[0], 2e-5);
        }
        for (int p = states - 1; p >= 0; p--) {
            panel.pulse(0, 1, false);
            double down = 1 - b * (1 - Math.exp((p - states) / a));
            assertEquals(2 * down - 1, panel.weights()[0], 2e-5);
        }
    }

    /// In one go as one by one, but for what floats lose where a label near 0 has its target far away: a thousandth of
    /// a
    /// pulse.
    @Property(tries = 50)
    void pulsesAtOnceAreTheSameAsOneByOne(
            @ForAll @FloatRange(min = -6, max = 6) float up,
            @ForAll @FloatRange(min = -6, max = 6) float down,
            @ForAll @IntRange(min = -40, max = 40) int count,
            @ForAll @FloatRange(min = -1, max = 1) float start) {
        Panel fast = new Panel(quiet(50, up, down), 1, new Seed(1)).formed(start);
        Panel exact = new Panel(quiet(50, up, down), 1, new Seed(1)).formed(start);
        fast.act(1, (count + Math.signum(count) * 0.5f) * 2 / 50);
        exact.pulseAll(Math.abs(count), count > 0);
        assertEquals(32L * Math.abs(count), fast.pulses());
        assertEquals(exact.weights()[0], fast.weights()[0], 5e-5);
    }

    /// A change of less than a pulse is lost when pulses are cut off, and kept in the mean when they are rounded at
    /// random: of 32 768 cells 0.3 pulses each, with a standard error of √0.21 / √32768; bound 5, false alarm 6·10⁻⁷.
    @Test
    void smallChangesAreLostUnlessRoundedAtRandom() {
        NeuroSim law = quiet(100, 0.01f, -0.01f);
        Panel cut = new Panel(law, 1024, new Seed(1));
        cut.act(1, 0.99f * law.step());
        assertEquals(0, cut.pulses());
        Panel rounded = new Panel(new NeuroSim(100, 0.01f, -0.01f, 0, 0, 1, false, 1, ELECTRICAL), 1024, new Seed(1));
        rounded.act(1, -0.3f * law.step());
        int cells = rounded.size();
        assertEquals(0.3, rounded.pulses() / (double) cells, 5 * Math.sqrt(0.21 / cells));
        assertTrue(Moments.of(rounded.weights()).mean() < 0);
    }

    /// Noise of n pulses: cycleSpread · window · √n. 32 768 cells; bounds of 5 standard errors, false alarm 6·10⁻⁷
    /// each.
    @Test
    void noiseGrowsWithTheRootOfThePulses() {
        NeuroSim law = new NeuroSim(100, 0.01f, -0.01f, 0.005f, 0, 1, true, 1, ELECTRICAL);
        for (int n : new int[] {1, 4, 16}) {
            double expected = 0.005 * 2 * Math.sqrt(n);
            double bound = 5 * expected / Math.sqrt(2 * 32_768);
            Panel fast = new Panel(law, 1024, new Seed(n));
            assertEquals(
                    expected, Moments.of(fast.act(1, (n + 0.5f) * law.step())).deviation(), bound);
            Panel exact = new Panel(law, 1024, new Seed(n));
            assertEquals(expected, Moments.of(exact.pulseAll(n, true)).deviation(), bound + expected * 1e-3);
        }
    }

    /// Labels 2 ± 0.1 over 32 768 cells show in the first step up, whose slope over labels is known; bound 5 standard
    /// errors, false alarm 6·10⁻⁷ each, and 1 % for its curvature.
    @Test
    void labelsSpreadAsDesigned() {
        NeuroSim law = new NeuroSim(100, 2, -2, 0, 0.1f, 1, true, 1, ELECTRICAL);
        Panel panel = new Panel(law, 1024, new Seed(4)).formed(-1);
        Moments steps = Moments.of(panel.pulseAll(1, true));
        double slope = (firstStep(2.1) - firstStep(1.9)) / 0.2;
        double deviation = 0.1 * slope;
        assertEquals(firstStep(2), steps.mean(), 5 * deviation / Math.sqrt(32_768) + 0.01 * deviation);
        assertEquals(deviation, steps.deviation(), 5 * deviation / Math.sqrt(65_536) + 0.01 * deviation);
    }

    private static double firstStep(double label) {
        double a = NeuroSimLabel.inverse(label) * 100;
        return 2 * (1 - Math.exp(-1 / a)) / (1 - Math.exp(-100 / a));
    }

    /// Labels of any size and sign, and of spread over 0: weights stay in the window and up never lowers.
    @Property(tries = 100)
    void weightsStayInTheWindow(
            @ForAll long key,
            @ForAll @FloatRange(min = -9.9f, max = 9.9f) float up,
            @ForAll @FloatRange(min = -9.9f, max = 9.9f) float down,
            @ForAll @FloatRange(min = 0, max = 2) float spread) {
        Panel panel = new Panel(new NeuroSim(30, up, down, 0, spread, 0.5f, true, 1, ELECTRICAL), 1, new Seed(key));
        for (int n : new int[] {1, 7, 40}) {
            for (float moved : panel.pulseAll(n, true)) {
                assertTrue(moved >= 0);
            }
            for (float moved : panel.pulseAll(n, false)) {
                assertTrue(moved <= 0);
            }
        }
        for (float w : panel.weights()) {
            assertTrue(Math.abs(w) <= 0.5f);
        }
    }

    @Test
    void spreadBelongsToTheDie() {
        NeuroSim law = new NeuroSim(100, 2, -2, 0.01f, 0.1f, 1, true, 1, ELECTRICAL);
        float[] one = new Panel(law, 2, new Seed(4)).act(1, 0.3f);
        assertArrayEquals(one, new Panel(law, 2, new Seed(4)).act(1, 0.3f));
        assertTrue(!Arrays.equals(one, new Panel(law, 2, new Seed(5)).act(1, 0.3f)));
        assertEquals(NeuroSimDevice.AG_A_SI.law(), new NeuroSim());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 0, 0, 1, NeuroSim.states = 1.0",
        "9, 10, 1, 0, 0, 1, 9.9 less the size of NeuroSim.upLabel = ",
        "9, 1, NaN, 0, 0, 1, 9.9 less the size of NeuroSim.downLabel = NaN",
        "9, 1, 1, -1, 0, 1, NeuroSim.cycleSpread = -1.0",
        "9, 1, 1, 0, -1, 1, NeuroSim.labelSpread = -1.0",
        "9, 1, 1, 0, 0, 0, NeuroSim.range = 0.0"
    })
    void aNumberOutOfRangeIsRefusedByName(
            int states, float up, float down, float cycle, float spread, float range, String name) {
        String message = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> new NeuroSim(states, up, down, cycle, spread, range, true, 1, ELECTRICAL))
                .getMessage());
        assertTrue(message.startsWith(name) && message.contains("must be"), message);
    }
}
