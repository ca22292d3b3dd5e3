package mortal.devices.synapse;

import mortal.devices.Checks;
import mortal.devices.kernel.Elementary;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;

/// A cell that forgets with time, as a charge on a capacitor does.
///
///     w(t) = rest + (w₀ − rest) · exp(−(t − t₀) / τ),   τ = seconds · exp(spread · ξ) of each cell
///
/// w₀ is what the cell behind holds and t₀ the moment it was last written through: a function of what was written and
/// of absolute time, so resting in two parts is resting at once, to the bit. One t₀ a panel is enough, because
/// exponential decay has no memory: all cells of a panel can be written through together whenever one of them is acted
/// on. That is done when at least 2⁻¹⁰ of τ has passed; before that, pulses find weights that are off by at most
/// 0.1 % of their distance from `rest`. Writing through at every act would round a slow leak away.
///
/// Source of the law: weight decay by lifetime, aihwkit 1.1.0, whose capacitor preset has a lifetime of 10⁶ updates and
/// a spread of 0.3; in time instead of updates here, and with a spread that keeps its sign.
///
/// @param cell the law of the cell that leaks; [Cells#form] must set it exactly
/// @param seconds (s) median time constant, above 0
/// @param spread (1) standard deviation of its logarithm, at least 0
/// @param rest (1) where the weight goes in the end, any sign
public record Leak(SynapseLaw cell, double seconds, float spread, float rest) implements SynapseLaw {
    /// (1) share of the time constant after which the cells behind are written through. Chosen, see above.
    private static final double WRITTEN_THROUGH = 0x1p-10;

    private static final double NANOS_PER_SECOND = 1e9;

    public Leak {
        Nesting.check("Leak.cell", cell, Nesting.Rank.LEAK);
        Checks.above("Leak.seconds (s)", seconds, 0);
        Checks.atLeast("Leak.spread", spread, 0);
        Checks.above("Leak.rest's distance from infinity", Float.MAX_VALUE - (double) Math.abs(rest), 0);
    }

    public Leak() {
        this(new SoftBounds(), 1000, 0.3f, 0);
    }

    @Override
    public String name() {
        return "leak";
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
        Seed lifetime = die.child("lifetime");
        Trait speed = Trait.drawnAgain((from, count, into) -> {
            kernels.gaussians(lifetime, first + from, into, 0, count);
            for (int i = 0; i < count; i++) {
                into[i] = Elementary.exp(-spread * into[i]);
            }
        });
        return new LeakingCells(this, speed, cell.fabricate(rows, columns, first, die.child("cell"), kernels));
    }

    private static final class LeakingCells extends Compound {
        private final Leak law;
        private final Trait speed; // (1) seconds / τ, frozen
        private long written; // (ns)

        LeakingCells(Leak law, Trait speed, Cells inner) {
            super(inner);
            this.law = law;
            this.speed = speed;
            see();
        }

        LeakingCells(LeakingCells other) {
            super(other);
            this.law = other.law;
            this.speed = other.speed;
            this.written = other.written;
        }

        /// (1) median time constants since the cells were written through.
        private double past() {
            return (at - written) / (law.seconds * NANOS_PER_SECOND);
        }

        @Override
        void see(int from, int to) {
            float past = (float) past();
            float rest = law.rest;
            float[] w = parts[0].weights();
            if (law.spread == 0) {
                float loss = -Elementary.expm1(-past);
                for (int i = from; i < to; i++) {
                    seen[i] = Math.fma(loss, rest - w[i], w[i]);
                }
            } else {
                speed.over(from, to, (at, end, speeds, base) -> {
                    for (int i = at; i < end; i++) {
                        seen[i] = Math.fma(-Elementary.expm1(-(past * speeds[i - base])), rest - w[i], w[i]);
                    }
                });
            }
        }

        private void writeThrough(Act act) {
            settle(act.nanos(), act.kernels());
            if (past() >= WRITTEN_THROUGH) {
                form(seen);
            }
        }

        @Override
        public long act(int from, int to, float[] charge, Act act) {
            writeThrough(act);
            long pulses = parts[0].act(from, to, charge, act);
            change(from, to, charge);
            return pulses;
        }

        @Override
        public long pulse(int from, int to, float[] counts, Act act) {
            writeThrough(act);
            long pulses = parts[0].pulse(from, to, counts, act);
            change(from, to, counts);
            return pulses;
        }

        @Override
        public long reset(int from, int to, float[] targets, Act act) {
            writeThrough(act);
            long made = parts[0].reset(from, to, targets, act);
            see(from, to);
            return made;
        }

        /// At the moment last settled.
        @Override
        public void form(float[] weights) {
            written = at;
            super.form(weights);
        }

        @Override
        public Cells fork() {
            return new LeakingCells(this);
        }

        @Override
        void state(StateVisitor visitor) {
            written = visitor.number("written", written);
            at = Math.max(at, written);
        }
    }
}
