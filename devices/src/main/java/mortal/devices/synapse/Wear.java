package mortal.devices.synapse;

import mortal.devices.Checks;
import mortal.devices.kernel.Elementary;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;

/// A cell that bears only so many pulses: each cell counts those it was sent, and its number is drawn at fabrication.
///
///     F(N) = 1 − exp(−(N / endurance)^shape)     chance that a cell is worn out after N pulses (Weibull)
///
/// A worn-out cell obeys pulses no more, or only those that lead to one of its bounds, where it so ends. Single pulses
/// stop within a train; of a consolidation in fast mode, all pulses are made and the cell is worn out after it. A reset
/// is a pulse down. Time still acts on a worn-out cell. The drawn numbers are frozen spread; only the counts are state.
/// What is kept of both is their difference, 4 bytes a cell: the pulses that are left. So no cell bears more than 2³¹ −
/// 1
/// pulses.
///
/// Source: the Weibull law is the usual one for endurance of resistive memories, which are quoted at 10⁶ to 10¹² cycles
/// (phase change 10⁶ to 10⁹); shape chosen.
///
/// @param cell the law of a cell that works; pulsed
/// @param endurance (pulses) after which 63 % of the cells are worn out, above 0
/// @param shape (1) Weibull exponent; below 1 early failures, above 1 old age; above 0
/// @param end what a worn-out cell still does
public record Wear(SynapseLaw cell, float endurance, float shape, End end) implements SynapseLaw {

    /// What a worn-out cell still does.
    public enum End {
        /// Nothing: it stays where it is.
        HOLD,
        /// It only goes up: down pulses are without effect.
        UP,
        /// It only goes down: up pulses are without effect.
        DOWN
    }

    public Wear {
        Nesting.check("Wear.cell", cell, Nesting.Rank.DEVICE);
        Nesting.pulsed("Wear.cell", cell);
        Checks.above("Wear.endurance (pulses)", endurance, 0);
        Checks.above("Wear.shape", shape, 0);
    }

    public Wear() {
        this(new SoftBounds(), 1e6f, 2, End.HOLD);
    }

    @Override
    public String name() {
        return "wear";
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
        Seed drawn = die.child("endurance");
        Trait bears = Trait.drawnAgain((from, count, into) -> {
            kernels.uniforms(drawn, first + from, into, 0, count);
            for (int i = 0; i < count; i++) {
                float survival = 1 - into[i]; // a multiple of 2⁻²⁴ in (0, 1]
                float hazard = Math.max(-Elementary.ln(survival), 0x1p-25f);
                into[i] = (float) Math.ceil(endurance * Elementary.exp(Elementary.ln(hazard) / shape));
            }
        });
        int[] left = new int[rows * Kernels.PANEL];
        bears.over(0, left.length, (from, to, most, base) -> {
            for (int i = from; i < to; i++) {
                left[i] = (int) most[i - base];
            }
        });
        return new WearingCells(this, bears, cell.fabricate(rows, columns, first, die.child("cell"), kernels), left);
    }

    private static final class WearingCells extends Around {
        private final Wear law;
        private final Trait bears; // (pulses) frozen, rounded up
        private final int[] left; // (pulses) below 0 where worn-out cells were sent more

        WearingCells(Wear law, Trait bears, Cells inner, int[] left) {
            super(inner);
            this.law = law;
            this.bears = bears;
            this.left = left;
        }

        @Override
        public long act(int from, int to, float[] charge, Act act) {
            // Of a worn-out cell's wanted change, what is left lies between these two.
            float up = law.end == End.UP ? Float.MAX_VALUE : 0;
            float down = law.end == End.DOWN ? -Float.MAX_VALUE : -0f;
            float sign = act.gate() < 0 ? -1 : 1;
            for (int i = from; i < to; i++) {
                float wanted = sign * charge[i];
                float some = Math.max(Math.min(wanted, up), down);
                charge[i] = sign * (left[i] > 0 ? wanted : some);
            }
            long pulses = inner.act(from, to, charge, act);
            float[] sent = act.scratch().counts;
            for (int i = from; i < to; i++) {
                left[i] = less(left[i], (int) Math.abs(sent[i]));
            }
            return pulses;
        }

        @Override
        public long pulse(int from, int to, float[] counts, Act act) {
            for (int i = from; i < to; i++) {
                float most = Math.max(0, left[i]);
                float up = law.end == End.UP ? Float.MAX_VALUE : most;
                float down = law.end == End.DOWN ? Float.MAX_VALUE : most;
                counts[i] = Math.max(Math.min(counts[i], up), -down);
                left[i] = less(left[i], (int) Math.abs(counts[i]));
            }
            return inner.pulse(from, to, counts, act);
        }

        /// A reset leads down, so of the worn-out cells only those that end there obey it.
        @Override
        public long reset(int from, int to, float[] targets, Act act) {
            for (int i = from; i < to; i++) {
                boolean obeys = law.end == End.DOWN || left[i] > 0;
                targets[i] = obeys ? targets[i] : Float.NaN;
                left[i] = less(left[i], Float.isNaN(targets[i]) ? 0 : 1);
            }
            return inner.reset(from, to, targets, act);
        }

        /// a − b, or the smallest whole number if that is smaller still; b is at least 0.
        private static int less(int a, int b) {
            int difference = a - b;
            return difference > a ? Integer.MIN_VALUE : difference;
        }

        private long[] had() {
            long[] had = new long[left.length];
            bears.over(0, left.length, (from, to, most, base) -> {
                for (int i = from; i < to; i++) {
                    had[i] = (long) (int) most[i - base] - left[i];
                }
            });
            return had;
        }

        @Override
        public void received(long[] pulses) {
            long[] had = had();
            for (int i = 0; i < had.length; i++) {
                pulses[i] += had[i];
            }
        }

        @Override
        public int wornOut() {
            int worn = 0;
            for (int pulses : left) {
                worn += pulses > 0 ? 0 : 1;
            }
            return worn;
        }

        @Override
        public long bytes() {
            return inner.bytes() + (long) Integer.BYTES * left.length;
        }

        @Override
        public Cells fork() {
            return new WearingCells(law, bears, inner.fork(), left.clone());
        }

        @Override
        public void visit(StateVisitor visitor) {
            super.visit(visitor);
            long[] had = had();
            visitor.longs("pulses", had);
            bears.over(0, left.length, (from, to, most, base) -> {
                for (int i = from; i < to; i++) {
                    left[i] = (int) Math.max(Integer.MIN_VALUE, (int) most[i - base] - had[i]);
                }
            });
        }
    }
}
