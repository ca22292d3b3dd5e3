package mortal.devices.synapse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;

/// 200 × 32 cells with fixed seeds; bounds are 5 standard errors, which a right law breaks with chance 6·10⁻⁷.
class ReadGainTest {
    private static final int ROWS = 200;
    private static final int CELLS = ROWS * Kernels.PANEL;

    private static Cells cells(float spread, float open) {
        Cells cells = new ReadGain(new IdealSynapse(), spread, open)
                .fabricate(ROWS, Kernels.PANEL, 0, new Seed(7), Kernels.best());
        float[] ones = new float[CELLS];
        java.util.Arrays.fill(ones, 1);
        cells.form(ones);
        return cells;
    }

    @Test
    void theProbeSeesWhatTheColumnDoesNotGet() {
        Cells cells = cells(0.7f, 0);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < CELLS; i++) {
            assertEquals(1, cells.probed()[i]);
            double log = Math.log(cells.weights()[i]);
            sum += log;
            squares += log * log;
        }
        assertEquals(0, sum / CELLS, 5 * 0.7 / Math.sqrt(CELLS));
        assertEquals(0.7, Math.sqrt(squares / CELLS), 0.7 * 5 / Math.sqrt(2.0 * CELLS));
    }

    @Test
    void openWiresCarryNothing() {
        Cells cells = cells(0, 0.1f);
        int open = 0;
        for (float w : cells.weights()) {
            open += w == 0 ? 1 : 0;
        }
        assertEquals(0.1 * CELLS, open, 5 * Math.sqrt(CELLS * 0.1 * 0.9));
    }

    @Test
    void movementIsWhatTheColumnSees() {
        Cells cells = cells(0.7f, 0.1f);
        float[] before = cells.weights().clone();
        float[] charge = new float[CELLS];
        java.util.Arrays.fill(charge, 0.25f);
        cells.act(0, CELLS, charge, new Cells.Act(0, 1, false, new Seed(1), Kernels.best(), new Cells.Scratch(CELLS)));
        for (int i = 0; i < CELLS; i++) {
            assertEquals(1.25f * before[i], cells.weights()[i], 1e-6 * before[i]);
            assertEquals(cells.weights()[i] - before[i], charge[i]);
            assertEquals(1.25f, cells.probed()[i]);
        }
        assertNotEquals(0, charge[0] + charge[1] + charge[2]);
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ReadGain(new IdealSynapse(), -1, 0));
        assertThrows(IllegalArgumentException.class, () -> new ReadGain(new IdealSynapse(), 0, 2));
        assertThrows(IllegalArgumentException.class, () -> new ReadGain(new Capacitor(), 0, 0));
    }
}
