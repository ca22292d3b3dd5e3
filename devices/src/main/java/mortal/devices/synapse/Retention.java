package mortal.devices.synapse;

import java.util.Arrays;
import mortal.devices.Checks;
import mortal.devices.kernel.Elementary;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Draws;
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
        float[] power = new float[rows * Kernels.PANEL];
        kernels.gaussians(die.child("retention"), first, power, 0, power.length);
        Seed side = die.child("direction");
        for (int i = 0; i < power.length; i++) {
            boolean grows =
                    direction == Direction.GROW || (direction == Direction.RANDOM && Draws.bits(side, first + i) < 0);
            power[i] = (grows ? 1 : -1) * exponent * Math.max(0, 1 + spread * power[i]);
        }
        return new KeepingCells(this, power, cell.fabricate(rows, columns, first, die.child("cell"), kernels));
    }

    private static final class KeepingCells extends Compound {
        private final Retention law;
        private final float[] power; // (1) frozen
        private final float[] written;
        private final long[] since; // (ns)
        private long formed; // (ns) when the cells behind were last set to what was seen

        KeepingCells(Retention law, float[] power, Cells inner) {
            super(inner);
            this.law = law;
            this.power = power;
            this.written = inner.weights().clone();
            this.since = new long[power.length];
            see();
        }

        KeepingCells(KeepingCells other) {
            super(other);
            this.law = other.law;
            this.power = other.power;
            this.written = other.written.clone();
            this.since = other.since.clone();
            this.formed = other.formed;
        }

        @Override
        void see(int from, int to) {
            float rate = (float) (1 / (law.seconds * NANOS_PER_SECOND));
            float range = law.range;
            long now = at;
            for (int i = from; i < to; i++) {
                float ratio = Math.fma((float) (now - since[i]), rate, 1);
                float w = written[i] * Elementary.exp(power[i] * Elementary.ln(ratio));
                seen[i] = Math.max(-range, Math.min(range, w));
            }
        }

        private void catchUp(Act act) {
            settle(act.nanos(), act.kernels());
            if (formed != at) {
                parts[0].form(seen);
                formed = at;
            }
        }

        /// Whoever moved has a new weight and a new clock.
        private void write(int from, int to, float[] moved) {
            float[] w = parts[0].weights();
            for (int i = from; i < to; i++) {
                boolean still = moved[i] == 0;
                written[i] = still ? written[i] : w[i];
                since[i] = still ? since[i] : at;
            }
            change(from, to, moved);
        }

        @Override
        public long act(int from, int to, float[] charge, Act act) {
            catchUp(act);
            long pulses = parts[0].act(from, to, charge, act);
            write(from, to, charge);
            return pulses;
        }

        @Override
        public long pulse(int from, int to, float[] counts, Act act) {
            catchUp(act);
            long pulses = parts[0].pulse(from, to, counts, act);
            write(from, to, counts);
            return pulses;
        }

        /// At the moment last settled.
        @Override
        public void form(float[] weights) {
            parts[0].form(weights);
            formed = at;
            System.arraycopy(parts[0].weights(), 0, written, 0, written.length);
            Arrays.fill(since, at);
            see();
        }

        @Override
        public Cells fork() {
            return new KeepingCells(this);
        }

        @Override
        void state(StateVisitor visitor) {
            visitor.floats("written", written);
            visitor.longs("since", since);
            formed = visitor.number("formed", formed);
            for (long moment : since) {
                at = Math.max(at, moment);
            }
            at = Math.max(at, formed);
        }
    }
}
