package mortal.devices.synapse;

import mortal.devices.kernel.Elementary;
import mortal.substrate.Draws;
import mortal.substrate.StateVisitor;

/// A panel of cells of the law [NeuroSim].
final class NeuroSimCells implements Cells {
    private final NeuroSim law;
    private final long first;
    private final float[] w;
    private Fabric fabric;

    NeuroSimCells(NeuroSim law, Fabric fabric, float[] w) {
        this.law = law;
        this.first = fabric.first;
        this.fabric = fabric;
        this.w = w;
    }

    @Override
    public void recompute() {
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
        count(from, to, charge, act, counts);
        act.kernels().gaussians(act.event().child("jitter"), first + from, noise, from, to - from);
        long pulses = 0;
        for (int i = from; i < to; i++) {
            pulses += (int) Math.abs(counts[i]);
        }
        Frozen frozen = fabric.over(from, to, act.scratch());
        for (int i = from; i < to; i++) {
            float before = w[i];
            float after = move(frozen, i, counts[i], before, noise[i]);
            w[i] = after;
            charge[i] = after - before;
        }
        return pulses;
    }

    /// counts ← the signed number of pulses that a charge asks for.
    private void count(int from, int to, float[] charge, Act act, float[] counts) {
        float pulses = act.gate() / law.step();
        float most = law.states();
        if (law.truncates()) {
            for (int i = from; i < to; i++) {
                counts[i] = (int) Math.max(-most, Math.min(most, pulses * charge[i]));
            }
            return;
        }
        act.kernels().uniforms(act.event().child("rounding"), first + from, counts, from, to - from);
        for (int i = from; i < to; i++) {
            float wanted = Math.max(-most, Math.min(most, pulses * charge[i]));
            int up = (int) (Math.max(wanted, 0) + counts[i]);
            int down = (int) (Math.max(-wanted, 0) + counts[i]);
            counts[i] = up - down;
        }
    }

    /// Where `n` pulses, above 0 for up, take a cell from a weight.
    private float move(Frozen frozen, int i, float n, float before, float xi) {
        float up = Math.max(n, 0);
        float down = Math.max(-n, 0);
        float after = before
                - Elementary.expm1(-up * frozen.up[i]) * (frozen.high[i] - before)
                - Elementary.expm1(-down * frozen.down[i]) * (frozen.low[i] - before);
        float noisy = Math.fma(2 * law.range() * law.cycleSpread() * (float) Math.sqrt(up + down), xi, after);
        return Math.max(-law.range(), Math.min(law.range(), noisy));
    }

    @Override
    public long pulse(int from, int to, float[] counts, Act act) {
        long made = 0;
        Frozen frozen = fabric.over(from, to, act.scratch());
        for (int i = from; i < to; i++) {
            int count = (int) counts[i];
            float before = w[i];
            for (int k = 0; k < Math.abs(count); k++) {
                float xi = Draws.gaussian(act.event(), (first + i) * Long.SIZE + k);
                w[i] = move(frozen, i, Math.signum(count), w[i], xi);
            }
            counts[i] = w[i] - before;
            made += Math.abs(count);
        }
        return made;
    }

    @Override
    public void form(float[] weights) {
        form(0, w.length, weights);
    }

    @Override
    public void form(int from, int to, float[] weights) {
        for (int i = from; i < to; i++) {
            w[i] = Math.max(-law.range(), Math.min(law.range(), weights[i]));
        }
    }

    @Override
    public long bytes() {
        return (long) Float.BYTES * w.length + fabric.bytes();
    }

    @Override
    public Cells fork() {
        return new NeuroSimCells(law, fabric, w.clone());
    }

    @Override
    public void visit(StateVisitor visitor) {
        visitor.floats("weight", w);
    }
}
