package mortal.devices.synapse;

import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.devices.memory.CmoMemory;
import mortal.substrate.Seed;

/// A synapse held by a pair of conductive-metal-oxide devices that relax after each write ([CmoMemory]).
///
/// @param cell how the weight moves when taught
/// @param range (1) weight of one device at 88.2 µS against one at 9 µS, above 0
/// @param acceptance how closely programming verifies
/// @param scatter (1) factor on the scatter of programming, at least 0
/// @param relaxation (1) factor on what relaxation adds, at least 0
/// @param read (1) factor on the read noise, at least 0
public record Cmo(
        SynapseLaw cell, float range, CmoMemory.Acceptance acceptance, float scatter, float relaxation, float read)
        implements SynapseLaw {

    public Cmo {
        Checks.above("Cmo.range", range, 0);
        memory(acceptance, scatter, relaxation, read);
    }

    public Cmo() {
        this(new SoftBounds(), 1, CmoMemory.Acceptance.FINE, 1, 1, 1);
    }

    private static CmoMemory memory(CmoMemory.Acceptance acceptance, float scatter, float relaxation, float read) {
        return new CmoMemory(acceptance, scatter, relaxation, read);
    }

    @Override
    public String name() {
        return "cmo";
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
        return new MemoryCells(memory(acceptance, scatter, relaxation, read), range, inner, first, die, kernels);
    }
}
