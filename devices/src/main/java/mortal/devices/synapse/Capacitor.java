package mortal.devices.synapse;

import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;

/// A synapse that gathers its charge on a volatile capacitor before it writes: netting of up against down and smoothing
/// over consolidations happen there.
///
///     v ← keep · v + (1 − keep) · c · charge,   wanted change = gate · (v − leak · w)
///
/// with c = max(0, 1 + spread · ξ) frozen for each capacitor and v clipped to ± range. With [IdealSynapse], keep 0.9
/// and
/// leak 0.001 this is the update of Hinton's published program (`ffnew.m`): averaging momentum and weight decay.
///
/// @param cell the law of the cell behind the capacitor
/// @param keep (1) share of its charge that the capacitor keeps at a consolidation, 0 … below 1
/// @param leak (1) decay of the weight relative to the gate, at least 0
/// @param spread (1) relative spread of the capacitances, at least 0
/// @param range (1) largest charge either way, above 0
public record Capacitor(SynapseLaw cell, float keep, float leak, float spread, float range) implements SynapseLaw {

    public Capacitor {
        if (Nesting.bare(cell) instanceof Capacitor) {
            throw new IllegalArgumentException("Capacitor.cell is a capacitor again; it must be a cell that holds");
        }
        Checks.atLeast("Capacitor.keep", keep, 0);
        Checks.above("Capacitor.keep's distance from 1", 1 - keep, 0);
        Checks.atLeast("Capacitor.leak", leak, 0);
        Checks.atLeast("Capacitor.spread", spread, 0);
        Checks.above("Capacitor.range", range, 0);
    }

    public Capacitor() {
        this(new IdealSynapse(), 0.9f, 0.001f, 0, Float.MAX_VALUE);
    }

    @Override
    public String name() {
        return "capacitor";
    }

    /// Any number: charges add up on the capacitor.
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
        int cells = rows * Kernels.PANEL;
        Seed capacitance = die.child("capacitance");
        Trait take = Trait.kept(spread > 0 ? cells : 0, (from, count, into) -> {
            kernels.gaussians(capacitance, first + from, into, 0, count);
            for (int i = 0; i < count; i++) {
                into[i] = (1 - keep) * Math.max(0, 1 + spread * into[i]);
            }
        });
        Cells inner = cell.fabricate(rows, columns, first, die.child("cell"), kernels);
        return new CapacitorCells(this, take, inner, new float[cells]);
    }

    private static final class CapacitorCells implements Cells {
        private final Capacitor law;
        private Trait take; // not looked at where all capacitors are alike
        private final Cells inner;
        private final float[] v;

        CapacitorCells(Capacitor law, Trait take, Cells inner, float[] v) {
            this.law = law;
            this.take = take;
            this.inner = inner;
            this.v = v;
        }

        @Override
        public void live(Seed life) {
            inner.live(life.child("cell"));
        }

        @Override
        public float[] weights() {
            return inner.weights();
        }

        @Override
        public float[] probed() {
            return inner.probed();
        }

        @Override
        public float[] readVariance() {
            return inner.readVariance();
        }

        @Override
        public long act(int from, int to, float[] charge, Act act) {
            inner.settle(act.nanos(), act.kernels()); // what leaks is the weight of now, whoever looked before
            if (law.spread > 0) {
                gatherSpread(from, to, charge);
            } else {
                gather(from, to, charge, 1 - law.keep);
            }
            want(from, to, charge, act.gate(), act.leaks() ? law.leak : 0);
            return inner.act(from, to, charge, act.gated(1));
        }

        private void gather(int from, int to, float[] charge, float share) {
            float keep = law.keep;
            float range = law.range;
            for (int i = from; i < to; i++) {
                v[i] = Math.max(-range, Math.min(range, Math.fma(keep, v[i], share * charge[i])));
            }
        }

        private void gatherSpread(int from, int to, float[] charge) {
            float keep = law.keep;
            float range = law.range;
            take.over(from, to, (at, end, takes, base) -> {
                for (int i = at; i < end; i++) {
                    v[i] = Math.max(-range, Math.min(range, Math.fma(keep, v[i], takes[i - base] * charge[i])));
                }
            });
        }

        private void want(int from, int to, float[] wanted, float gate, float leak) {
            float[] w = inner.weights();
            for (int i = from; i < to; i++) {
                wanted[i] = gate * Math.fma(-leak, w[i], v[i]);
            }
        }

        /// Single pulses bypass the capacitor.
        @Override
        public long pulse(int from, int to, float[] counts, Act act) {
            return inner.pulse(from, to, counts, act);
        }

        @Override
        public void settle(long nanos, Kernels kernels) {
            inner.settle(nanos, kernels);
        }

        @Override
        public void form(float[] weights) {
            inner.form(weights);
        }

        @Override
        public void recompute() {
            take = take.drawnAgain();
            inner.recompute();
        }

        @Override
        public void received(long[] pulses) {
            inner.received(pulses);
        }

        @Override
        public void flaws(float[] factor, boolean[] stuck) {
            inner.flaws(factor, stuck);
        }

        @Override
        public int wornOut() {
            return inner.wornOut();
        }

        @Override
        public long bytes() {
            return inner.bytes() + (long) Float.BYTES * v.length + take.bytes();
        }

        @Override
        public Cells fork() {
            return new CapacitorCells(law, take, inner.fork(), v.clone());
        }

        @Override
        public void visit(StateVisitor visitor) {
            inner.visit(visitor);
            visitor.floats("capacitor", v);
        }
    }
}
