import mortal.devices.kernel.Kernels;
import mortal.devices.synapse.Cells;
import mortal.devices.synapse.SynapseLaw;
import mortal.substrate.Draws;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;

/// A cell that steps by `step` within ± `bound`, and at each pulse fails to step with a chance of its own:
///
///     w ← clip(w ± step) with chance 1 − laziness_ij,   laziness_ij uniform in 0 … 2 · laziness
///
/// @param step (1) above 0
/// @param bound (1) above 0
/// @param laziness (1) mean chance that a pulse does nothing, 0 … 0.5
public record LazyStep(float step, float bound, float laziness) implements SynapseLaw {

    public LazyStep {
        if (!(step > 0) || !(bound > 0) || !(laziness >= 0 && laziness <= 0.5f)) {
            throw new IllegalArgumentException("LazyStep: step " + step + " and bound " + bound
                    + " must be above 0, laziness " + laziness + " from 0 to 0.5");
        }
    }

    /// What the program makes to find the law's name.
    public LazyStep() {
        this(0.01f, 1, 0.2f);
    }

    @Override
    public String name() {
        return "lazy-step";
    }

    /// Its pulses act at once: one case at a time.
    @Override
    public int holds() {
        return 1;
    }

    @Override
    public Cells fabricate(int rows, int columns, long first, Seed die, Kernels kernels) {
        float[] lazy = new float[rows * Kernels.PANEL];
        kernels.uniforms(die.child("laziness"), first, lazy, 0, lazy.length); // the spread: frozen by the die
        for (int i = 0; i < lazy.length; i++) {
            lazy[i] *= 2 * laziness;
        }
        return new LazyCells(this, first, lazy, new float[lazy.length]);
    }

    private record LazyCells(LazyStep law, long first, float[] lazy, float[] w) implements Cells {

        @Override
        public float[] weights() {
            return w;
        }

        /// Fast mode: a wanted change becomes whole pulses, rounded at random.
        @Override
        public long act(int from, int to, float[] charge, Act act) {
            Seed rounding = act.event().child("rounding");
            for (int i = from; i < to; i++) {
                double wanted = act.gate() * charge[i] / law.step;
                charge[i] = (float) Math.floor(wanted + Draws.uniform(rounding, first + i));
            }
            return pulse(from, to, charge, act);
        }

        /// Exact mode: each pulse of a cell has a draw of its own, at an address of its own.
        @Override
        public long pulse(int from, int to, float[] counts, Act act) {
            long made = 0;
            Seed event = act.event().child("lazy");
            for (int i = from; i < to; i++) {
                int count = Math.round(Math.abs(counts[i]));
                float way = Math.signum(counts[i]) * law.step;
                float before = w[i];
                for (int k = 0; k < count; k++) {
                    boolean moves = Draws.uniform(event, (first + i) * 1000 + k) >= lazy[i];
                    w[i] = Math.clamp(w[i] + (moves ? way : 0), -law.bound, law.bound);
                }
                counts[i] = w[i] - before;
                made += count;
            }
            return made;
        }

        @Override
        public void form(float[] weights) {
            for (int i = 0; i < w.length; i++) {
                w[i] = Math.clamp(weights[i], -law.bound, law.bound);
            }
        }

        /// Frozen arrays are shared, living ones copied.
        @Override
        public Cells fork() {
            return new LazyCells(law, first, lazy, w.clone());
        }

        /// Everything that changes in life.
        @Override
        public void visit(StateVisitor visitor) {
            visitor.floats("weight", w);
        }
    }
}
