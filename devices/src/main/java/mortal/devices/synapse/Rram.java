package mortal.devices.synapse;

import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.devices.memory.WanMemory;
import mortal.substrate.Seed;

/// A synapse held by a pair of resistive devices whose values spread with time ([WanMemory]). Every write scatters
/// anew.
///
/// @param cell how the weight moves when taught
/// @param range (1) weight of one device at 40 µS, above 0
/// @param scatter (1) factor on the spread, at least 0
/// @param read (1) relative white noise of a read, at least 0
public record Rram(SynapseLaw cell, float range, float scatter, float read) implements SynapseLaw {

    public Rram {
        Checks.above("Rram.range", range, 0);
        memory(scatter, read);
    }

    public Rram() {
        this(new SoftBounds(), 1, 1, 0.01f);
    }

    private static WanMemory memory(float scatter, float read) {
        return new WanMemory(scatter, read);
    }

    @Override
    public String name() {
        return "rram-wan";
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
        Cells inner = cell.fabricate(rows, columns, first, die.child("cell"), kernels);
        return new MemoryCells(memory(scatter, read), range, inner, first, die, kernels);
    }
}
