package mortal.devices.synapse;

import java.util.Arrays;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;

/// Cells whose weights are made of those of other cells, their parts.
///
/// What is seen is a function of the state and of the moment last settled, so it is no state: it is made again when
/// state is restored, and looking is not hashed.
abstract class Compound implements Cells {
    final Cells[] parts;
    final float[] seen;
    long at; // (ns) last settled; before that, the moment of power-on
    private boolean settled;

    Compound(Cells... parts) {
        this.parts = parts;
        this.seen = new float[parts[0].weights().length];
    }

    /// A fork.
    Compound(Compound other) {
        this.parts = Arrays.stream(other.parts).map(Cells::fork).toArray(Cells[]::new);
        this.seen = other.seen.clone();
        this.at = other.at;
        this.settled = other.settled;
    }

    /// `seen` ← what a read finds at the moment `at`, for cells `from` … `to − 1`.
    abstract void see(int from, int to);

    /// Everything that changes in life and is not in the parts.
    void state(StateVisitor visitor) {}

    final void see() {
        see(0, seen.length);
    }

    /// Sees cells anew after an act.
    ///
    /// @param moved ← by how much what is seen moved; modified from `from` to `to − 1`
    final void change(int from, int to, float[] moved) {
        System.arraycopy(seen, from, moved, from, to - from);
        see(from, to);
        for (int i = from; i < to; i++) {
            moved[i] = seen[i] - moved[i];
        }
    }

    /// What is sent to cells that do not take it is made 0.
    void spare(int from, int to, float[] sent) {}

    /// Of one part; several share what comes in ways of their own.
    @Override
    public long act(int from, int to, float[] charge, Act act) {
        settle(act.nanos(), act.kernels());
        spare(from, to, charge);
        long pulses = parts[0].act(from, to, charge, act);
        change(from, to, charge);
        return pulses;
    }

    @Override
    public long pulse(int from, int to, float[] counts, Act act) {
        settle(act.nanos(), act.kernels());
        spare(from, to, counts);
        long pulses = parts[0].pulse(from, to, counts, act);
        change(from, to, counts);
        return pulses;
    }

    @Override
    public void live(Seed life) {
        for (int p = 0; p < parts.length; p++) {
            parts[p].live(life.child("device", p));
        }
        see();
    }

    /// That of the one part; several add theirs up in ways of their own, and say nothing.
    @Override
    public final float[] readVariance() {
        return parts.length == 1 ? parts[0].readVariance() : new float[0];
    }

    @Override
    public final float[] weights() {
        return seen;
    }

    @Override
    public final void settle(long nanos, Kernels kernels) {
        if (settled && nanos == at) {
            return;
        }
        for (Cells part : parts) {
            part.settle(nanos, kernels);
        }
        at = nanos;
        settled = true;
        see();
    }

    @Override
    public void form(float[] weights) {
        parts[0].form(weights);
        see();
    }

    @Override
    public void recompute() {
        for (Cells part : parts) {
            part.recompute();
        }
    }

    @Override
    public final long bytes() {
        long bytes = (long) Float.BYTES * seen.length + own();
        for (Cells part : parts) {
            bytes += part.bytes();
        }
        return bytes;
    }

    /// (B) beside what is seen and the parts.
    long own() {
        return 0;
    }

    @Override
    public void received(long[] pulses) {
        for (Cells part : parts) {
            part.received(pulses);
        }
    }

    @Override
    public void flaws(float[] factor, boolean[] stuck) {
        for (Cells part : parts) {
            part.flaws(factor, stuck);
        }
    }

    @Override
    public int wornOut() {
        int worn = 0;
        for (Cells part : parts) {
            worn += part.wornOut();
        }
        return worn;
    }

    @Override
    public final void visit(StateVisitor visitor) {
        for (int p = 0; p < parts.length; p++) {
            parts[p].visit(parts.length == 1 ? visitor : visitor.within("device" + p));
        }
        state(visitor);
        see();
    }
}
