package mortal.devices.synapse;

import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;

/// Two digital sums in front of a cell: running means of its charge and of its square, so that the way a cell goes does
/// not depend on how large its charges are, but on how much they agree.
///
///     g = unit · charge,   m ← β₁ m + (1 − β₁) g,   v ← β₂ v + (1 − β₂) g²
///     wanted change = gate · unit · m̂ / (√v̂ + ε),   m̂ = m / (1 − β₁ᵗ),   v̂ = v / (1 − β₂ᵗ)
///
/// t counts the consolidations that a row took part in: a row that carries no charge to any cell of its panel is left
/// alone, so that sums of layers that are not taught stand still.
///
/// **Unit.** Such steps have a length of their own, which needs a unit. It is that of a weight behind signals of length
/// 1: `unit` = 1 / √sources, as weights come out of the fab, and 1 for the bias line. A gate is then the rate that
/// frameworks mean.
///
/// **m and v are a digital part**, two numbers a cell. A [Tally] counts three `sums` a cell: one for each of them, and
/// one
/// for the root and the quotient. What is wanted goes to the cell as a charge does; a cell of pulses makes whole ones
/// of
/// it. A test pulse from the bench bypasses it. As in front of [MixedPrecision], a charge becomes a number for nothing:
/// no converter is priced.
///
/// Source: D. P. Kingma, J. Ba, Adam, arXiv 1412.6980 (2014), algorithm 1; rows left alone as in sparse variants of
/// frameworks.
///
/// @param cell the law of the cell
/// @param beta1 (1) β₁, 0 … below 1
/// @param beta2 (1) β₂, 0 … below 1
/// @param epsilon (1) ε, above 0, in units of g, which is a lesson's mean of post · pre at signals of length 1
public record Adam(SynapseLaw cell, float beta1, float beta2, float epsilon) implements SynapseLaw {
    /// (numbers) that a cell's sums, root and quotient count for.
    private static final int SUMS = 3;

    public Adam {
        if (Nesting.bare(cell) instanceof Adam) {
            throw new IllegalArgumentException("Adam.cell is adam again; it must be a cell that holds");
        }
        Checks.atLeast("Adam.beta1", beta1, 0);
        Checks.above("Adam.beta1's distance from 1", 1 - beta1, 0);
        Checks.atLeast("Adam.beta2", beta2, 0);
        Checks.above("Adam.beta2's distance from 1", 1 - beta2, 0);
        Checks.above("Adam.epsilon", epsilon, 0);
    }

    /// As the paper recommends.
    public Adam() {
        this(new IdealSynapse(), 0.9f, 0.999f, 1e-8f);
    }

    @Override
    public String name() {
        return "adam";
    }

    /// Any number: charges add up before the sums are touched.
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
        int cells = rows * Kernels.PANEL;
        return new AdamCells(this, columns, inner, new float[cells], new float[cells], new long[rows]);
    }

    private static final class AdamCells extends Around {
        private final Adam law;
        private final int columns;
        private final float[] m;
        private final float[] v;
        private final long[] t; // [row]

        AdamCells(Adam law, int columns, Cells inner, float[] m, float[] v, long[] t) {
            super(inner);
            this.law = law;
            this.columns = columns;
            this.m = m;
            this.v = v;
            this.t = t;
        }

        @Override
        public long act(int from, int to, float[] charge, Act act) {
            float unit = act.leaks() ? (float) (1 / Math.sqrt(Math.max(1, t.length - 1))) : 1;
            int rows = 0;
            for (int i = from; i < to; i += Kernels.PANEL) {
                if (told(i, charge)) {
                    rows++;
                    double age = (double) ++t[i / Kernels.PANEL];
                    double mean = 1 - StrictMath.pow(law.beta1, age);
                    double square = 1 - StrictMath.pow(law.beta2, age);
                    want(i, charge, unit, (float) (act.gate() * unit / mean), (float) (1 / Math.sqrt(square)));
                }
            }
            act.scratch().tally().summed((long) SUMS * rows * columns);
            return inner.act(from, to, charge, act.gated(1));
        }

        private static boolean told(int from, float[] charge) {
            boolean told = false;
            for (int i = from; i < from + Kernels.PANEL; i++) {
                told |= charge[i] != 0;
            }
            return told;
        }

        /// One row.
        ///
        /// @param length (1) of a step where all charges agree
        /// @param root (1) by which √v is smaller than √v̂
        private void want(int from, float[] charge, float unit, float length, float root) {
            float b1 = law.beta1;
            float b2 = law.beta2;
            float epsilon = law.epsilon;
            for (int i = from; i < from + Kernels.PANEL; i++) {
                float g = unit * charge[i];
                float mean = Math.fma(b1, m[i], (1 - b1) * g);
                float square = Math.fma(b2, v[i], (1 - b2) * g * g);
                m[i] = mean;
                v[i] = square;
                charge[i] = length * mean / Math.fma(root, (float) Math.sqrt(square), epsilon);
            }
        }

        @Override
        public long pulse(int from, int to, float[] counts, Act act) {
            return inner.pulse(from, to, counts, act);
        }

        @Override
        public long bytes() {
            return inner.bytes() + (long) Float.BYTES * (m.length + v.length) + (long) Long.BYTES * t.length;
        }

        @Override
        public Cells fork() {
            return new AdamCells(law, columns, inner.fork(), m.clone(), v.clone(), t.clone());
        }

        @Override
        public void visit(StateVisitor visitor) {
            super.visit(visitor);
            visitor.floats("m", m);
            visitor.floats("v", v);
            visitor.longs("t", t);
        }
    }
}
