package mortal.devices.synapse;

import java.util.ArrayList;
import java.util.List;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import mortal.substrate.Stateful;
import org.jspecify.annotations.Nullable;

/// A living panel of cells of one law. Index: row · [Kernels#PANEL] + column.
///
/// Different panels may be worked on by different threads; one panel by one thread at a time.
public interface Cells extends Stateful {

    /// Begins a life, once, before the first look: here what cells do by themselves comes from. Without it, all lives
    /// of
    /// a die fluctuate alike.
    ///
    /// @param life one for all panels of a projection
    default void live(Seed life) {}

    /// The weights as last settled, for the kernels to read; only the cells write here.
    float[] weights();

    /// The weights as the bench's probe sees them, one cell at a time at its own voltage: those that drive the columns,
    /// unless a cell's current in operation differs by something that the probe cannot see.
    default float[] probed() {
        return weights();
    }

    /// Takes what is read to a moment: retention, drift and slow fluctuations. A function of what was written when, and
    /// of absolute time, so that looking changes nothing and however time was cut up gives the same bits.
    ///
    /// @param nanos (ns) since the life began, never before the moment last settled or acted at
    default void settle(long nanos, Kernels kernels) {}

    /// (weight²) Variance of the white noise that each cell adds to a read, at the moment last settled, at one index
    /// with [#weights]; empty if there is none. Over the cells of an output it is one Gaussian of variance
    /// Σ variance · x², which is exact.
    default float[] readVariance() {
        return new float[0];
    }

    /// Acts on what cells `from` … `to − 1` have been told since the last time.
    ///
    /// @param charge (1) in: summed post- times pre-synaptic signal of each cell; out: by how much its weight moved.
    ///     Modified from `from` to `to − 1`
    /// @return pulses made
    long act(int from, int to, float[] charge, Act act);

    /// Sends whole pulses to cells `from` … `to − 1`, those of one cell one after another, each with a jitter of its
    /// own.
    ///
    /// @param counts (pulses) in: whole numbers, above 0 for up and below for down; out: by how much each weight moved.
    ///     Modified from `from` to `to − 1`
    /// @return pulses made
    long pulse(int from, int to, float[] counts, Act act);

    /// Resets cells: one strong pulse each that ends at a target from whatever the cell held. It wears a cell as any
    /// pulse does, and is counted as one.
    ///
    /// @param targets (1) where each reset ends; NaN where a cell is left alone. Out: NaN also where a cell did not
    /// obey.
    ///     Modified from `from` to `to − 1`
    /// @return resets made
    default long reset(int from, int to, float[] targets, Act act) {
        float[] all = weights().clone();
        long made = 0;
        for (int i = from; i < to; i++) {
            float target = targets[i];
            all[i] = Float.isNaN(target) ? all[i] : target;
            made += Float.isNaN(target) ? 0 : 1;
        }
        if (made > 0) {
            form(all);
        }
        return made;
    }

    /// Sets cells as they come out of the fab; clipped to what each can hold.
    ///
    /// @param weights one a cell; not modified
    void form(float[] weights);

    /// Sets cells `from` … `to − 1` as [#form] does, and no others.
    ///
    /// @param weights at their indices; not modified
    default void form(int from, int to, float[] weights) {
        float[] all = weights().clone();
        System.arraycopy(weights, from, all, from, to - from);
        form(all);
    }

    /// From now on, what fabrication froze is drawn again whenever it is needed instead of being kept: the same bits in
    /// fewer bytes and more time. Cells that do not know how keep what they have.
    default void recompute() {}

    /// (B) of memory that grows with the cells: their state, what is frozen and kept, and what is seen. A law that
    /// keeps
    /// more than its weights says so.
    default long bytes() {
        return (long) Float.BYTES * weights().length;
    }

    /// God's-eye view of wear: adds to each cell's entry the pulses its devices have received, where a law counts them
    /// ([Wear]).
    ///
    /// @param pulses (pulses) one a cell; modified
    default void received(long[] pulses) {}

    /// God's-eye view of wear: (devices) of this panel that are worn out.
    default int wornOut() {
        return 0;
    }

    /// God's-eye view of what fabrication did to cells beside their spread.
    ///
    /// @param factor (1) multiplied by what a column gets of each cell for each unit of what a probe sees; 0 where a
    /// wire is
    ///     open. Modified
    /// @param stuck set where a cell never moves; modified
    default void flaws(float[] factor, boolean[] stuck) {}

    /// Cells of the same die in the same state, that go their own way from here.
    Cells fork();

    /// One consolidation.
    ///
    /// @param nanos (ns) when it happens, since the life began
    /// @param gate (1) factor from charge to wanted change
    /// @param leaks whether these cells decay; bias cells do not
    /// @param event where jitter comes from; the draw of a cell is at its number within the projection
    /// @param rounding from a wanted change to whole pulses
    /// @param scratch arrays for this thread alone
    record Act(long nanos, float gate, boolean leaks, Seed event, Kernels kernels, Rounding rounding, Scratch scratch) {
        /// Rounds at random.
        public Act(long nanos, float gate, boolean leaks, Seed event, Kernels kernels, Scratch scratch) {
            this(nanos, gate, leaks, event, kernels, Rounding.RANDOM, scratch);
        }

        Act gated(float other) {
            return new Act(nanos, other, leaks, event, kernels, rounding, scratch);
        }

        /// The same for one of several devices, with draws of its own.
        Act gated(float other, Seed own) {
            return new Act(nanos, other, leaks, own, kernels, rounding, scratch);
        }
    }

    /// How a wanted change becomes a whole number of pulses.
    enum Rounding {
        /// To a neighbour at random, so that the mean is what is wanted.
        RANDOM,
        /// To the nearest, halves away from 0: changes below half a step are lost.
        NEAREST
    }

    /// Arrays as long as the largest panel, at one index with its cells: loops over several arrays at one index are
    /// what the compiler vectorises. More of them are lent, last borrowed first released; what is in them is undefined.
    /// After an act, `counts` holds the signed number of pulses that each cell was sent.
    final class Scratch {
        final float[] counts;
        final float[] noise;
        private final Tally tally = new Tally();
        private final List<float[]> spare = new ArrayList<>();
        private int lent;
        private @Nullable Lanes lanes;
        private @Nullable Frozen frozen;
        private @Nullable Frozen tilted;

        public Scratch(int cells) {
            counts = new float[cells];
            noise = new float[cells];
        }

        /// What compounds did beside pulses, since whoever owns the scratch last cleared it.
        public Tally tally() {
            return tally;
        }

        float[] borrow() {
            if (lent == spare.size()) {
                spare.add(new float[counts.length]);
            }
            return spare.get(lent++);
        }

        void release(int arrays) {
            lent -= arrays;
        }

        /// Room for what is drawn again.
        Frozen frozen(boolean withTilts) {
            Frozen room = withTilts ? tilted : frozen;
            if (room == null) {
                room = new Frozen(counts.length, withTilts);
                tilted = withTilts ? room : tilted;
                frozen = withTilts ? frozen : room;
            }
            return room;
        }

        Lanes lanes() {
            Lanes made = lanes == null ? new Lanes() : lanes;
            lanes = made;
            return made;
        }
    }
}
