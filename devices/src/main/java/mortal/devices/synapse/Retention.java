package mortal.devices.synapse;

import mortal.devices.Checks;
import mortal.devices.kernel.Elementary;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;

/// A cell whose weight changes as a power of the time since it last moved.
///
///     w(t) = clip( w₀ · ((t − t₀ + t₁) / t₁)^(∓ v), ± range ),   v = exponent · max(0, 1 + spread · ξ) of each cell
///
/// w₀ and t₀ are a cell's own: what it was written to and when. A cell's clock starts again when it moves, and only
/// then; so the weight is a function of what was written when and of absolute time, and resting in two parts is resting
/// at once, to the bit.
///
/// 8 bytes a cell beside the cell's own, which holds w₀: what is seen, and which of the panel's moments t₀ is. The
/// exponents are drawn again at each look.
///
/// Source of the law: retention of DNN NeuroSim, ratio (t / t₁)^(± v) with a fixed or a random direction; t₁ is added
/// to
/// t here, so that the ratio is 1 when a cell was just written. Exponent and spread chosen.
///
/// @param cell the law of the cell; [Cells#form] must set it exactly
/// @param exponent (1) mean of v, at least 0
/// @param spread (1) relative spread of v, at least 0
/// @param seconds (s) t₁, above 0
/// @param direction whether weights fade or grow
/// @param range (1) largest weight seen either way, above 0
public record Retention(SynapseLaw cell, float exponent, float spread, double seconds, Direction direction, float range)
        implements SynapseLaw {
    private static final double NANOS_PER_SECOND = 1e9;

    /// Whether weights fade or grow.
    public enum Direction {
        /// Towards 0.
        FADE,
        /// Away from 0, as far as the range goes.
        GROW,
        /// Either, drawn for each cell at fabrication.
        RANDOM
    }

    public Retention {
        Nesting.check("Retention.cell", cell, Nesting.Rank.WEAR);
        Nesting.still("Retention.cell", cell);
        Checks.atLeast("Retention.exponent", exponent, 0);
        Checks.atLeast("Retention.spread", spread, 0);
        Checks.above("Retention.seconds (s)", seconds, 0);
        Checks.above("Retention.range", range, 0);
    }

    public Retention() {
        this(new SoftBounds(), 0.01f, 0.3f, 1, Direction.FADE, 1);
    }

    @Override
    public String name() {
        return "retention";
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
        Trait power = Trait.drawnAgain((from, count, into) -> powers(first + from, count, die, kernels, into));
        return new KeepingCells(this, power, cell.fabricate(rows, columns, first, die.child("cell"), kernels));
    }

    private void powers(long first, int count, Seed die, Kernels kernels, float[] into) {
        kernels.gaussians(die.child("retention"), first, into, 0, count);
        float[] side = new float[count];
        if (direction == Direction.RANDOM) {
            kernels.uniforms(die.child("direction"), first, side, 0, count);
        }
        float least = direction == Direction.GROW ? 0 : 0.5f; // from here on it grows
        for (int i = 0; i < count; i++) {
            float way = side[i] >= least ? exponent : -exponent;
            into[i] = way * Math.max(0, 1 + spread * into[i]);
        }
    }

    private static final class KeepingCells extends Compound {
        private final Retention law;
        private final Trait power; // (1) frozen
        private final Clocks since; // (ns)

        KeepingCells(Retention law, Trait power, Cells inner) {
            super(inner);
            this.law = law;
            this.power = power;
            this.since = new Clocks(seen.length);
            see();
        }

        KeepingCells(KeepingCells other) {
            super(other);
            this.law = other.law;
            this.power = other.power;
            this.since = new Clocks(other.since);
        }

        /// (1) Logarithms of how often t₁ has passed since each of the panel's moments, and once more.
        private float[] ages() {
            float rate = (float) (1 / (law.seconds * NANOS_PER_SECOND));
            float[] ages = new float[since.count()];
            for (int m = 0; m < ages.length; m++) {
                ages[m] = Elementary.ln(Math.fma((float) (at - since.moment(m)), rate, 1));
            }
            return ages;
        }

        @Override
        void see(int from, int to) {
            float[] ages = ages();
            float range = law.range;
            int[] which = since.which;
            float[] written = parts[0].weights();
            power.over(from, to, (begin, end, powers, base) -> {
                for (int i = begin; i < end; i++) {
                    float w = written[i] * Elementary.exp(powers[i - base] * ages[which[i]]);
                    seen[i] = Math.max(-range, Math.min(range, w));
                }
            });
        }

        /// The cells behind take on what is seen of them, but for those that were written at this very moment.
        ///
        /// @param were ← what they held
        private void takeOn(int from, int to, float[] were, float[] wanted) {
            float[] w = parts[0].weights();
            System.arraycopy(w, from, were, from, to - from);
            int now = since.number(at, 0);
            int[] which = since.which;
            for (int i = from; i < to; i++) {
                wanted[i] = which[i] == now ? were[i] : seen[i];
            }
            parts[0].form(from, to, wanted);
        }

        /// Whoever moved has a new weight and a new clock; the others go on from what they were written to.
        private void write(int from, int to, float[] moved, float[] were, float[] wanted) {
            float[] w = parts[0].weights();
            int now = since.number(at, 0);
            int[] which = since.which;
            for (int i = from; i < to; i++) {
                boolean still = moved[i] == 0 && which[i] != now;
                wanted[i] = still ? were[i] : w[i];
                which[i] = moved[i] == 0 ? which[i] : now;
            }
            parts[0].form(from, to, wanted);
            change(from, to, moved);
        }

        @Override
        public long act(int from, int to, float[] charge, Act act) {
            settle(act.nanos(), act.kernels());
            float[] were = act.scratch().borrow();
            float[] wanted = act.scratch().borrow();
            takeOn(from, to, were, wanted);
            long pulses = parts[0].act(from, to, charge, act);
            write(from, to, charge, were, wanted);
            act.scratch().release(2);
            return pulses;
        }

        @Override
        public long pulse(int from, int to, float[] counts, Act act) {
            settle(act.nanos(), act.kernels());
            float[] were = act.scratch().borrow();
            float[] wanted = act.scratch().borrow();
            takeOn(from, to, were, wanted);
            long pulses = parts[0].pulse(from, to, counts, act);
            write(from, to, counts, were, wanted);
            act.scratch().release(2);
            return pulses;
        }

        /// At the moment last settled.
        @Override
        public void form(float[] weights) {
            since.fill(at, 0);
            super.form(weights);
        }

        @Override
        long own() {
            return (long) Integer.BYTES * since.which.length;
        }

        @Override
        public Cells fork() {
            return new KeepingCells(this);
        }

        @Override
        void state(StateVisitor visitor) {
            long[] all = since.written();
            visitor.longs("since", all);
            since.set(all, new long[all.length]);
            for (int m = 0; m < since.count(); m++) {
                at = Math.max(at, since.moment(m));
            }
        }
    }
}
