package mortal.devices.synapse;

import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;

/// A digital sum in front of an analog cell: what is wanted is added up exactly and sent on in whole pulses.
///
///     χ ← χ + gate · charge,   n = ⌊|χ| / step⌋ · sign χ, at most `budget` either way,   χ ← χ − n · step,   n pulses
///
/// **χ is a digital part**: a memory of one number a cell and an addition at each consolidation, which the [Tally]
/// counts (`sums`) and a meter must price. Up against down is netted there, without the spread, leak and range that a
/// [Capacitor] has; what does not make a pulse stays. A test pulse from the bench bypasses it.
///
/// Source: mixed-precision learning as in aihwkit 1.1.0 (S. R. Nandakumar and others, Mixed-precision deep learning
/// based
/// on computational memory, Front. Neurosci. 14, 406 (2020)); budget as its pulse trains.
///
/// @param cell the law of the cell; pulsed
/// @param budget (pulses) most of one consolidation, at least 1; what is more waits in χ
public record MixedPrecision(SynapseLaw cell, int budget) implements SynapseLaw {

    public MixedPrecision {
        Nesting.pulsed("MixedPrecision.cell", cell);
        Checks.atLeast("MixedPrecision.budget (pulses)", budget, 1);
    }

    public MixedPrecision() {
        this(new SoftBounds(), 31);
    }

    @Override
    public String name() {
        return "mixed-precision";
    }

    /// Any number: charges add up in the digital sum.
    @Override
    public int holds() {
        return Integer.MAX_VALUE;
    }

    @Override
    public float step() {
        return cell.step();
    }

    @Override
    public Cells fabricate(int rows, int columns, long first, Seed die, Kernels kernels) {
        Cells inner = cell.fabricate(rows, columns, first, die.child("cell"), kernels);
        return new SummedCells(this, columns, inner, new float[rows * Kernels.PANEL]);
    }

    private static final class SummedCells extends Around {
        private final MixedPrecision law;
        private final int columns;
        private final float[] chi;

        SummedCells(MixedPrecision law, int columns, Cells inner, float[] chi) {
            super(inner);
            this.law = law;
            this.columns = columns;
            this.chi = chi;
        }

        @Override
        public long act(int from, int to, float[] charge, Act act) {
            float step = law.cell.step();
            float budget = law.budget;
            float gate = act.gate();
            for (int i = from; i < to; i++) {
                float sum = chi[i] + gate * charge[i];
                int whole = (int) Math.max(-budget, Math.min(budget, sum / step));
                charge[i] = whole;
                chi[i] = Math.fma(-whole, step, sum);
            }
            act.scratch().tally().summed((long) (to - from) / Kernels.PANEL * columns);
            float[] sent = act.scratch().borrow();
            System.arraycopy(charge, from, sent, from, to - from);
            long pulses = inner.pulse(from, to, charge, act);
            System.arraycopy(sent, from, act.scratch().counts, from, to - from);
            act.scratch().release(1);
            return pulses;
        }

        @Override
        public long pulse(int from, int to, float[] counts, Act act) {
            return inner.pulse(from, to, counts, act);
        }

        @Override
        public long bytes() {
            return inner.bytes() + (long) Float.BYTES * chi.length;
        }

        @Override
        public Cells fork() {
            return new SummedCells(law, columns, inner.fork(), chi.clone());
        }

        @Override
        public void visit(StateVisitor visitor) {
            super.visit(visitor);
            visitor.floats("chi", chi);
        }
    }
}
