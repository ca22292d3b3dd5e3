package mortal.devices.synapse;

import java.util.Arrays;
import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;

/// Analog gradient accumulation with a dynamic reference: [TikiTaka] version 2 with a chopper, whose reads of the fast
/// array A are compared with what A was read as in the chopper's last period, instead of with 0.
///
///     pulses to A:  those wanted · c_row,   w = C
///     after every `every` updates `rows` rows of A, in turn, are read as ω:
///     H ← H + rate · c_row · (ω − R)       not in a row's first period, when there is no reference yet
///     n = ⌊|H| / step of C⌋ · sign H, at most `budget`,   H ← H − n · step,   n pulses on C
///     M ← M + β (ω − M),   β = min(1, tail / period)
///     after `period` reads of a row:  R ← M,   c_row ← − c_row
///
/// What A is driven to by its own asymmetry does not change sign with the chopper, so it is in R as much as in ω and
/// never reaches C; what was taught does. No symmetry point has to be found or programmed, and none has to stand
/// still. **H, M and R are digital parts**, three numbers a cell; reads (with a conversion each) and the two sums of a
/// read, in H and M, are in the [Tally]. An update is a consolidation in fast mode, a case in exact mode. The pulses
/// of a transfer are made one by one.
///
/// For the same with random choppers and no reference ("c-TTv2") see [TikiTaka] with a chopper.
///
/// Source: M. J. Rasch, F. Carta, O. Fagbohungbe, T. Gokmen, Fast and robust analog in-memory deep neural network
/// training, Nature Communications 15, 7133 (2024); regular periods of 10 reads, tail 5 and transfers of one pulse as
/// in aihwkit 1.1.0. Two things differ from its code: H gathers nothing before there is a reference, and what was not
/// sent stays in H.
///
/// @param fast the law of A; pulsed
/// @param slow the law of C; pulsed
/// @param boost (1) what A is asked to move over what is wanted, above 0
/// @param every (updates) between transfers, at least 1
/// @param rows (rows) read in a transfer, at least 1; from their number on, all of them
/// @param rate (1) of the transfer, above 0
/// @param budget (pulses) most of a transfer for a cell, at least 1
/// @param period (reads) of a row between turns of its chopper, at least 2
/// @param tail (1) how much the end of a period weighs in its mean, above 0; as large as `period` takes the last read
///     alone
public record Agad(
        SynapseLaw fast,
        SynapseLaw slow,
        float boost,
        int every,
        int rows,
        float rate,
        int budget,
        int period,
        float tail)
        implements SynapseLaw {

    public Agad {
        Nesting.pulsed("Agad.fast", fast);
        Nesting.pulsed("Agad.slow", slow);
        Checks.above("Agad.boost", boost, 0);
        Checks.atLeast("Agad.every (updates)", every, 1);
        Checks.atLeast("Agad.rows (rows)", rows, 1);
        Checks.above("Agad.rate", rate, 0);
        Checks.atLeast("Agad.budget (pulses)", budget, 1);
        Checks.atLeast("Agad.period (reads)", period, 2);
        Checks.above("Agad.tail", tail, 0);
    }

    /// A transfer of at most one pulse at every update, rate 1 (chosen).
    public Agad() {
        this(new SoftBounds(), new SoftBounds(), 1, 1, 1, 1, 1, 10, 5);
    }

    @Override
    public String name() {
        return "agad";
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
        return new ReferredCells(this, columns, a, c);
    }

    private static final class ReferredCells extends FastAndSlow {
        private final Agad law;
        private final int columns;
        private final float[] h;
        private final float[] mean; // M
        private final float[] reference; // R

        ReferredCells(Agad law, int columns, Cells a, Cells c) {
            super(law.boost, law.every, law.rows, columns, a, c);
            this.law = law;
            this.columns = columns;
            this.h = new float[seen.length];
            this.mean = new float[seen.length];
            this.reference = new float[seen.length];
            see();
        }

        ReferredCells(ReferredCells other) {
            super(other);
            this.law = other.law;
            this.columns = other.columns;
            this.h = other.h.clone();
            this.mean = other.mean.clone();
            this.reference = other.reference.clone();
        }

        @Override
        void see(int from, int to) {
            System.arraycopy(parts[1].weights(), from, seen, from, to - from);
        }

        /// (1) c, ± 1, of a row that was read so often: a function of the number of updates, so it is no state.
        private float chopper(long reads) {
            return reads / law.period % 2 == 0 ? 1 : -1;
        }

        @Override
        void chop(int from, int to, float[] sent, long update) {
            for (int row = from / Kernels.PANEL; row < to / Kernels.PANEL; row++) {
                float sign = chopper(reads(row, update));
                for (int i = row * Kernels.PANEL; i < (row + 1) * Kernels.PANEL; i++) {
                    sent[i] *= sign;
                }
            }
        }

        @Override
        long read(int row, long reads, Act act) {
            int start = row * Kernels.PANEL;
            int end = start + Kernels.PANEL;
            act.scratch().tally().summed(2L * columns);
            float[] whole = act.scratch().borrow();
            float[] a = parts[0].weights();
            accumulate(start, end, a, reads < law.period ? 0 : law.rate * chopper(reads), whole);
            refer(start, end, a, (reads + 1) % law.period == 0);
            long pulses =
                    parts[1].pulse(start, end, whole, act.gated(1, act.event().child("transfer")));
            act.scratch().release(1);
            return pulses;
        }

        private void accumulate(int start, int end, float[] a, float rate, float[] whole) {
            float step = law.slow.step();
            float budget = law.budget;
            for (int i = start; i < end; i++) {
                float sum = Math.fma(rate, a[i] - reference[i], h[i]);
                int some = (int) Math.max(-budget, Math.min(budget, sum / step));
                whole[i] = some;
                h[i] = Math.fma(-some, step, sum);
            }
        }

        private void refer(int start, int end, float[] a, boolean turns) {
            float share = Math.min(1, law.tail / law.period);
            for (int i = start; i < end; i++) {
                mean[i] = Math.fma(share, a[i] - mean[i], mean[i]);
            }
            if (turns) {
                System.arraycopy(mean, start, reference, start, end - start);
            }
        }

        /// That the fast one is 0 is known.
        @Override
        public void form(float[] weights) {
            Arrays.fill(h, 0);
            Arrays.fill(mean, 0);
            Arrays.fill(reference, 0);
            super.form(weights);
        }

        @Override
        long own() {
            return (long) Float.BYTES * (h.length + mean.length + reference.length);
        }

        @Override
        public Cells fork() {
            return new ReferredCells(this);
        }

        @Override
        void state(StateVisitor visitor) {
            visitor.floats("buffer", h);
            visitor.floats("mean", mean);
            visitor.floats("reference", reference);
            super.state(visitor);
        }
    }
}
