package mortal.devices.synapse;

import java.util.function.Function;
import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;

/// A cell that wanders with time.
///
///     w(t) = w₀ + std · (B(t) − B(t₀)),   ⟨(B(t) − B(t₀))²⟩ = (t − t₀) / seconds
///
/// B is one random walk for each cell, a function of absolute time on a grid of `seconds`: w₀ is what the cell behind
/// holds and t₀ when it was last written through, so resting in two parts is resting at once, to the bit; acting
/// restarts nothing, because the walk goes on. Any step is found by halving: B in the middle of two known
/// points is their mean and a draw of its own (P. Lévy's construction of Brownian motion), so a year costs as much as
/// a second. Where it wanders over a [Leak], it is pulled back only when that is written through; so is a cell that
/// wandered beyond its bounds, which is not reported as movement.
///
/// Source of the law: diffusion of the pulsed devices of aihwkit 1.1.0, there once a batch, here in time. Default
/// chosen.
///
/// @param cell the law of the cell that wanders; [Cells#form] must set it exactly
/// @param std (1) standard deviation of the way of one grid step, at least 0
/// @param seconds (s) grid step, at least 10⁻⁹ (1 ns)
public record Diffusion(SynapseLaw cell, float std, double seconds) implements SynapseLaw {
    private static final double NANOS_PER_SECOND = 1e9;

    public Diffusion {
        Nesting.check("Diffusion.cell", cell, Nesting.Rank.LEAK);
        Checks.atLeast("Diffusion.std", std, 0);
        Checks.atLeast("Diffusion.seconds (s)", seconds, 1 / NANOS_PER_SECOND);
    }

    public Diffusion() {
        this(new SoftBounds(), 0.001f, 1);
    }

    @Override
    public String name() {
        return "diffusion";
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
        Function<Seed, Brownian> walks = life ->
                new Brownian(life.child("diffusion"), first, rows * Kernels.PANEL, Long.MAX_VALUE / grid(), kernels);
        return new WanderingCells(
                this, walks, walks.apply(die), cell.fabricate(rows, columns, first, die.child("cell"), kernels));
    }

    /// (ns)
    private long grid() {
        return (long) (seconds * NANOS_PER_SECOND); // a cast that ends at the largest long
    }

    private static final class WanderingCells extends Compound {
        private final float std;
        private final long grid; // (ns)
        private final Function<Seed, Brownian> walks; // of a life
        private Brownian walk;
        private long written; // (ns)
        private long originStep = -1;
        private float[] origin; // B at the step of `written`
        private long hereStep = -1;
        private float[] here; // B at the step of `at`

        WanderingCells(Diffusion law, Function<Seed, Brownian> walks, Brownian walk, Cells inner) {
            super(inner);
            this.std = law.std;
            this.grid = law.grid();
            this.walks = walks;
            this.walk = walk;
            this.origin = new float[seen.length];
            this.here = origin;
            see();
        }

        WanderingCells(WanderingCells other) {
            super(other);
            this.std = other.std;
            this.grid = other.grid;
            this.walks = other.walks;
            this.walk = other.walk;
            this.written = other.written;
            this.originStep = other.originStep;
            this.origin = other.origin; // never written into again
            this.hereStep = other.hereStep;
            this.here = other.here;
        }

        @Override
        public void live(Seed life) {
            walk = walks.apply(life);
            originStep = -1;
            hereStep = -1;
            super.live(life);
        }

        private void walk() {
            if (hereStep != at / grid) {
                hereStep = at / grid;
                here = walk.at(hereStep);
            }
            if (originStep != written / grid) {
                originStep = written / grid;
                origin = originStep == hereStep ? here : walk.at(originStep);
            }
        }

        @Override
        void see(int from, int to) {
            walk();
            float[] w = parts[0].weights();
            for (int i = from; i < to; i++) {
                seen[i] = Math.fma(std, here[i] - origin[i], w[i]);
            }
        }

        private void writeThrough(Act act) {
            settle(act.nanos(), act.kernels());
            if (hereStep != originStep) {
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
        long own() {
            return 2L * Float.BYTES * seen.length;
        }

        @Override
        public Cells fork() {
            return new WanderingCells(this);
        }

        @Override
        void state(StateVisitor visitor) {
            written = visitor.number("wandered", written);
            at = Math.max(at, written);
        }
    }
}
