package mortal.devices.synapse;

import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// Cells whose frozen spread is not stored: it is drawn again, from the die's seed and the cell's number, whenever it
/// is
/// needed. No device of its own: the bits are those of the cell without it, in fewer bytes and more time.
///
/// What is drawn again are steps, bounds and tilts of laws of pulses, capacitances, faults and read gains; for bytes
/// and
/// times see `docs/performance.md`. Laws that cannot keep what they have.
///
/// @param cell any law, compounds included
public record Recomputed(SynapseLaw cell) implements SynapseLaw {

    public Recomputed() {
        this(new SoftBounds());
    }

    @Override
    public String name() {
        return "recomputed";
    }

    @Override
    public int holds() {
        return cell.holds();
    }

    @Override
    public float step() {
        return cell.step();
    }

    @Override
    public Cells fabricate(int rows, int columns, long first, Seed die, Kernels kernels) {
        Cells cells = cell.fabricate(rows, columns, first, die, kernels);
        cells.recompute();
        return cells;
    }
}
