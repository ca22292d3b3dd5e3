package mortal.simulator.chip;

import mortal.devices.kernel.Kernels;
import mortal.devices.synapse.Cells;
import mortal.devices.tile.Periphery;
import mortal.devices.tile.TileReader;
import org.jspecify.annotations.Nullable;

/// What one lane of the crew works with.
final class Workplace {
    final float[] charge;
    final Cells.Scratch scratch;
    final float[] lanes = new float[Kernels.PANEL];
    final @Nullable TileReader reader; // null where tiles do nothing but multiply

    /// @param rows (rows) of the largest crossbar
    Workplace(int rows, Periphery around, Kernels kernels) {
        charge = new float[rows * Kernels.PANEL];
        scratch = new Cells.Scratch(rows * Kernels.PANEL);
        reader = Crossbar.plain(around) ? null : new TileReader(around, kernels);
    }
}
