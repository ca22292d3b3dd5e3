package mortal.devices.synapse;

import mortal.devices.Checks;
import mortal.devices.kernel.Elementary;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// A cell whose steps are powers of the way left to its bound:
///
///     up:   w ← w + s₊ · ((b₊ − w) / (b₊ − b₋))^γ₊ · (1 + jitter · ξ)
///     down: w ← w − s₋ · ((w − b₋) / (b₊ − b₋))^γ₋ · (1 + jitter · ξ)
///
/// with γ± = gamma± · |1 + gammaSpread · ξ₅|. 28 bytes a cell. Source: power step of aihwkit 1.1.0; defaults: its
/// base class, and gammas chosen.
///
/// @param gammaUp (1) at least 0
/// @param gammaDown (1) at least 0
/// @param gammaSpread (1) relative, from cell to cell, at least 0
/// @param holds (cases) 1 where pulses act at once; more is an idealisation that the design states
public record PowerStep(Steps steps, Bounds bounds, float gammaUp, float gammaDown, float gammaSpread, int holds)
        implements SynapseLaw {

    public PowerStep {
        Checks.atLeast("PowerStep.gammaUp (1)", gammaUp, 0);
        Checks.atLeast("PowerStep.gammaDown (1)", gammaDown, 0);
        Checks.atLeast("PowerStep.gammaSpread (1)", gammaSpread, 0);
        Checks.atLeast("PowerStep.holds (cases)", holds, 1);
    }

    public PowerStep() {
        this(new Steps(), new Bounds(), 1, 1, 0.1f, 1);
    }

    @Override
    public String name() {
        return "power-step";
    }

    @Override
    public float step() {
        return steps.size();
    }

    @Override
    public Cells fabricate(int rows, int columns, long first, Seed die, Kernels kernels) {
        int cells = rows * Kernels.PANEL;
        Fabric fabric = Fabric.kept(cells, first, die, kernels, true, this::draw);
        return new ShapedCells(step(), fabric, new Way(steps.jitter()), new float[cells]);
    }

    private void draw(Frozen.Range range, Frozen frozen) {
        frozen.draw(steps, bounds, range);
        float[] up = frozen.tiltUp;
        float[] down = frozen.tiltDown;
        range.gaussians("gammaUp", up);
        range.gaussians("gammaDown", down);
        for (int i = range.from(); i < range.to(); i++) {
            up[i] = gammaUp * Math.abs(1 + gammaSpread * up[i]);
            down[i] = gammaDown * Math.abs(1 + gammaSpread * down[i]);
        }
    }

    private static final class Way extends Shape {
        private final float jitter;

        Way(float jitter) {
            this.jitter = jitter;
        }

        @Override
        void steps(boolean rising, int count, Lanes lanes) {
            float way = rising ? 1 : -1;
            float[] mean = lanes.mean;
            left(way, rising ? lanes.high : lanes.low, count, lanes, mean);
            float[] step = lanes.step;
            float[] gamma = lanes.tilt;
            float[] deviation = lanes.deviation;
            for (int i = 0; i < count; i++) {
                float size = step[i] * Elementary.power(mean[i], gamma[i]);
                mean[i] = way * size;
                deviation[i] = jitter * size;
            }
        }

        private static void left(float way, float[] bound, int count, Lanes lanes, float[] into) {
            float[] w = lanes.w;
            float[] low = lanes.low;
            float[] high = lanes.high;
            for (int i = 0; i < count; i++) {
                into[i] = way * (bound[i] - w[i]) / (high[i] - low[i]);
            }
        }
    }
}
