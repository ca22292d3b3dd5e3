package mortal.devices.synapse;

import mortal.devices.kernel.Kernels;
import mortal.substrate.StateVisitor;

/// A fast array that takes the pulses, row by row with a sign of its own, and a slow one that learns of it when a row's
/// turn comes: what [TikiTaka] and [Agad] have in common.
abstract class FastAndSlow extends Compound {
    private final float boost;
    private final int every;
    private final int atOnce;
    private final int columns;
    private final Turns turns;

    /// @param boost (1) what the fast array is asked to move over what is wanted
    /// @param every (updates) between transfers
    /// @param atOnce (rows) of a transfer; all at most
    /// @param columns (cells) of a row that are there
    FastAndSlow(float boost, int every, int atOnce, int columns, Cells fast, Cells slow) {
        super(fast, slow);
        this.boost = boost;
        this.every = every;
        this.atOnce = Math.min(atOnce, seen.length / Kernels.PANEL);
        this.columns = columns;
        this.turns = new Turns();
    }

    /// A fork.
    FastAndSlow(FastAndSlow other) {
        super(other);
        this.boost = other.boost;
        this.every = other.every;
        this.atOnce = other.atOnce;
        this.columns = other.columns;
        this.turns = new Turns(other.turns);
    }

    /// Turns the sign of what is sent to chopped rows.
    ///
    /// @param update (updates) before this one
    abstract void chop(int from, int to, float[] sent, long update);

    /// One row is read and moves the slow array.
    ///
    /// @param reads (reads) of this row before this one
    /// @return pulses made
    abstract long read(int row, long reads, Act act);

    /// (reads) Of a row before an update. Rows are read in turn, `atOnce` of them after every `every` updates.
    final long reads(int row, long update) {
        int rows = seen.length / Kernels.PANEL;
        return (update / every * atOnce + rows - 1 - row) / rows;
    }

    /// If it is time: reads those of these rows whose turn it is.
    private long transfer(int from, int to, long update, Act act) {
        long pulses = 0;
        if ((update + 1) % every == 0) {
            int rows = seen.length / Kernels.PANEL;
            int first = (int) (update / every * atOnce % rows);
            for (int row = from / Kernels.PANEL; row < to / Kernels.PANEL; row++) {
                if ((row - first + rows) % rows < atOnce) {
                    act.scratch().tally().read(columns);
                    pulses += read(row, reads(row, update), act);
                }
            }
        }
        return pulses;
    }

    @Override
    public final long act(int from, int to, float[] charge, Act act) {
        settle(act.nanos(), act.kernels());
        long update = turns.of(act);
        chop(from, to, charge, update);
        long pulses = parts[0].act(from, to, charge, act.gated(boost * act.gate()));
        float[] sent = act.scratch().borrow();
        System.arraycopy(act.scratch().counts, from, sent, from, to - from);
        chop(from, to, sent, update);
        pulses += transfer(from, to, update, act);
        System.arraycopy(sent, from, act.scratch().counts, from, to - from);
        act.scratch().release(1);
        change(from, to, charge);
        return pulses;
    }

    @Override
    public final long pulse(int from, int to, float[] counts, Act act) {
        settle(act.nanos(), act.kernels());
        long update = turns.of(act);
        chop(from, to, counts, update);
        long pulses = parts[0].pulse(from, to, counts, act);
        pulses += transfer(from, to, update, act);
        change(from, to, counts);
        return pulses;
    }

    /// The slow array holds the weight; the fast one is set to 0.
    @Override
    public void form(float[] weights) {
        parts[0].form(new float[weights.length]);
        parts[1].form(weights);
        see();
    }

    @Override
    void state(StateVisitor visitor) {
        turns.visit(visitor);
    }
}
