package mortal.devices.synapse;

/// Cells with soft bounds: what [ShapedCells] do, with pulses at once in one loop over all cells instead of picking
/// those that move. For steps that are rates by the distance from a bound, with noise in proportion.
///
/// Half way through n pulses is w + (b − w) · min((n − 1) · q, 1) / 2. The mean agrees with n single pulses to third
/// order in n · q and the variance to first; beyond n · q = 1 a cell keeps its direction and reaches the bound at
/// n · q = 2, where single pulses have covered 86 %.
final class SoftBoundsCells extends PulsedCells {
    private final float jitter;

    SoftBoundsCells(float step, Fabric fabric, Shape shape, float jitter, float[] w) {
        super(step, fabric, shape, w);
        this.jitter = jitter;
    }

    @Override
    void atOnce(int from, int to, Frozen frozen, float[] moved, Act act) {
        float[] counts = act.scratch().counts;
        float[] noise = act.scratch().noise;
        spend(from, to, counts, noise);
        step(from, to, frozen, counts, noise, moved);
    }

    /// noise ← jitter · √|n| · ξ: in, a standard normal draw.
    void spend(int from, int to, float[] counts, float[] noise) {
        float jitter = this.jitter;
        for (int i = from; i < to; i++) {
            noise[i] = jitter * (float) Math.sqrt(Math.abs(counts[i])) * noise[i];
        }
    }

    /// Three loops: in one the compiler finds too much to make vector code of.
    void step(int from, int to, Frozen frozen, float[] counts, float[] noise, float[] moved) {
        bend(from, to, frozen, counts, moved);
        distance(from, to, frozen, counts, moved);
        float[] weights = w;
        float[] low = frozen.low;
        float[] high = frozen.high;
        for (int i = from; i < to; i++) {
            float before = weights[i];
            float after = before + moved[i] * (Math.abs(counts[i]) + noise[i]);
            after = Math.min(Math.max(after, low[i]), high[i]);
            weights[i] = after;
            moved[i] = after - before;
        }
    }

    /// bend ← q · (1 − min((n − 1) · q, 1) / 2), with the q of the pulses' direction; 0 where there are none.
    private static void bend(int from, int to, Frozen frozen, float[] counts, float[] bend) {
        float[] rateUp = frozen.up;
        float[] rateDown = frozen.down;
        for (int i = from; i < to; i++) {
            float n = counts[i];
            float way = Math.signum(n);
            // 0.5 (way² ± way) is 1 where pulses go up, or down, else 0: quicker than a choice.
            float q = 0.5f * (way * way + way) * rateUp[i] + 0.5f * (way * way - way) * rateDown[i];
            bend[i] = q * (1 - 0.5f * Math.min((Math.abs(n) - 1) * q, 1));
        }
    }

    /// bend ← bend · (b − w), with the bound of the pulses' direction.
    private void distance(int from, int to, Frozen frozen, float[] counts, float[] bend) {
        float[] weights = w;
        float[] low = frozen.low;
        float[] high = frozen.high;
        for (int i = from; i < to; i++) {
            float way = Math.signum(counts[i]);
            float bound = 0.5f * (way * way + way) * high[i] + 0.5f * (way * way - way) * low[i];
            bend[i] *= bound - weights[i];
        }
    }

    @Override
    public Cells fork() {
        return new SoftBoundsCells(step, fabric, shape, jitter, w.clone());
    }
}
