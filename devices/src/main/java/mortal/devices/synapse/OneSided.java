package mortal.devices.synapse;

import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;

/// A pair of devices that are only ever stepped up: up pulses go to g⁺, down pulses to g⁻.
///
///     w = g⁺ − g⁻,   g± ≥ 0, both 0 out of the fab but for what forms the weight
///
/// Before every `every`-th update the pair is refreshed: both devices of each cell are read, and where the larger is
/// above full · range and the smaller above filled · range, both are reset to max(0, resetStd · ξ) and what they
/// differed by is written on one of them, in ⌊|g⁺ − g⁻| / step⌉ pulses and without looking again (open loop; so with
/// a step that shrinks it comes out short). Resets are pulses ([Cells#reset]): they wear a device, and a worn-out one
/// may
/// not obey; with those that rewrite they are among the pulses returned. Reads, and resets once more, are in the
/// [Tally]. An update is a consolidation in fast mode, a case in exact mode.
///
/// Under Forward-Forward the positive phase pushes up and the negative down, so this is the pair with the positive
/// phase on g⁺ and the negative on g⁻: give the phases a consolidation each, or a batch is netted first.
///
/// Source: one-sided devices of aihwkit 1.1.0, thresholds 0.75 and 0.25, reset 0.01; how often chosen.
///
/// @param cell the law of each device, of which only weights from 0 up are used; pulsed
/// @param every (updates) between refreshes, at least 1
/// @param full (1) share of the range that the larger must exceed, at least 0
/// @param filled (1) share of the range that the smaller must exceed, at least 0
/// @param range (1) of a device, above 0: usually its mean upper bound
/// @param resetStd (1) standard deviation of where a reset ends, at least 0
public record OneSided(SynapseLaw cell, int every, float full, float filled, float range, float resetStd)
        implements SynapseLaw {

    public OneSided {
        Nesting.resettable("OneSided.cell", cell);
        Nesting.pulsed("OneSided.cell", cell);
        Checks.atLeast("OneSided.every (updates)", every, 1);
        Checks.atLeast("OneSided.full", full, 0);
        Checks.atLeast("OneSided.filled", filled, 0);
        Checks.above("OneSided.range", range, 0);
        Checks.atLeast("OneSided.resetStd", resetStd, 0);
    }

    public OneSided() {
        this(new SoftBounds(), 100, 0.75f, 0.25f, 0.6f, 0.01f);
    }

    @Override
    public String name() {
        return "one-sided";
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
        Cells plus = cell.fabricate(rows, columns, first, die.child("plus"), kernels);
        Cells minus = cell.fabricate(rows, columns, first, die.child("minus"), kernels);
        return new PairCells(this, columns, first, plus, minus);
    }

    private static final class PairCells extends Compound {
        private final OneSided law;
        private final int columns;
        private final long first;
        private final Turns turns;

        PairCells(OneSided law, int columns, long first, Cells plus, Cells minus) {
            super(plus, minus);
            this.law = law;
            this.columns = columns;
            this.first = first;
            this.turns = new Turns();
            see();
        }

        PairCells(PairCells other) {
            super(other);
            this.law = other.law;
            this.columns = other.columns;
            this.first = other.first;
            this.turns = new Turns(other.turns);
        }

        @Override
        void see(int from, int to) {
            float[] plus = parts[0].weights();
            float[] minus = parts[1].weights();
            for (int i = from; i < to; i++) {
                seen[i] = plus[i] - minus[i];
            }
        }

        @Override
        public long act(int from, int to, float[] charge, Act act) {
            long pulses = begin(from, to, act);
            Scratch scratch = act.scratch();
            float[] down = scratch.borrow();
            float[] sent = scratch.borrow();
            divide(from, to, act.gate(), charge, down);
            pulses += parts[0].act(from, to, charge, act.gated(1, act.event().child("plus")));
            System.arraycopy(scratch.counts, from, sent, from, to - from);
            pulses += parts[1].act(from, to, down, act.gated(1, act.event().child("minus")));
            for (int i = from; i < to; i++) {
                scratch.counts[i] = sent[i] - scratch.counts[i];
            }
            scratch.release(2);
            change(from, to, charge);
            return pulses;
        }

        @Override
        public long pulse(int from, int to, float[] counts, Act act) {
            long pulses = begin(from, to, act);
            float[] down = act.scratch().borrow();
            divide(from, to, 1, counts, down);
            pulses += parts[0].pulse(from, to, counts, act.gated(1, act.event().child("plus")));
            pulses += parts[1].pulse(from, to, down, act.gated(1, act.event().child("minus")));
            act.scratch().release(1);
            change(from, to, counts);
            return pulses;
        }

        /// What is wanted, apart by direction.
        private static void divide(int from, int to, float gate, float[] up, float[] down) {
            for (int i = from; i < to; i++) {
                float wanted = gate * up[i];
                up[i] = Math.max(wanted, 0);
                down[i] = Math.max(-wanted, 0);
            }
        }

        private long begin(int from, int to, Act act) {
            settle(act.nanos(), act.kernels());
            long update = turns.of(act);
            return update > 0 && update % law.every == 0 ? refresh(from, to, act) : 0;
        }

        /// @return pulses made, resets among them
        private long refresh(int from, int to, Act act) {
            Scratch scratch = act.scratch();
            scratch.tally().read(2L * (to - from) / Kernels.PANEL * columns);
            float[] plus = scratch.borrow();
            float[] minus = scratch.borrow();
            float[] up = scratch.borrow();
            float[] down = scratch.borrow();
            act.kernels().gaussians(act.event().child("reset plus"), first + from, plus, from, to - from);
            act.kernels().gaussians(act.event().child("reset minus"), first + from, minus, from, to - from);
            boolean due = due(from, to, plus, minus, up, down);
            long pulses = 0;
            if (due) {
                pulses += parts[0].reset(from, to, plus, act);
                pulses += parts[1].reset(from, to, minus, act);
                scratch.tally().reset(pulses);
                pulses += parts[0].pulse(from, to, up, act.gated(1, act.event().child("rewrite plus")));
                pulses +=
                        parts[1].pulse(from, to, down, act.gated(1, act.event().child("rewrite minus")));
            }
            scratch.release(4);
            return pulses;
        }

        /// Where both are full: plus and minus ← where they are reset to, up and down ← pulses to send after that; NaN
        /// and no pulses elsewhere.
        ///
        /// @param plus in: standard normal draws
        /// @param minus in: standard normal draws
        /// @return whether there are any
        private boolean due(int from, int to, float[] plus, float[] minus, float[] up, float[] down) {
            float full = law.full * law.range;
            float filled = law.filled * law.range;
            float step = law.cell.step();
            float[] high = parts[0].weights();
            float[] low = parts[1].weights();
            boolean any = false;
            for (int i = from; i < to; i++) {
                boolean due = Math.max(high[i], low[i]) > full && Math.min(high[i], low[i]) > filled;
                float pulses = due ? Math.round((high[i] - low[i]) / step) : 0;
                plus[i] = due ? Math.max(0, law.resetStd * plus[i]) : Float.NaN;
                minus[i] = due ? Math.max(0, law.resetStd * minus[i]) : Float.NaN;
                up[i] = Math.max(pulses, 0);
                down[i] = Math.max(-pulses, 0);
                any |= due;
            }
            return any;
        }

        /// One device holds the weight, the other 0.
        @Override
        public void form(float[] weights) {
            float[] plus = weights.clone();
            float[] minus = new float[plus.length];
            divide(0, plus.length, 1, plus, minus);
            parts[0].form(plus);
            parts[1].form(minus);
            see();
        }

        @Override
        public Cells fork() {
            return new PairCells(this);
        }

        @Override
        void state(StateVisitor visitor) {
            turns.visit(visitor);
        }
    }
}
