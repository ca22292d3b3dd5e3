package mortal.devices.synapse;

import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// A cell whose steps are the same at every weight, up to hard bounds of its own: w ← w ± s± · (1 + jitter · ξ).
///
/// 20 bytes a cell. Source of law and defaults: aihwkit 1.1.0, constant step.
///
/// @param holds (cases) 1 where pulses act at once; more is an idealisation that the design states
public record ConstantStep(Steps steps, Bounds bounds, int holds) implements SynapseLaw {

    public ConstantStep {
        Checks.atLeast("ConstantStep.holds (cases)", holds, 1);
    }

    public ConstantStep() {
        this(new Steps(), new Bounds(), 1);
    }

    @Override
    public String name() {
        return "constant-step";
    }

    @Override
    public float step() {
        return steps.size();
    }

    @Override
    public Cells fabricate(int rows, int columns, long first, Seed die, Kernels kernels) {
        int cells = rows * Kernels.PANEL;
        Frozen.Recipe recipe = (range, frozen) -> frozen.draw(steps, bounds, range);
        Fabric fabric = Fabric.kept(cells, first, die, kernels, false, recipe);
        return new ConstantCells(step(), fabric, steps.jitter(), new float[cells]);
    }
}
