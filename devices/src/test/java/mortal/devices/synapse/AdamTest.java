package mortal.devices.synapse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import mortal.substrate.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdamTest {
    private static final int ROWS = 5; // four sources and the bias line
    private static final int CELLS = ROWS * 32;
    private static final float RATE = 0.03f;

    private static Panel panel(Adam law, long key) {
        return new Panel(law, ROWS, new Seed(key)).formed(new float[CELLS]);
    }

    private static float[] all(float value) {
        return Rig.all(CELLS, value);
    }

    /// Kingma and Ba, algorithm 1, in doubles, ascending: m_t, v_t, their corrections by 1 − β^t, θ_t. Weights are in
    /// units of 1 / √4, so the gradient by θ is half of the charge and the step by w half of that by θ; biases are in
    /// units of 1. Apart by the roundings of 40 floats.
    @Property(tries = 50)
    void withAnIdealCellItIsAlgorithm1(@ForAll long key, @ForAll boolean weights) {
        Random random = new Random(key);
        float epsilon = random.nextFloat() + 1e-3f;
        Panel panel = panel(new Adam(new IdealSynapse(), 0.9f, 0.999f, epsilon), key);
        double unit = weights ? 0.5 : 1;
        double[] m = new double[CELLS];
        double[] v = new double[CELLS];
        double[] theta = new double[CELLS];
        for (int t = 1; t <= 40; t++) {
            float[] charge = Rig.random(random, CELLS, 2);
            panel.act(RATE, charge, weights);
            for (int i = 0; i < CELLS; i++) {
                double g = unit * charge[i];
                m[i] = 0.9 * m[i] + 0.1 * g;
                v[i] = 0.999 * v[i] + 0.001 * g * g;
                double first = m[i] / (1 - Math.pow(0.9, t));
                double second = v[i] / (1 - Math.pow(0.999, t));
                theta[i] += RATE * first / (Math.sqrt(second) + epsilon);
            }
        }
        for (int i = 0; i < CELLS; i++) {
            assertEquals(unit * theta[i], panel.weights()[i], 2e-5);
        }
    }

    /// The paper's remark on the first step: where ε is nothing its length is the rate, whatever the charge. By hand,
    /// for charges 3 and then 1 on a bias cell: m = 0.3, 0.37; v = 0.009, 0.009991; the second step is
    /// (0.37 / 0.19) / √(0.009991 / 0.001999) = 0.871066 rates.
    @Test
    void twoStepsByHand() {
        Panel panel = panel(new Adam(), 1);
        assertEquals(RATE, panel.act(RATE, all(3), false)[7], 1e-6);
        assertEquals(0.871066 * RATE, panel.act(RATE, all(1), false)[7], 1e-6);
    }

    /// A power of two multiplies all charges: with an ε that is nothing beside them every step is the same to the bit.
    @Property(tries = 50)
    void theSizeOfChargesDoesNotMatter(@ForAll long key) {
        Random random = new Random(key);
        Adam law = new Adam(new IdealSynapse(), 0.9f, 0.999f, 1e-30f);
        Panel small = panel(law, key);
        Panel large = panel(law, key);
        for (int n = 0; n < 10; n++) {
            float[] charge = Rig.random(random, CELLS, 1);
            float[] scaled = charge.clone();
            for (int i = 0; i < CELLS; i++) {
                scaled[i] *= 64;
            }
            assertArrayEquals(small.act(RATE, charge, true), large.act(RATE, scaled, true));
        }
    }

    /// A step is at most (1 − β₁) / √(1 − β₂) rates long, which is 3.17, and longer than 1 only where charges were
    /// sparse. Source: Kingma and Ba, section 2.1.
    @Property(tries = 50)
    void noStepIsLongerThanThePaperSays(@ForAll long key) {
        Random random = new Random(key);
        Panel panel = panel(new Adam(), key);
        for (int n = 0; n < 30; n++) {
            float[] charge = Rig.random(random, CELLS, (float) Math.pow(10, random.nextInt(7) - 3));
            for (float moved : panel.act(RATE, charge, false)) {
                assertTrue(Math.abs(moved) <= 3.17 * RATE, "moved by " + moved);
            }
        }
    }

    /// Sums of a row that is told nothing stand still and its t does too, so what comes between lessons does not count,
    /// and costs no sums.
    @Property(tries = 30)
    void aRowThatIsToldNothingIsLeftAlone(@ForAll long key) {
        Random random = new Random(key);
        Rig taught = new Rig(new Adam(), ROWS, key);
        Rig paused = new Rig(new Adam(), ROWS, key).sliced(ROWS);
        for (int n = 0; n < 6; n++) {
            float[] charge = Rig.random(random, CELLS, 1);
            taught.act(RATE, charge);
            for (int row = 0; row < ROWS; row++) {
                float[] alone = new float[CELLS];
                System.arraycopy(charge, row * 32, alone, row * 32, 32);
                paused.act(RATE, alone);
            }
        }
        assertArrayEquals(taught.weights(), paused.weights());
        assertEquals(taught.tally.sums(), paused.tally.sums());
        assertEquals(6L * 3 * CELLS, taught.tally.sums());
    }

    /// In front of cells of pulses, what was wanted comes out in the mean of 32 × 5 cells: rounding is at random, so
    /// the
    /// sum's standard deviation is at most half a step times √160. Bounds are 5 of them: chance 6·10⁻⁷.
    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void cellsOfPulsesGoWhereTheyAreAsked(long key) {
        float step = 0x1p-7f;
        Rig pulsed = new Rig(new Adam(Rig.plain(step), 0.9f, 0.999f, 1e-8f), ROWS, key);
        Rig exact = new Rig(new Adam(), ROWS, key);
        float[] charge = Rig.random(new Random(key), CELLS, 1);
        float[] moved = pulsed.act(RATE, charge);
        float[] wanted = exact.act(RATE, charge);
        double apart = 0;
        for (int i = 0; i < CELLS; i++) {
            assertEquals(Math.rint(moved[i] / step), moved[i] / step, 1e-3);
            apart += moved[i] - wanted[i];
        }
        assertEquals(0, apart, 5 * 0.5 * step * Math.sqrt(CELLS));
    }

    @Test
    void whatCannotBeIsRefused() {
        refused("Adam.cell is adam again", () -> new Adam(new Recomputed(new Adam()), 0.9f, 0.999f, 1e-8f));
        refused("Adam.beta1 = NaN", () -> new Adam(new IdealSynapse(), Float.NaN, 0.999f, 1e-8f));
        refused("Adam.beta2's distance from 1", () -> new Adam(new IdealSynapse(), 0.9f, 1, 1e-8f));
        refused("Adam.epsilon = 0", () -> new Adam(new IdealSynapse(), 0.9f, 0.999f, 0));
    }

    private static void refused(String start, Runnable made) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, made::run).getMessage());
        assertTrue(message.startsWith(start) && message.contains("must be"), message);
    }
}
