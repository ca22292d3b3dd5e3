package mortal.devices.synapse;

import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// Faults of fabrication: cells that never move, and lines that never conduct.
///
/// Each cell is stuck at `low`, at `high` or at a value of its own, uniform within ± `range`, with the given chances;
/// each row of a panel and each column is open with the given chances, and the cells of an open line read 0. Pulses to
/// a stuck cell are neither made nor counted. Whatever is done to it, what is seen of it stays the same to the bit.
///
/// Source of the random kind: "corrupt devices" of aihwkit 1.1.0 (range 0.1; its fits to measured arrays give shares of
/// 0.1348 and 0.0977). Source of the other kinds: the fault proportions of MemTorch (stuck at low, at high resistance).
///
/// @param cell the law of healthy cells
/// @param lowShare (1) chance of a cell to be stuck at `low`, 0 … 1
/// @param highShare (1) chance of a cell to be stuck at `high`, 0 … 1
/// @param randomShare (1) chance of a cell to be stuck at a random weight, 0 … 1; the three add up to at most 1
/// @param rowShare (1) chance of a row of a panel to be open, 0 … 1
/// @param columnShare (1) chance of a column to be open, 0 … 1
/// @param low (1) weight of the first kind, any sign
/// @param high (1) weight of the second kind, at least `low`
/// @param range (1) largest random weight either way, at least 0
public record Stuck(
        SynapseLaw cell,
        float lowShare,
        float highShare,
        float randomShare,
        float rowShare,
        float columnShare,
        float low,
        float high,
        float range)
        implements SynapseLaw {
    /// (1) that shares written as decimals may add up to too much.
    private static final double ROUNDING = 1e-6;

    public Stuck {
        Nesting.check("Stuck.cell", cell, Nesting.Rank.WRITE_NOISE);
        share("Stuck.lowShare", lowShare);
        share("Stuck.highShare", highShare);
        share("Stuck.randomShare", randomShare);
        share("Stuck.rowShare", rowShare);
        share("Stuck.columnShare", columnShare);
        Checks.atLeast("Stuck: share of healthy cells", 1.0 - lowShare - highShare - randomShare, -ROUNDING);
        finite("Stuck.low", low);
        finite("Stuck.high", high);
        Checks.atLeast("Stuck.high", high, low);
        Checks.atLeast("Stuck.range", range, 0);
        finite("Stuck.range", range);
    }

    /// One cell in a hundred of each of the first two kinds, three of the third (chosen); no open lines.
    public Stuck() {
        this(new SoftBounds(), 0.01f, 0.01f, 0.03f, 0, 0, -0.6f, 0.6f, 0.1f);
    }

    private static void share(String what, float got) {
        Checks.atLeast(what, got, 0);
        Checks.atLeast(what + "'s distance from 1", 1 - got, 0);
    }

    private static void finite(String what, float got) {
        Checks.above(what + "'s distance from infinity", Float.MAX_VALUE - (double) Math.abs(got), -1);
    }

    @Override
    public String name() {
        return "stuck";
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
        float[] column = new float[Kernels.PANEL];
        kernels.uniforms(die.child("open column"), first / rows, column, 0, Kernels.PANEL);
        Trait held = Trait.kept(
                rows * Kernels.PANEL, (from, count, into) -> faults(first + from, count, column, die, kernels, into));
        return new StuckCells(held, cell.fabricate(rows, columns, first, die.child("cell"), kernels));
    }

    private void faults(long first, int count, float[] column, Seed die, Kernels kernels, float[] into) {
        float[] kind = new float[count];
        kernels.uniforms(die.child("fault"), first, kind, 0, count);
        kernels.uniforms(die.child("fault value"), first, into, 0, count);
        float[] row = new float[count / Kernels.PANEL];
        kernels.uniforms(die.child("open row"), first / Kernels.PANEL, row, 0, row.length);
        for (int i = 0; i < count; i++) {
            boolean open = row[i / Kernels.PANEL] < rowShare || column[i % Kernels.PANEL] < columnShare;
            into[i] = open ? 0 : stuckAt(kind[i], into[i]);
        }
    }

    /// Where a cell is stuck, or NaN if it is not.
    private float stuckAt(float kind, float draw) {
        if (kind < lowShare) {
            return low;
        }
        if (kind < lowShare + highShare) {
            return high;
        }
        return kind < lowShare + highShare + randomShare ? range * (2 * draw - 1) : Float.NaN;
    }

    private static final class StuckCells extends Compound {
        private Trait held; // NaN where a cell is healthy; frozen

        StuckCells(Trait held, Cells inner) {
            super(inner);
            this.held = held;
            see();
        }

        StuckCells(StuckCells other) {
            super(other);
            this.held = other.held;
        }

        @Override
        void see(int from, int to) {
            float[] w = parts[0].weights();
            held.over(from, to, (at, end, values, base) -> {
                for (int i = at; i < end; i++) {
                    float stuck = values[i - base];
                    seen[i] = Float.isNaN(stuck) ? w[i] : stuck;
                }
            });
        }

        @Override
        public void recompute() {
            held = held.drawnAgain();
            super.recompute();
        }

        @Override
        public void flaws(float[] factor, boolean[] stuck) {
            super.flaws(factor, stuck);
            held.over(0, stuck.length, (at, end, values, base) -> {
                for (int i = at; i < end; i++) {
                    stuck[i] |= !Float.isNaN(values[i - base]);
                }
            });
        }

        /// No charge and no pulses for stuck cells.
        @Override
        void spare(int from, int to, float[] sent) {
            held.over(from, to, (at, end, values, base) -> {
                for (int i = at; i < end; i++) {
                    sent[i] = Float.isNaN(values[i - base]) ? sent[i] : 0;
                }
            });
        }

        @Override
        public long reset(int from, int to, float[] targets, Act act) {
            settle(act.nanos(), act.kernels());
            held.over(from, to, (at, end, values, base) -> {
                for (int i = at; i < end; i++) {
                    targets[i] = Float.isNaN(values[i - base]) ? targets[i] : Float.NaN;
                }
            });
            long made = parts[0].reset(from, to, targets, act);
            see(from, to);
            return made;
        }

        @Override
        long own() {
            return held.bytes();
        }

        @Override
        public Cells fork() {
            return new StuckCells(this);
        }
    }
}
