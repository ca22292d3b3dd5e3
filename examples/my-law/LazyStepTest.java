import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import mortal.devices.kernel.Kernels;
import mortal.devices.synapse.Cells;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;

/// 64 × 32 cells, fixed seeds.
class LazyStepTest {
    private static final int CELLS = 64 * Kernels.PANEL;

    /// 20 pulses up at a mean laziness of 0.2 go 20 · 0.01 · 0.8 = 0.16 on the mean. The variance of a cell is that of
    /// a binomial, 20 · 0.8 · 0.2, and that of its own laziness, 20² · 0.4² / 12, less 20 · 0.4² / 12. Bound: 5 standard
    /// errors, which a right law breaks with chance 6·10⁻⁷.
    @Test
    void theMeanCellDoesItsShareOfPulses() {
        float[] moved = pulsed(20);
        double mean = 0;
        for (float m : moved) {
            mean += m / CELLS;
        }
        double variance = 20 * 0.8 * 0.2 + (20 * 20 - 20) * 0.16 / 12;
        assertEquals(0.16, mean, 5 * 0.01 * Math.sqrt(variance / CELLS));
    }

    @Test
    void noCellLeavesItsBounds() {
        for (float w : pulsed(500)) {
            assertTrue(w > 0 && w <= 1, () -> "weight " + w);
        }
    }

    private static float[] pulsed(int count) {
        Cells cells = new LazyStep().fabricate(64, Kernels.PANEL, 0, new Seed(7), Kernels.best());
        float[] counts = new float[CELLS];
        Arrays.fill(counts, count);
        Cells.Act act =
                new Cells.Act(0, 1, false, new Seed(1), Kernels.best(), new Cells.Scratch(CELLS));
        assertEquals((long) count * CELLS, cells.pulse(0, CELLS, counts, act));
        return counts;
    }
}
