package mortal.devices.synapse;

import java.util.Arrays;
import mortal.devices.kernel.Kernels;
import mortal.substrate.StateVisitor;

/// Cells that move by pulses. From a wanted change to a number of pulses, single pulses, bounds and state; how many
/// pulses are made at once is for the two kinds below it.
///
/// Fast mode ([Cells#act]): a wanted change Δ becomes ⌊|Δ| / step + u⌋ pulses, u uniform or 1/2 (see
/// [Cells.Rounding]), made at once with the sum of their jitters.
///
/// Exact mode ([Cells#pulse]): pulse after pulse with a jitter of its own, clipped after each. Only cells that get
/// pulses cost more than a look at their count. Draws are addressed by the order in which a panel's pulses are made.
abstract class PulsedCells implements Cells {
    final float step; // (1) nominal
    final Shape shape;
    final float[] w;
    Fabric fabric;
    private final long first;

    PulsedCells(float step, Fabric fabric, Shape shape, float[] w) {
        this.step = step;
        this.first = fabric.first;
        this.fabric = fabric;
        this.shape = shape;
        this.w = w;
    }

    /// Makes `counts` pulses of the scratch at once on each cell, with `noise` of the scratch, standard normal draws.
    ///
    /// @param frozen in the cells, at their indices
    /// @param moved out: by how much each moved
    abstract void atOnce(int from, int to, Frozen frozen, float[] moved, Act act);

    @Override
    public final void recompute() {
        fabric = fabric.drawnAgain();
    }

    @Override
    public float[] weights() {
        return w;
    }

    @Override
    public long act(int from, int to, float[] charge, Act act) {
        float[] counts = act.scratch().counts;
        float[] noise = act.scratch().noise;
        Kernels kernels = act.kernels();
        if (act.rounding() == Rounding.RANDOM) {
            kernels.uniforms(act.event().child("rounding"), first + from, counts, from, to - from);
        } else {
            Arrays.fill(counts, from, to, 0.5f);
        }
        kernels.gaussians(act.event().child("jitter"), first + from, noise, from, to - from);
        round(from, to, charge, act.gate() / step, counts);
        atOnce(from, to, fabric.over(from, to, act.scratch()), charge, act);
        return total(from, to, counts);
    }

    /// counts ← the signed number of pulses that a change asks for: in, what is added before rounding down.
    static void round(int from, int to, float[] wanted, float pulsesPerUnit, float[] counts) {
        for (int i = from; i < to; i++) {
            float pulses = pulsesPerUnit * wanted[i];
            counts[i] = Math.signum(pulses) * (int) (Math.abs(pulses) + counts[i]);
        }
    }

    static long total(int from, int to, float[] counts) {
        long pulses = 0; // many cells by many pulses each: more than an int holds
        for (int i = from; i < to; i++) {
            pulses += (int) Math.abs(counts[i]);
        }
        return pulses;
    }

    @Override
    public long pulse(int from, int to, float[] counts, Act act) {
        float[] sent = act.scratch().counts;
        System.arraycopy(counts, from, sent, from, to - from);
        System.arraycopy(w, from, counts, from, to - from);
        Lanes lanes = act.scratch().lanes();
        Lanes.Draw draw = new Lanes.Draw(act.event().child(first + from), shape.uniform(), act.kernels());
        for (int at = from; at < to; at += Lanes.BLOCK) {
            int end = Math.min(at + Lanes.BLOCK, to);
            if (any(at, end, sent)) {
                Frozen frozen = fabric.over(at, end, act.scratch());
                pulse(true, act.kernels().find(at, end, 1, sent, lanes.cells), frozen, sent, lanes, draw);
                pulse(false, act.kernels().find(at, end, -1, sent, lanes.cells), frozen, sent, lanes, draw);
            }
        }
        moved(from, to, counts);
        return total(from, to, sent);
    }

    private static boolean any(int from, int to, float[] counts) {
        float sum = 0;
        for (int i = from; i < to; i++) {
            sum = Math.max(sum, Math.abs(counts[i]));
        }
        return sum > 0;
    }

    private void pulse(boolean rising, int m, Frozen frozen, float[] sent, Lanes lanes, Lanes.Draw draw) {
        oneByOne(rising, together(rising, m, frozen, sent, lanes, draw), frozen, sent, lanes, draw);
    }

    /// moved ← w − moved: in, the weights before.
    final void moved(int from, int to, float[] moved) {
        for (int i = from; i < to; i++) {
            moved[i] = w[i] - moved[i];
        }
    }

    private void oneByOne(boolean rising, int m, Frozen frozen, float[] counts, Lanes lanes, Lanes.Draw draw) {
        if (m == 0) {
            return;
        }
        int most = lanes.sort(m, counts, draw.kernels);
        lanes.gather(m, rising, frozen, w);
        long left = 0;
        for (int pulse = 0; pulse < most; pulse++) {
            left += lanes.more(pulse);
        }
        lanes.restart();
        for (int pulse = 0; pulse < most; pulse++) {
            int some = lanes.more(pulse);
            shape.pulse(rising, some, lanes, lanes.draw(some, left, draw));
            left -= some;
        }
        lanes.scatter(m, w);
    }

    /// Makes the pulses of those of the first `m` found cells whose pulses can be made together; here of none.
    ///
    /// @return (cells) that are left, the first so many of `lanes.cells`
    int together(boolean rising, int m, Frozen frozen, float[] counts, Lanes lanes, Lanes.Draw draw) {
        return m;
    }

    @Override
    public void form(float[] weights) {
        form(0, w.length, weights);
    }

    @Override
    public void form(int from, int to, float[] weights) {
        fabric.clip(from, to, weights, w);
    }

    @Override
    public long bytes() {
        return (long) Float.BYTES * w.length + fabric.bytes();
    }

    @Override
    public void visit(StateVisitor visitor) {
        visitor.floats("weight", w);
    }
}
