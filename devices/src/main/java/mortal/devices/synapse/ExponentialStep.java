package mortal.devices.synapse;

import mortal.devices.Checks;
import mortal.devices.kernel.Elementary;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// A cell whose steps fall exponentially on the way to a bound:
///
///     up:   Δ = s₊ · max(0, 1 − up · e^(gammaUp · z)),     z = 2 · slope · w / (b₊ − b₋) + offset
///     down: Δ = −s₋ · max(0, 1 − down · e^(−gammaDown · z))
///
/// and each pulse makes Δ + jitter · (|Δ| + addedNoise + slopeNoise · |w|) · ξ, clipped. So noise can be larger than
/// the step where that has all but gone. 20 bytes a cell. Source: exponential step of aihwkit 1.1.0; defaults: its
/// fit to a ReRAM (ReRamES).
///
/// @param up (1) weight of the exponential in an up step; below 0 the steps grow
/// @param down (1) in a down step
/// @param gammaUp (1) how fast an up step falls with z
/// @param gammaDown (1) how fast a down step falls with −z
/// @param slope (1) of z with the weight
/// @param offset (1) z at a weight of 0
/// @param addedNoise (1) noise that every pulse has, times jitter, at least 0
/// @param slopeNoise (1) noise in proportion to the weight, times jitter, at least 0
/// @param holds (cases) 1 where pulses act at once; more is an idealisation that the design states
public record ExponentialStep(
        Steps steps,
        Bounds bounds,
        float up,
        float down,
        float gammaUp,
        float gammaDown,
        float slope,
        float offset,
        float addedNoise,
        float slopeNoise,
        int holds)
        implements SynapseLaw {

    public ExponentialStep {
        Checks.within("ExponentialStep.up (1)", up, -1e6, 1e6);
        Checks.within("ExponentialStep.down (1)", down, -1e6, 1e6);
        Checks.within("ExponentialStep.gammaUp (1)", gammaUp, -40, 40);
        Checks.within("ExponentialStep.gammaDown (1)", gammaDown, -40, 40);
        Checks.within("ExponentialStep.slope (1)", slope, -10, 10);
        Checks.within("ExponentialStep.offset (1)", offset, -10, 10);
        Checks.atLeast("ExponentialStep.addedNoise (1)", addedNoise, 0);
        Checks.atLeast("ExponentialStep.slopeNoise (1)", slopeNoise, 0);
        Checks.atLeast("ExponentialStep.holds (cases)", holds, 1);
    }

    public ExponentialStep() {
        this(
                new Steps(0.00135f, 0.2f, false, 5, 0.259359f, 0.05f),
                new Bounds(-1, 1, 0.3f, 0.3f),
                -1.18445f,
                -0.081404f,
                5,
                5,
                -0.5f,
                -0.5f,
                0,
                0,
                1);
    }

    @Override
    public String name() {
        return "exponential-step";
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
        return new ShapedCells(step(), fabric, new Curve(this), new float[cells]);
    }

    private static final class Curve extends Shape {
        private final ExponentialStep law;

        Curve(ExponentialStep law) {
            this.law = law;
        }

        @Override
        void steps(boolean rising, int count, Lanes lanes) {
            float[] mean = lanes.mean;
            exponents(rising ? law.gammaUp : -law.gammaDown, count, lanes, mean);
            float way = rising ? 1 : -1;
            float share = rising ? law.up : law.down;
            float[] step = lanes.step;
            for (int i = 0; i < count; i++) {
                mean[i] = way * step[i] * Math.max(0, 1 - share * Elementary.exp(mean[i]));
            }
            noise(count, lanes);
        }

        private void exponents(float gamma, int count, Lanes lanes, float[] into) {
            float twice = 2 * law.slope;
            float offset = law.offset;
            float[] w = lanes.w;
            float[] low = lanes.low;
            float[] high = lanes.high;
            for (int i = 0; i < count; i++) {
                into[i] = gamma * (twice * w[i] / (high[i] - low[i]) + offset);
            }
        }

        private void noise(int count, Lanes lanes) {
            float jitter = law.steps.jitter();
            float added = law.addedNoise;
            float slope = law.slopeNoise;
            float[] w = lanes.w;
            float[] mean = lanes.mean;
            float[] deviation = lanes.deviation;
            for (int i = 0; i < count; i++) {
                deviation[i] = jitter * (Math.abs(mean[i]) + added + slope * Math.abs(w[i]));
            }
        }
    }
}
