package mortal.devices.synapse;

import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;

/// A synapse that does what it is told: w ← w + gate · charge. No bounds, no spread, no noise.
public record IdealSynapse() implements SynapseLaw {

    @Override
    public String name() {
        return "ideal";
    }

    /// Any number: the charges of a batch add up exactly.
    @Override
    public int holds() {
        return Integer.MAX_VALUE;
    }

    @Override
    public float step() {
        return 0;
    }

    @Override
    public Cells fabricate(int rows, int columns, long first, Seed die, Kernels kernels) {
        return new IdealCells(columns, new float[rows * Kernels.PANEL]);
    }

    private static final class IdealCells implements Cells {
        private final int columns;
        private final float[] w;

        IdealCells(int columns, float[] w) {
            this.columns = columns;
            this.w = w;
        }

        @Override
        public float[] weights() {
            return w;
        }

        /// Counts one write a wired cell.
        @Override
        public long act(int from, int to, float[] charge, Act act) {
            float gate = act.gate();
            for (int i = from; i < to; i++) {
                float change = gate * charge[i];
                charge[i] = change;
                w[i] += change;
            }
            return (long) (to - from) / Kernels.PANEL * columns;
        }

        /// An ideal cell has no pulses: it cannot be driven this way.
        @Override
        public long pulse(int from, int to, float[] counts, Act act) {
            throw new IllegalStateException("an ideal synapse is set, not pulsed: its step is 0");
        }

        @Override
        public void form(float[] weights) {
            System.arraycopy(weights, 0, w, 0, w.length);
        }

        @Override
        public Cells fork() {
            return new IdealCells(columns, w.clone());
        }

        @Override
        public void visit(StateVisitor visitor) {
            visitor.floats("weight", w);
        }
    }
}
