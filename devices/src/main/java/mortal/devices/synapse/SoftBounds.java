package mortal.devices.synapse;

import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Draws;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;

/// A memristive cell whose step shrinks towards its bounds, every cell with bounds and steps of its own.
///
///     up pulse:   w ← w + s₊ · (1 − w / b₊) · (1 + jitter · ξ)
///     down pulse: w ← w − s₋ · (1 − w / b₋) · (1 + jitter · ξ),   then clipped into [b₋, b₊]
///     s± = step · max(0, 1 + stepSpread · ξ₁ ± asymmetrySpread · ξ₂),   b₊ = |upper · (1 + boundSpread · ξ₃)|
///
/// with ξ a fresh and ξ₁ … ξ₄ frozen standard normals. Source of the law and of the defaults: the base class of pulsed
/// devices of aihwkit 1.1.0 (MIT); a gain below 0, which that code lets move a cell the wrong way, is a cell that does
/// not move here.
///
/// Fast mode ([Cells#act]): a wanted change Δ becomes n = ⌊|Δ| / step + u⌋ pulses, u uniform, which are made at once
/// with the sum of their jitters: e = n + jitter · √n · ξ and w ← w + (b − w) · q · e · (1 − min((n − 1) · q, 1) / 2),
/// q = s / b. Its mean agrees with n single pulses to third order in n · q and its variance to first order; beyond
/// n · q = 1 it keeps its direction and reaches the bound at n · q = 2, where single pulses have covered 86 %.
///
/// @param step (1) mean change of a pulse at w = 0, above 0
/// @param stepSpread (1) relative, at least 0
/// @param jitter (1) relative to a step, at least 0
/// @param asymmetrySpread (1) relative, at least 0
/// @param lower (1) mean lower bound, below 0
/// @param upper (1) mean upper bound, above 0
/// @param boundSpread (1) relative, at least 0
/// @param holds (cases) 1 where pulses act at once; more is an idealisation that the design states
public record SoftBounds(
        float step,
        float stepSpread,
        float jitter,
        float asymmetrySpread,
        float lower,
        float upper,
        float boundSpread,
        int holds)
        implements SynapseLaw {

    /// Smallest distance of a bound from 0 (1), so that a cell drawn at the very edge still has a law. Chosen.
    private static final float LEAST_BOUND = 1e-3f;

    public SoftBounds {
        Checks.above("SoftBounds.step", step, 0);
        Checks.atLeast("SoftBounds.stepSpread", stepSpread, 0);
        Checks.atLeast("SoftBounds.jitter", jitter, 0);
        Checks.atLeast("SoftBounds.asymmetrySpread", asymmetrySpread, 0);
        Checks.above("SoftBounds.upper", upper, 0);
        Checks.above("SoftBounds.lower, sign reversed", -lower, 0);
        Checks.atLeast("SoftBounds.boundSpread", boundSpread, 0);
        Checks.atLeast("SoftBounds.holds", holds, 1);
    }

    public SoftBounds() {
        this(0.001f, 0.3f, 0.3f, 0.01f, -0.6f, 0.6f, 0.3f, 1);
    }

    @Override
    public String name() {
        return "soft-bounds";
    }

    @Override
    public Cells fabricate(int rows, int columns, long first, Seed die, Kernels kernels) {
        int cells = rows * Kernels.PANEL;
        float[] gain = draw(kernels, die.child("step"), first, cells);
        float[] asymmetry = draw(kernels, die.child("asymmetry"), first, cells);
        float[] high = draw(kernels, die.child("upper"), first, cells);
        float[] low = draw(kernels, die.child("lower"), first, cells);
        for (int i = 0; i < cells; i++) {
            float g = 1 + stepSpread * gain[i];
            float r = asymmetrySpread * asymmetry[i];
            high[i] = Math.max(LEAST_BOUND, Math.abs(upper * (1 + boundSpread * high[i])));
            low[i] = -Math.max(LEAST_BOUND, Math.abs(lower * (1 + boundSpread * low[i])));
            gain[i] = step * Math.max(0, g + r) / high[i];
            asymmetry[i] = step * Math.max(0, g - r) / -low[i];
        }
        return new SoftBoundsCells(this, first, new Frozen(gain, asymmetry, low, high), new float[cells]);
    }

    private static float[] draw(Kernels kernels, Seed seed, long first, int count) {
        float[] draws = new float[count];
        kernels.gaussians(seed, first, draws, 0, count);
        return draws;
    }

    /// What fabrication froze, shared by all lives of a die: rates q± = s± / |b±| (1) and bounds (1).
    private static final class Frozen {
        final float[] rateUp;
        final float[] rateDown;
        final float[] low;
        final float[] high;

        Frozen(float[] rateUp, float[] rateDown, float[] low, float[] high) {
            this.rateUp = rateUp;
            this.rateDown = rateDown;
            this.low = low;
            this.high = high;
        }
    }

    private static final class SoftBoundsCells implements Cells {
        private final SoftBounds law;
        private final long first;
        private final Frozen frozen;
        private final float[] w;

        SoftBoundsCells(SoftBounds law, long first, Frozen frozen, float[] w) {
            this.law = law;
            this.first = first;
            this.frozen = frozen;
            this.w = w;
        }

        @Override
        public float[] weights() {
            return w;
        }

        @Override
        public long act(int from, int to, float[] charge, Act act) {
            float[] counts = act.scratch().counts;
            float[] noise = act.scratch().noise;
            act.kernels().uniforms(act.event().child("rounding"), first + from, counts, from, to - from);
            act.kernels().gaussians(act.event().child("jitter"), first + from, noise, from, to - from);
            round(from, to, charge, act.gate() / law.step, counts);
            long pulses = total(from, to, counts);
            spend(from, to, counts, noise, law.jitter);
            step(from, to, counts, noise, charge);
            return pulses;
        }

        /// counts ← the signed number of pulses that a change asks for, rounded at random: in, a uniform draw.
        private static void round(int from, int to, float[] wanted, float pulsesPerUnit, float[] counts) {
            for (int i = from; i < to; i++) {
                float pulses = pulsesPerUnit * wanted[i];
                int up = (int) (Math.max(pulses, 0) + counts[i]);
                int down = (int) (Math.max(-pulses, 0) + counts[i]);
                counts[i] = up - down;
            }
        }

        private static long total(int from, int to, float[] counts) {
            long pulses = 0; // many cells by many pulses each: more than an int holds
            for (int i = from; i < to; i++) {
                pulses += (int) Math.abs(counts[i]);
            }
            return pulses;
        }

        /// noise ← jitter · √|n| · ξ: in, a standard normal draw.
        private static void spend(int from, int to, float[] counts, float[] noise, float jitter) {
            for (int i = from; i < to; i++) {
                noise[i] = jitter * (float) Math.sqrt(Math.abs(counts[i])) * noise[i];
            }
        }

        private void step(int from, int to, float[] counts, float[] noise, float[] moved) {
            float[] rateUp = frozen.rateUp;
            float[] rateDown = frozen.rateDown;
            float[] low = frozen.low;
            float[] high = frozen.high;
            for (int i = from; i < to; i++) {
                float n = counts[i];
                float up = Math.max(n, 0);
                float down = Math.max(-n, 0);
                // 1 where there is a pulse that way: counts are whole numbers.
                float anyUp = Math.min(up, 1);
                float anyDown = Math.min(down, 1);
                float qUp = rateUp[i];
                float qDown = rateDown[i];
                float before = w[i];
                float bend = anyUp * qUp * (1 - 0.5f * Math.min((up - 1) * qUp, 1)) * (high[i] - before)
                        + anyDown * qDown * (1 - 0.5f * Math.min((down - 1) * qDown, 1)) * (low[i] - before);
                float after = before + bend * (up + down + noise[i]);
                after = Math.min(Math.max(after, low[i]), high[i]);
                w[i] = after;
                moved[i] = after - before;
            }
        }

        @Override
        public long pulse(int from, int to, float[] counts, Act act) {
            long made = 0;
            for (int i = from; i < to; i++) {
                int count = (int) counts[i];
                if (count != 0) {
                    counts[i] = one(i, Math.abs(count), count > 0, act.event());
                    made += Math.abs(count);
                }
            }
            return made;
        }

        private float one(int cell, int count, boolean up, Seed event) {
            float before = w[cell];
            float bound = up ? frozen.high[cell] : frozen.low[cell];
            float rate = up ? frozen.rateUp[cell] : frozen.rateDown[cell];
            float after = before;
            for (int k = 0; k < count; k++) {
                float xi = Draws.gaussian(event, (first + cell) * Long.SIZE + k);
                after += rate * (bound - after) * (1 + law.jitter * xi);
                after = Math.min(Math.max(after, frozen.low[cell]), frozen.high[cell]);
            }
            w[cell] = after;
            return after - before;
        }

        @Override
        public void form(float[] weights) {
            for (int i = 0; i < w.length; i++) {
                w[i] = Math.min(Math.max(weights[i], frozen.low[i]), frozen.high[i]);
            }
        }

        @Override
        public Cells fork() {
            return new SoftBoundsCells(law, first, frozen, w.clone());
        }

        @Override
        public void visit(StateVisitor visitor) {
            visitor.floats("weight", w);
        }
    }
}
