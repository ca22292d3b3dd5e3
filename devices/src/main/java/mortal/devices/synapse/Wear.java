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
/// is a pulse down. Time still acts on a worn-out cell. The drawn numbers are frozen spread, drawn again when a life
/// begins; only
/// the counts are state.
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
        float[] bears = new float[rows * Kernels.PANEL];
        kernels.uniforms(die.child("endurance"), first, bears, 0, bears.length);
        for (int i = 0; i < bears.length; i++) {
            float survival = 1 - bears[i]; // a multiple of 2⁻²⁴ in (0, 1]
            float hazard = Math.max(-Elementary.ln(survival), 0x1p-25f);
            bears[i] = endurance * Elementary.exp(Elementary.ln(hazard) / shape);
        }
        return new WearingCells(
                this, bears, cell.fabricate(rows, columns, first, die.child("cell"), kernels), new long[bears.length]);
    }

    private static final class WearingCells extends Around {
        private final Wear law;
        private final float[] bears; // (pulses) frozen
        private final long[] had; // (pulses)

        WearingCells(Wear law, float[] bears, Cells inner, long[] had) {
            super(inner);
            this.law = law;
            this.bears = bears;
            this.had = had;
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
                charge[i] = sign * (had[i] < (double) bears[i] ? wanted : some);
            }
            long pulses = inner.act(from, to, charge, act);
            float[] sent = act.scratch().counts;
            for (int i = from; i < to; i++) {
                had[i] += (long) Math.abs(sent[i]);
            }
            return pulses;
        }

        @Override
        public long pulse(int from, int to, float[] counts, Act act) {
            for (int i = from; i < to; i++) {
                float left = (float) Math.max(0, Math.ceil((double) bears[i]) - had[i]);
                float up = law.end == End.UP ? Float.MAX_VALUE : left;
                float down = law.end == End.DOWN ? Float.MAX_VALUE : left;
                counts[i] = Math.max(Math.min(counts[i], up), -down);
                had[i] += (long) Math.abs(counts[i]);
            }
            return inner.pulse(from, to, counts, act);
        }

        /// A reset leads down, so of the worn-out cells only those that end there obey it.
        @Override
        public long reset(int from, int to, float[] targets, Act act) {
            for (int i = from; i < to; i++) {
                boolean obeys = law.end == End.DOWN || had[i] < (double) bears[i];
                targets[i] = obeys ? targets[i] : Float.NaN;
                had[i] += Float.isNaN(targets[i]) ? 0 : 1;
            }
            return inner.reset(from, to, targets, act);
        }

        @Override
        public void received(long[] pulses) {
            for (int i = 0; i < had.length; i++) {
                pulses[i] += had[i];
            }
        }

        @Override
        public int wornOut() {
            int worn = 0;
            for (int i = 0; i < had.length; i++) {
                worn += had[i] < (double) bears[i] ? 0 : 1;
            }
            return worn;
        }

        @Override
        public Cells fork() {
            return new WearingCells(law, bears, inner.fork(), had.clone());
        }

        @Override
        public void visit(StateVisitor visitor) {
            super.visit(visitor);
            visitor.longs("pulses", had);
        }
    }
}
