package mortal.devices.synapse;

import java.util.Arrays;
import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;

/// A cell that does not show what it holds: a hidden weight takes the pulses, and each cell that is touched shows it
/// with a new error until it is touched again.
///
///     seen = hidden + std · step · ξ,   ξ a standard normal, redrawn where at least one pulse was sent
///
/// The movement reported is that of what is seen, so travel includes the errors. Source of the law: write noise of the
/// pulsed devices of aihwkit 1.1.0, whose presets have std 56 and 75 at steps 0.002 and 0.00135 (ReRamSB, ReRamES).
///
/// @param cell the law of the hidden weight; pulsed
/// @param std (steps) standard deviation of what is seen, at least 0
public record WriteNoise(SynapseLaw cell, float std) implements SynapseLaw {

    public WriteNoise {
        Nesting.check("WriteNoise.cell", cell, Nesting.Rank.RETENTION);
        Nesting.pulsed("WriteNoise.cell", cell);
        Checks.atLeast("WriteNoise.std (steps)", std, 0);
    }

    public WriteNoise() {
        this(new SoftBounds(), 56);
    }

    @Override
    public String name() {
        return "write-noise";
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
        return new NoisyCells(std * step(), first, cell.fabricate(rows, columns, first, die.child("cell"), kernels));
    }

    private static final class NoisyCells extends Compound {
        private final float scale; // (1)
        private final long first;
        private final float[] error;

        NoisyCells(float scale, long first, Cells hidden) {
            super(hidden);
            this.scale = scale;
            this.first = first;
            this.error = new float[seen.length];
            see();
        }

        NoisyCells(NoisyCells other) {
            super(other);
            this.scale = other.scale;
            this.first = other.first;
            this.error = other.error.clone();
        }

        @Override
        void see(int from, int to) {
            float[] hidden = parts[0].weights();
            for (int i = from; i < to; i++) {
                seen[i] = hidden[i] + error[i];
            }
        }

        @Override
        public long act(int from, int to, float[] charge, Act act) {
            settle(act.nanos(), act.kernels());
            long pulses = parts[0].act(from, to, charge, act);
            redraw(from, to, act.scratch().counts, act);
            change(from, to, charge);
            return pulses;
        }

        @Override
        public long pulse(int from, int to, float[] counts, Act act) {
            settle(act.nanos(), act.kernels());
            float[] sent = act.scratch().borrow();
            System.arraycopy(counts, from, sent, from, to - from);
            long pulses = parts[0].pulse(from, to, counts, act);
            redraw(from, to, sent, act);
            act.scratch().release(1);
            change(from, to, counts);
            return pulses;
        }

        private void redraw(int from, int to, float[] sent, Act act) {
            float[] xi = act.scratch().borrow();
            act.kernels().gaussians(act.event().child("write"), first + from, xi, from, to - from);
            for (int i = from; i < to; i++) {
                error[i] = sent[i] != 0 ? scale * xi[i] : error[i];
            }
            act.scratch().release(1);
        }

        @Override
        public void form(float[] weights) {
            Arrays.fill(error, 0);
            super.form(weights);
        }

        @Override
        long own() {
            return (long) Float.BYTES * error.length;
        }

        @Override
        public Cells fork() {
            return new NoisyCells(this);
        }

        @Override
        void state(StateVisitor visitor) {
            visitor.floats("error", error);
        }
    }
}
