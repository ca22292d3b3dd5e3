package mortal.devices.synapse;

import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// A memristive cell whose step shrinks towards its bounds, every cell with bounds and steps of its own.
///
///     up pulse:   v ← v + s₊ · (1 − v / b₊) · (1 + jitter · ξ)
///     down pulse: v ← v − s₋ · (1 − v / b₋) · (1 + jitter · ξ),   then clipped into [b₋, b₊]
///
/// with ξ a fresh standard normal; where the noise is additive it is s± · jitter · ξ at every weight. What is read is
/// the weight w = v − reference, the reference being another cell, programmed to 0 or, where the symmetry point is
/// subtracted, to v* = (s₊ − s₋) / (s₊ / b₊ − s₋ / b₋), where an up and a down pulse cancel on average, and missing
/// that by referenceSpread · ξ₅. Cells keep w, and bounds moved by the reference.
///
/// 20 bytes a cell, 28 with additive noise. Source of law and defaults: the base class of pulsed devices of aihwkit
/// 1.1.0 (MIT), and its soft bounds with reference.
///
/// @param additive whether noise is the same at every weight
/// @param referenceSpread (1) of the reference, at least 0
/// @param subtractSymmetryPoint whether the reference is at the symmetry point instead of 0
/// @param holds (cases) 1 where pulses act at once; more is an idealisation that the design states
public record SoftBounds(
        Steps steps, Bounds bounds, boolean additive, float referenceSpread, boolean subtractSymmetryPoint, int holds)
        implements SynapseLaw {

    public SoftBounds {
        bounds.bothApartFrom0("SoftBounds");
        Checks.atLeast("SoftBounds.referenceSpread (1)", referenceSpread, 0);
        Checks.atLeast("SoftBounds.holds (cases)", holds, 1);
    }

    public SoftBounds() {
        this(new Steps(), new Bounds(), false, 0, false, 1);
    }

    /// Without reference or bias, and with one spread for both bounds.
    public SoftBounds(
            float step,
            float stepSpread,
            float jitter,
            float asymmetrySpread,
            float lower,
            float upper,
            float boundSpread,
            int holds) {
        this(
                new Steps(step, stepSpread, false, jitter, 0, asymmetrySpread),
                new Bounds(lower, upper, boundSpread, boundSpread),
                false,
                0,
                false,
                holds);
    }

    /// Cells all alike that go from `least` to `most` in `pulses` pulses up, by what is measured of such a curve.
    ///
    ///     w_n = least + span · (1 − e^(−bend · n)),   span = (most − least) / (1 − e^(−bend · pulses))
    ///
    /// and down by the mirror image: both directions close in on their bounds, `least` and `least` + span, by the
    /// same share each pulse. Source: the curve and its parameters as in aihwkit's device of soft bounds by pulse
    /// count (1.1.0); steps solved from the curve.
    ///
    /// @param pulses (pulses) from `least` to `most`, at least 1
    /// @param bend (1) above 0: how much of the way to its bound a pulse covers, about
    /// @param least (1) below 0
    /// @param most (1) above 0
    public static SoftBounds pulseCount(int pulses, float bend, float least, float most) {
        Checks.atLeast("SoftBounds.pulseCount: pulses (pulses)", pulses, 1);
        Checks.above("SoftBounds.pulseCount: bend (1)", bend, 0);
        double span = (most - least) / -StrictMath.expm1(-(double) bend * pulses);
        double share = -StrictMath.expm1(-bend);
        double up = share * (least + span);
        double down = share * -least;
        float asymmetry = (float) (up >= down ? 1 - down / up : up / down - 1);
        Steps steps = new Steps((float) Math.max(up, down), 0, false, 0, asymmetry, 0);
        return new SoftBounds(steps, Bounds.even(least, (float) (least + span)), false, 0, false, 1);
    }

    @Override
    public String name() {
        return "soft-bounds";
    }

    @Override
    public float step() {
        return steps.size();
    }

    @Override
    public Cells fabricate(int rows, int columns, long first, Seed die, Kernels kernels) {
        int cells = rows * Kernels.PANEL;
        Fabric fabric = Fabric.kept(cells, first, die, kernels, additive, this::draw);
        Shape shape = new Fall(steps.jitter(), additive);
        float[] w = new float[cells];
        Cells made = additive
                ? new ShapedCells(step(), fabric, shape, w)
                : new SoftBoundsCells(step(), fabric, shape, steps.jitter(), w);
        made.form(w); // a reference far off its mark leaves 0 out of reach
        return made;
    }

    private void draw(Frozen.Range range, Frozen frozen) {
        frozen.draw(steps, bounds, range);
        int count = range.to() - range.from();
        if (additive) {
            System.arraycopy(frozen.up, range.from(), frozen.tiltUp, range.from(), count);
            System.arraycopy(frozen.down, range.from(), frozen.tiltDown, range.from(), count);
        }
        for (int i = range.from(); i < range.to(); i++) {
            frozen.up[i] /= frozen.high[i];
            frozen.down[i] /= -frozen.low[i];
        }
        if (subtractSymmetryPoint || referenceSpread > 0) {
            float[] draws = new float[count];
            range.kernels().gaussians(range.die().child("reference"), range.first(), draws, 0, count);
            refer(range, frozen, draws);
        }
    }

    /// Moves the bounds by each cell's reference, so that they are those of what is read.
    private void refer(Frozen.Range range, Frozen frozen, float[] draws) {
        for (int i = range.from(); i < range.to(); i++) {
            float up = frozen.up[i];
            float down = frozen.down[i];
            float balance = up + down > 0 ? (up * frozen.high[i] + down * frozen.low[i]) / (up + down) : 0;
            float reference = (subtractSymmetryPoint ? balance : 0) + referenceSpread * draws[i - range.from()];
            frozen.high[i] -= reference;
            frozen.low[i] -= reference;
        }
    }

    /// Steps are rates q± = s± / |b±| by the distance from the bound.
    private static final class Fall extends Shape {
        private final float jitter;
        private final boolean additive;

        Fall(float jitter, boolean additive) {
            this.jitter = jitter;
            this.additive = additive;
        }

        @Override
        void steps(boolean rising, int count, Lanes lanes) {
            float[] w = lanes.w;
            float[] rate = lanes.step;
            float[] bound = rising ? lanes.high : lanes.low;
            float[] mean = lanes.mean;
            float[] deviation = lanes.deviation;
            for (int i = 0; i < count; i++) {
                mean[i] = rate[i] * (bound[i] - w[i]);
            }
            float[] size = additive ? lanes.tilt : mean;
            for (int i = 0; i < count; i++) {
                deviation[i] = jitter * size[i];
            }
        }
    }
}
