package mortal.devices.synapse;

import java.util.Arrays;
import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Draws;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;

/// Two arrays: a fast one, A, takes the pulses; after every `every` updates `rows` of its rows, in turn, are read
/// and move a slow one, C.
///
///     w = γ · c_row · A + C
///     v1 (direct):     C is asked to move by rate · c_row · A,   at most `budget` steps of C
///     v2 (buffered):   H ← H + rate · c_row · A,   n = ⌊|H| / step of C⌋ · sign H, at most `budget`,
///                      H ← H − n · step,   n pulses on C
///     chopper:         c_row = ± 1 multiplies all pulses to A and all reads of A; after a read it turns over with
///                      chance `chopper`
///
/// A is thought to be balanced: its weight of 0 is where up and down pulses cancel. What a device adds of its own when
/// it is not, and the offset of its read, change sign with the chopper and average out in H. **H is a digital part**, a
/// number a cell; reads (with a conversion each) and sums in H are in the [Tally]. An update is a consolidation in
/// fast mode, a case in exact mode. The pulses of a transfer are made in fast mode (v1) or one by one (v2).
///
/// Source: T. Gokmen, W. Haensch, Algorithm for training neural networks on resistive device arrays, Front. Neurosci.
/// 14,
/// 103 (2020); T. Gokmen, Enabling training of neural networks on noisy hardware, Front. Artif. Intell. 4, 699148
/// (2021);
/// transfers of one pulse and choppers as in aihwkit 1.1.0. Its forgetting of a part of H after a transfer is left out:
/// what was not sent stays.
///
/// @param fast the law of A; pulsed
/// @param slow the law of C; pulsed
/// @param gamma (1) γ, at least 0
/// @param boost (1) what A is asked to move over what is wanted, above 0
/// @param every (updates) between transfers, at least 1
/// @param rows (rows) read in a transfer, at least 1; from their number on, all of them
/// @param transfer v1 or v2
/// @param rate (1) of the transfer, above 0
/// @param budget (pulses) most of a transfer for a cell, at least 1
/// @param chopper (1) chance of a row's sign to turn over after its read, 0 … 1; 0 means no chopper
public record TikiTaka(
        SynapseLaw fast,
        SynapseLaw slow,
        float gamma,
        float boost,
        int every,
        int rows,
        Transfer transfer,
        float rate,
        int budget,
        float chopper)
        implements SynapseLaw {

    /// How C learns of A.
    public enum Transfer {
        /// At once: version 1.
        DIRECT,
        /// By way of H: version 2.
        BUFFERED
    }

    public TikiTaka {
        Nesting.pulsed("TikiTaka.fast", fast);
        Nesting.pulsed("TikiTaka.slow", slow);
        Checks.atLeast("TikiTaka.gamma", gamma, 0);
        Checks.above("TikiTaka.boost", boost, 0);
        Checks.atLeast("TikiTaka.every (updates)", every, 1);
        Checks.atLeast("TikiTaka.rows (rows)", rows, 1);
        Checks.above("TikiTaka.rate", rate, 0);
        Checks.atLeast("TikiTaka.budget (pulses)", budget, 1);
        Checks.atLeast("TikiTaka.chopper", chopper, 0);
        Checks.atLeast("TikiTaka.chopper's distance from 1", 1 - chopper, 0);
    }

    /// Version 2, a transfer of at most one pulse at every update, rate 1 (chosen), without chopper.
    public TikiTaka() {
        this(new SoftBounds(), new SoftBounds(), 0, 1, 1, 1, Transfer.BUFFERED, 1, 1, 0);
    }

    @Override
    public String name() {
        return "tiki-taka";
    }

    @Override
    public int holds() {
        return fast.holds();
    }

    @Override
    public float step() {
        return fast.step() / boost;
    }

    @Override
    public Cells fabricate(int rows, int columns, long first, Seed die, Kernels kernels) {
        Cells a = fast.fabricate(rows, columns, first, die.child("fast"), kernels);
        Cells c = slow.fabricate(rows, columns, first, die.child("slow"), kernels);
        return new ArrayCells(this, columns, a, c);
    }

    private static final class ArrayCells extends FastAndSlow {
        private final TikiTaka law;
        private final int columns;
        private final float[] h; // empty in version 1
        private final float[] chop; // one a row, ± 1

        ArrayCells(TikiTaka law, int columns, Cells a, Cells c) {
            super(law.boost, law.every, law.rows, columns, a, c);
            this.law = law;
            this.columns = columns;
            this.h = new float[law.transfer == Transfer.BUFFERED ? seen.length : 0];
            this.chop = new float[seen.length / Kernels.PANEL];
            Arrays.fill(chop, 1);
            see();
        }

        ArrayCells(ArrayCells other) {
            super(other);
            this.law = other.law;
            this.columns = other.columns;
            this.h = other.h.clone();
            this.chop = other.chop.clone();
        }

        @Override
        void see(int from, int to) {
            float[] a = parts[0].weights();
            float[] c = parts[1].weights();
            for (int row = from / Kernels.PANEL; row < to / Kernels.PANEL; row++) {
                float factor = law.gamma * chop[row];
                for (int i = row * Kernels.PANEL; i < (row + 1) * Kernels.PANEL; i++) {
                    seen[i] = Math.fma(factor, a[i], c[i]);
                }
            }
        }

        @Override
        void chop(int from, int to, float[] sent, long update) {
            if (law.chopper > 0) {
                for (int i = from; i < to; i++) {
                    sent[i] *= chop[i / Kernels.PANEL];
                }
            }
        }

        @Override
        long read(int row, long reads, Act act) {
            int start = row * Kernels.PANEL;
            int end = start + Kernels.PANEL;
            float[] some = act.scratch().borrow();
            float[] a = parts[0].weights();
            for (int i = start; i < end; i++) {
                some[i] = law.rate * chop[row] * a[i];
            }
            Act own = act.gated(1, act.event().child("transfer"));
            long pulses = h.length > 0 ? buffered(start, end, some, own) : direct(start, end, some, own);
            act.scratch().release(1);
            if (Draws.uniform(act.event().child("chopper"), row) < law.chopper) {
                chop[row] = -chop[row];
            }
            return pulses;
        }

        private long direct(int start, int end, float[] some, Act own) {
            float most = law.budget * law.slow.step();
            for (int i = start; i < end; i++) {
                some[i] = Math.max(-most, Math.min(most, some[i]));
            }
            return parts[1].act(start, end, some, own);
        }

        private long buffered(int start, int end, float[] some, Act own) {
            float step = law.slow.step();
            float budget = law.budget;
            for (int i = start; i < end; i++) {
                float sum = h[i] + some[i];
                int whole = (int) Math.max(-budget, Math.min(budget, sum / step));
                some[i] = whole;
                h[i] = Math.fma(-whole, step, sum);
            }
            own.scratch().tally().summed(columns);
            return parts[1].pulse(start, end, some, own);
        }

        @Override
        public void form(float[] weights) {
            Arrays.fill(h, 0);
            super.form(weights);
        }

        @Override
        long own() {
            return (long) Float.BYTES * h.length;
        }

        @Override
        public Cells fork() {
            return new ArrayCells(this);
        }

        @Override
        void state(StateVisitor visitor) {
            visitor.floats("buffer", h);
            visitor.floats("chopper", chop);
            super.state(visitor);
        }
    }
}
