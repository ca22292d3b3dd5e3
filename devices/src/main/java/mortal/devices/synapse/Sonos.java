package mortal.devices.synapse;

import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.devices.memory.SonosMemory;
import mortal.substrate.Seed;

/// A synapse held by a pair of charge-trap cells whose window closes within days ([SonosMemory]). Every write scatters
/// anew.
///
/// @param cell how the weight moves when taught
/// @param range (1) weight of one device at 1750 nA, above 0
/// @param scatter (1) factor on the spread, at least 0
/// @param drift (1) factor on the mean drift, at least 0
/// @param read (1) factor on the read noise, at least 0
public record Sonos(SynapseLaw cell, float range, float scatter, float drift, float read) implements SynapseLaw {

    public Sonos {
        Checks.above("Sonos.range", range, 0);
        memory(scatter, drift, read);
    }

    public Sonos() {
        this(new SoftBounds(), 1, 1, 1, 1);
    }

    private static SonosMemory memory(float scatter, float drift, float read) {
        return new SonosMemory(scatter, drift, read);
    }

    @Override
    public String name() {
        return "sonos";
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
        return new MemoryCells(memory(scatter, drift, read), range, inner, first, die, kernels);
    }
}
