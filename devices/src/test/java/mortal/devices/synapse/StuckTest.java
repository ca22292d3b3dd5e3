package mortal.devices.synapse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import mortal.devices.Moments;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Odds on 32 768 cells; bounds are 5 standard errors, which a right law breaks with chance 6·10⁻⁷ each.
class StuckTest {
    private static final int ROWS = 1024;
    private static final int CELLS = ROWS * 32;

    private static Stuck over(SynapseLaw cell) {
        return new Stuck(cell, 0.1f, 0.1f, 0.2f, 0.1f, 0.05f, -0.5f, 0.7f, 0.1f);
    }

    @Provide
    Arbitrary<SynapseLaw> cells() {
        SoftBounds device = new SoftBounds(0.02f, 0.3f, 0.3f, 0.1f, -0.6f, 0.6f, 0.3f, 1);
        return Arbitraries.of(
                device,
                new IdealSynapse(),
                new WriteNoise(new Diffusion(new Leak(device, 1, 0.3f, 0), 0.01f, 0.1), 1),
                new Retention(new Wear(device, 50, 1, Wear.End.HOLD), 0.1f, 0.3f, 1, Retention.Direction.RANDOM, 1));
    }

    /// Stuck is what two formings leave alike; every cell can hold 0.001.
    @Property(tries = 60)
    void whatIsStuckNeverMoves(@ForAll("cells") SynapseLaw cell, @ForAll long key) {
        Random random = new Random(key);
        Rig rig = new Rig(over(cell), 8, key);
        float[] stuck = rig.formed(0.0004f).weights();
        float[] other = rig.formed(0.0008f).weights();
        for (int round = 0; round < 5; round++) {
            rig.act(random.nextFloat(), Rig.random(random, rig.size, 1));
            rig.rest(random.nextLong(Rig.SECOND));
            if (cell.step() > 0) {
                rig.pulse(random.nextInt(9) - 4);
            }
            rig.cells.form(Rig.random(random, rig.size, 0.2f));
            float[] moved = rig.act(1, 0.5f);
            float[] now = rig.weights();
            int healthy = 0;
            for (int i = 0; i < stuck.length; i++) {
                if (stuck[i] == other[i]) {
                    assertEquals(stuck[i], now[i]);
                    assertEquals(0, moved[i]);
                } else {
                    assertNotEquals(stuck[i], now[i]);
                    healthy++;
                }
            }
            assertTrue(healthy < stuck.length);
        }
    }

    @Test
    void sharesAreAsDesigned() {
        Rig rig = new Rig(new Stuck(new IdealSynapse(), 0.1f, 0.05f, 0.2f, 0, 0, -0.5f, 0.7f, 0.1f), ROWS, 3);
        float[] w = rig.formed(3).weights();
        Moments random = new Moments();
        int low = 0;
        int high = 0;
        for (float weight : w) {
            low += weight == -0.5f ? 1 : 0;
            high += weight == 0.7f ? 1 : 0;
            if (Math.abs(weight) <= 0.1f) {
                random.add(weight);
            }
        }
        assertEquals(0.1, low / (double) CELLS, 5 * Math.sqrt(0.1 * 0.9 / CELLS));
        assertEquals(0.05, high / (double) CELLS, 5 * Math.sqrt(0.05 * 0.95 / CELLS));
        double share = random.count() / (double) CELLS;
        assertEquals(0.2, share, 5 * Math.sqrt(0.2 * 0.8 / CELLS));
        // Uniform in ± 0.1: variance 0.01 / 3, whose own standard error is √(4 / 5 / n) of it.
        assertEquals(0, random.mean(), 5 * 0.1 / Math.sqrt(3.0 * random.count()));
        assertEquals(0.01 / 3, random.variance(), 5 * 0.01 / 3 * Math.sqrt(0.8 / random.count()));
    }

    /// All cells of an open line read 0, all others what they hold; 1024 rows.
    @Test
    void openLinesReadNothing() {
        Rig rig = new Rig(new Stuck(new IdealSynapse(), 0, 0, 0, 0.2f, 0, 0, 0, 0), ROWS, 4);
        float[] w = rig.formed(1).weights();
        int open = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int j = 1; j < 32; j++) {
                assertEquals(w[row * 32], w[row * 32 + j]);
            }
            open += w[row * 32] == 0 ? 1 : 0;
        }
        assertEquals(0.2, open / (double) ROWS, 5 * Math.sqrt(0.2 * 0.8 / ROWS));
        float[] columns = new Rig(new Stuck(new IdealSynapse(), 0, 0, 0, 0, 0.3f, 0, 0, 0), 2, 4)
                .formed(1)
                .weights();
        int dead = 0;
        for (int j = 0; j < 32; j++) {
            assertEquals(columns[j], columns[32 + j]);
            dead += columns[j] == 0 ? 1 : 0;
        }
        // 32 columns with chance 0.3: none or all open has a chance of 10⁻⁵, and the seed is fixed.
        assertTrue(dead > 0 && dead < 32);
    }

    @Test
    void withoutFaultsItIsItsCell() {
        SoftBounds device = new SoftBounds();
        Rig whole = new Rig(new Stuck(device, 0, 0, 0, 0, 0, 0, 0, 0), 4, 9);
        whole.act(1, 0.01f);
        assertEquals(10L * whole.size, whole.pulses);
        Rig again = new Rig(new Stuck(device, 0, 0, 0, 0, 0, 0, 0, 0), 4, 9);
        again.act(1, 0.01f);
        assertArrayEquals(whole.weights(), again.weights());
    }
}
