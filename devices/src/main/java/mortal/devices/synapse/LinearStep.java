package mortal.devices.synapse;

import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// A cell whose steps shrink in a straight line with the weight, up to hard bounds of its own:
///
///     up:   w ← w + s₊ · max(0, 1 − γ₊ · w / r₊) · (1 + jitter · ξ)
///     down: w ← w − s₋ · max(0, 1 − γ₋ · w / r₋) · (1 + jitter · ξ)
///
/// with r± the mean bounds or the cell's own, and γ± = gamma± · |1 + gammaSpread · ξ₅|; where the noise is additive
/// it is s± · jitter · ξ at every weight. 28 bytes a cell. Source: aihwkit 1.1.0, linear step, which has no max(0,
/// …): there a cell beyond where its step vanishes moves the wrong way, here it stands. Defaults: EcRam of the same.
///
/// @param gammaUp (1) share of an up step that is gone at r₊, at least 0
/// @param gammaDown (1) share of a down step that is gone at r₋, at least 0
/// @param gammaSpread (1) relative, from cell to cell, at least 0
/// @param additive whether noise is the same at every weight
/// @param meanBound whether r± are the mean bounds instead of the cell's own
/// @param holds (cases) 1 where pulses act at once; more is an idealisation that the design states
public record LinearStep(
        Steps steps,
        Bounds bounds,
        float gammaUp,
        float gammaDown,
        float gammaSpread,
        boolean additive,
        boolean meanBound,
        int holds)
        implements SynapseLaw {

    public LinearStep {
        bounds.bothApartFrom0("LinearStep");
        Checks.atLeast("LinearStep.gammaUp (1)", gammaUp, 0);
        Checks.atLeast("LinearStep.gammaDown (1)", gammaDown, 0);
        Checks.atLeast("LinearStep.gammaSpread (1)", gammaSpread, 0);
        Checks.atLeast("LinearStep.holds (cases)", holds, 1);
    }

    public LinearStep() {
        this(
                new Steps(0.002f, 0.1f, false, 0.3f, 0, 0.01f),
                new Bounds(-0.8276f, 1.1724f, 0.05f, 0.05f),
                0.1153f,
                0.5085f,
                0.05f,
                false,
                true,
                1);
    }

    @Override
    public String name() {
        return "linear-step";
    }

    @Override
    public float step() {
        return steps.size();
    }

    @Override
    public Cells fabricate(int rows, int columns, long first, Seed die, Kernels kernels) {
        int cells = rows * Kernels.PANEL;
        Fabric fabric = Fabric.kept(cells, first, die, kernels, true, this::draw);
        return new ShapedCells(step(), fabric, new Line(steps.jitter(), additive), new float[cells]);
    }

    private void draw(Frozen.Range range, Frozen frozen) {
        frozen.draw(steps, bounds, range);
        float[] tiltUp = frozen.tiltUp;
        float[] tiltDown = frozen.tiltDown;
        range.gaussians("gammaUp", tiltUp);
        range.gaussians("gammaDown", tiltDown);
        for (int i = range.from(); i < range.to(); i++) {
            float above = meanBound ? bounds.upper() : frozen.high[i];
            float below = meanBound ? bounds.lower() : frozen.low[i];
            tiltUp[i] = gammaUp * Math.abs(1 + gammaSpread * tiltUp[i]) * frozen.up[i] / above;
            tiltDown[i] = gammaDown * Math.abs(1 + gammaSpread * tiltDown[i]) * frozen.down[i] / below;
        }
    }

    private static final class Line extends Shape {
        private final float relative;
        private final float absolute;

        Line(float jitter, boolean additive) {
            relative = additive ? 0 : jitter;
            absolute = additive ? jitter : 0;
        }

        @Override
        void steps(boolean rising, int count, Lanes lanes) {
            float way = rising ? 1 : -1;
            float[] w = lanes.w;
            float[] step = lanes.step;
            float[] tilt = lanes.tilt;
            float[] mean = lanes.mean;
            float[] deviation = lanes.deviation;
            for (int i = 0; i < count; i++) {
                float size = Math.max(0, step[i] - tilt[i] * w[i]);
                mean[i] = way * size;
                deviation[i] = relative * size + absolute * step[i];
            }
        }
    }
}
