package mortal.devices.synapse;

import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;

/// Cells that change what is sent to other cells and show those as they are.
abstract class Around implements Cells {
    final Cells inner;

    Around(Cells inner) {
        this.inner = inner;
    }

    @Override
    public final void live(Seed life) {
        inner.live(life.child("cell"));
    }

    @Override
    public final float[] readVariance() {
        return inner.readVariance();
    }

    @Override
    public final float[] probed() {
        return inner.probed();
    }

    @Override
    public final float[] weights() {
        return inner.weights();
    }

    @Override
    public final void settle(long nanos, Kernels kernels) {
        inner.settle(nanos, kernels);
    }

    @Override
    public long reset(int from, int to, float[] targets, Act act) {
        return inner.reset(from, to, targets, act);
    }

    @Override
    public void form(float[] weights) {
        inner.form(weights);
    }

    @Override
    public void form(int from, int to, float[] weights) {
        inner.form(from, to, weights);
    }

    @Override
    public void recompute() {
        inner.recompute();
    }

    @Override
    public long bytes() {
        return inner.bytes();
    }

    @Override
    public void flaws(float[] factor, boolean[] stuck) {
        inner.flaws(factor, stuck);
    }

    @Override
    public void received(long[] pulses) {
        inner.received(pulses);
    }

    @Override
    public int wornOut() {
        return inner.wornOut();
    }

    @Override
    public void visit(StateVisitor visitor) {
        inner.visit(visitor);
    }
}
