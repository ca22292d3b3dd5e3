package mortal.devices.synapse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import mortal.devices.Moments;
import mortal.substrate.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacitorTest {
    private static final int ROWS = 2;
    private static final int CELLS = ROWS * 32;

    private static float[] gaussians(Random random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /// Hinton's update (`ffnew.m`): weightsgrad = 0.9 weightsgrad + 0.1 grad; weights = weights + gate (weightsgrad −
    /// 0.001 weights). In doubles, apart by the roundings of 30 floats of size 1.
    @Property(tries = 50)
    void withAnIdealCellItIsHintonsUpdate(@ForAll long key) {
        Random random = new Random(key);
        float[] start = gaussians(random, CELLS);
        Panel panel = new Panel(new Capacitor(), ROWS, new Seed(key)).formed(start);
        double[] w = new double[CELLS];
        double[] smooth = new double[CELLS];
        for (int i = 0; i < CELLS; i++) {
            w[i] = start[i];
        }
        for (int update = 0; update < 30; update++) {
            float[] gradient = gaussians(random, CELLS);
            float gate = random.nextFloat();
            panel.act(gate, gradient, true);
            for (int i = 0; i < CELLS; i++) {
                smooth[i] = 0.9 * smooth[i] + 0.1 * gradient[i];
                w[i] += gate * (smooth[i] - 0.001 * w[i]);
            }
        }
        float[] weights = panel.weights();
        for (int i = 0; i < CELLS; i++) {
            assertEquals(w[i], weights[i], 2e-5);
        }
    }

    /// v ← clip(keep v + (1 − keep) c q, ± range), change = gate (v − leak w), with the same roundings.
    @Property(tries = 50)
    void itFollowsItsFormulaToTheBit(@ForAll long key) {
        Random random = new Random(key);
        float keep = random.nextFloat();
        float leak = random.nextFloat() / 10;
        float range = random.nextFloat();
        Panel panel = new Panel(new Capacitor(new IdealSynapse(), keep, leak, 0, range), ROWS, new Seed(key));
        float[] w = new float[CELLS];
        float[] v = new float[CELLS];
        for (int update = 0; update < 10; update++) {
            float[] charge = gaussians(random, CELLS);
            float gate = random.nextFloat();
            boolean leaks = random.nextBoolean();
            float[] moved = panel.act(gate, charge, leaks);
            for (int i = 0; i < CELLS; i++) {
                v[i] = Math.clamp(Math.fma(keep, v[i], (1 - keep) * charge[i]), -range, range);
                float change = gate * Math.fma(leaks ? -leak : -0f, w[i], v[i]);
                w[i] += change;
                assertEquals(change, moved[i]);
            }
        }
        assertArrayEquals(w, panel.weights());
    }

    @Test
    void upAgainstDownCancelsOnTheCapacitorAndNotApart() {
        Capacitor law = new Capacitor(new IdealSynapse(), 0.9f, 0, 0.1f, 1);
        Panel together = new Panel(law, ROWS, new Seed(1));
        together.act(1, 0.5f - 0.5f);
        assertArrayEquals(new float[CELLS], together.weights());
        Panel apart = new Panel(law, ROWS, new Seed(1));
        apart.act(1, 0.5f);
        apart.act(1, -0.5f);
        for (float w : apart.weights()) {
            assertTrue(w > 0);
        }
    }

    /// A gate of 0 moves nothing; what the capacitor took shows at the next consolidation.
    @Test
    void aClosedGateLetsTheCapacitorTake() {
        Panel panel = new Panel(new Capacitor(), ROWS, new Seed(1)).formed(0.25f);
        panel.act(0, 2);
        for (float w : panel.weights()) {
            assertEquals(0.25f, w);
        }
        panel.act(1, 0);
        for (float w : panel.weights()) {
            assertEquals(0.25 + 0.9 * 0.1 * 2 - 0.001 * 0.25, w, 1e-6);
        }
    }

    /// Bias cells do not decay.
    @Test
    void whatDoesNotLeakKeepsItsWeight() {
        Panel panel = new Panel(new Capacitor(), ROWS, new Seed(1)).formed(0.25f);
        panel.act(1, new float[CELLS], false);
        for (float w : panel.weights()) {
            assertEquals(0.25f, w);
        }
    }

    /// Capacitances 1 + 0.2 ξ on 32 768 cells; bounds of 5 standard errors, false alarm 6·10⁻⁷ each. None is below 0:
    /// that
    /// is 5 deviations off, and would be cut.
    @Test
    void capacitancesSpreadAsDesigned() {
        int rows = 1024;
        double root = Math.sqrt(rows * 32);
        Panel panel = new Panel(new Capacitor(new IdealSynapse(), 0, 0, 0.2f, 10), rows, new Seed(2));
        Moments taken = Moments.of(panel.act(1, 1));
        assertEquals(1, taken.mean(), 5 * 0.2 / root);
        assertEquals(0.2, taken.deviation(), 5 * 0.2 / root / Math.sqrt(2));
        assertArrayEquals(panel.formed(0).act(1, 1), panel.formed(0).act(1, 1));
    }

    /// Behind a capacitor a cell makes the pulses that the capacitor asks for: on 32 768 cells (1 − 0.75) · 8 = 2
    /// steps' worth,
    /// then 0.75 · 2 = 1.5. Without jitter the mean of the latter has a standard error of 0.5 / √32768; bound 5.
    @Test
    void aCellBehindACapacitorPulsesForItsCharge() {
        float step = 0x1p-10f;
        SoftBounds cell = new SoftBounds(step, 0, 0, 0, -1e6f, 1e6f, 0, 1);
        Panel panel = new Panel(new Capacitor(cell, 0.75f, 0, 0, 1), 1024, new Seed(3));
        panel.act(1, 8 * step);
        assertEquals(2L * panel.size(), panel.pulses());
        panel.act(1, 0);
        assertEquals(1.5, panel.pulses() / (double) panel.size(), 5 * 0.5 / Math.sqrt(panel.size()));
    }

    @Test
    void aPulseFromTheBenchBypassesTheCapacitor() {
        Panel panel = new Panel(new Capacitor(new SoftBounds(), 0.9f, 0, 0, 1), ROWS, new Seed(3));
        float moved = panel.pulse(5, 3, true);
        assertEquals(moved, panel.weights()[5]);
        panel.act(1, 0);
        assertEquals(0, panel.pulses());
    }

    @Test
    void anIdealSynapseMovesByGateTimesChargeAndHasNoPulses() {
        Panel panel = new Panel(new IdealSynapse(), ROWS, new Seed(1)).formed(1);
        panel.act(0.5f, 0.25f);
        for (float w : panel.weights()) {
            assertEquals(1.125f, w);
        }
        assertThrows(IllegalStateException.class, () -> panel.pulse(0, 1, true));
    }

    @ParameterizedTest
    @CsvSource({
        "-0.1, 0, 0, 1, Capacitor.keep = ",
        "1, 0, 0, 1, Capacitor.keep's distance from 1 = 0.0",
        "NaN, 0, 0, 1, Capacitor.keep = NaN",
        "0.9, -1, 0, 1, Capacitor.leak = -1.0",
        "0.9, 0, NaN, 1, Capacitor.spread = NaN",
        "0.9, 0, 0, 0, Capacitor.range = 0.0"
    })
    void aNumberOutOfRangeIsRefusedByName(float keep, float leak, float spread, float range, String name) {
        String message = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> new Capacitor(new IdealSynapse(), keep, leak, spread, range))
                .getMessage());
        assertTrue(message.startsWith(name) && message.contains("must be"), message);
    }

    @Test
    void aCapacitorBehindACapacitorIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Capacitor(new Capacitor(), 0, 0, 0, 1));
    }
}
