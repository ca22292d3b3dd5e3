package mortal.devices.synapse;

import java.util.List;
import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.devices.memory.DriftPoint;
import mortal.devices.memory.PcmMemory;
import mortal.devices.memory.PcmModel;
import mortal.substrate.Seed;

/// A synapse held by a pair of phase-change devices ([PcmMemory]): programmed with scatter, drifting from each write
/// on,
/// read with 1/f noise.
///
/// Scatter of programming comes with [Cells#form] alone; pulses have the jitter of the cell's own law, and leave the
/// scatter in place. To learn as such devices do, put a law of theirs behind it.
///
/// @param cell how the weight moves when taught
/// @param model the fit
/// @param range (1) weight of one device at its largest conductance, above 0
/// @param programming (1) factor on the scatter of programming, at least 0
/// @param drift (1) factor on the exponents, at least 0
/// @param read (1) factor on the read noise, at least 0
/// @param points exponents measured at rising conductances, instead of the model's; may be none
public record Pcm(
        SynapseLaw cell,
        PcmModel model,
        float range,
        float programming,
        float drift,
        float read,
        List<DriftPoint> points)
        implements SynapseLaw {

    public Pcm {
        Checks.above("Pcm.range", range, 0);
        points = new PcmMemory(model, programming, drift, read, points).points();
    }

    public Pcm() {
        this(new SoftBounds(), PcmModel.JOSHI, 1, 1, 1, 1, List.of());
    }

    @Override
    public String name() {
        return "pcm";
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
        PcmMemory memory = new PcmMemory(model, programming, drift, read, points);
        return new MemoryCells(memory, range, inner, first, die, kernels);
    }
}
