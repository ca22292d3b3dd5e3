package mortal.devices.synapse;

/// Cells whose steps are the same at every weight, so that pulses at once need no look at where they lead.
///
/// Exact mode sums the jitters of a cell's n pulses into one draw of √n wherever those pulses cannot reach a bound,
/// however they come out: the same in distribution, but for draws that would be beyond 6.67 √n. Cells nearer to a
/// bound make their pulses one by one.
final class ConstantCells extends PulsedCells {
    /// (1) no standard normal draw is larger: see [mortal.substrate.Draws#gaussian].
    private static final float LARGEST_DRAW = 6.67f;

    private final float jitter;

    ConstantCells(float step, Fabric fabric, float jitter, float[] w) {
        super(step, fabric, new Flat(jitter), w);
        this.jitter = jitter;
    }

    @Override
    void atOnce(int from, int to, Frozen frozen, float[] moved, Act act) {
        float[] counts = act.scratch().counts;
        float[] noise = act.scratch().noise;
        size(from, to, frozen, counts, moved);
        spend(from, to, counts, noise);
        float[] weights = w;
        float[] low = frozen.low;
        float[] high = frozen.high;
        for (int i = from; i < to; i++) {
            float before = weights[i];
            float after = before + moved[i] * (counts[i] + noise[i]);
            after = Math.min(Math.max(after, low[i]), high[i]);
            weights[i] = after;
            moved[i] = after - before;
        }
    }

    /// size ← that of a step in the pulses' direction.
    private static void size(int from, int to, Frozen frozen, float[] counts, float[] size) {
        float[] up = frozen.up;
        float[] down = frozen.down;
        for (int i = from; i < to; i++) {
            float way = Math.signum(counts[i]);
            // 0.5 (way² ± way) is 1 where pulses go up, or down, else 0: quicker than a choice.
            size[i] = 0.5f * (way * way + way) * up[i] + 0.5f * (way * way - way) * down[i];
        }
    }

    /// noise ← jitter · √|n| · ξ: in, a standard normal draw.
    private void spend(int from, int to, float[] counts, float[] noise) {
        float jitter = this.jitter;
        for (int i = from; i < to; i++) {
            noise[i] = jitter * (float) Math.sqrt(Math.abs(counts[i])) * noise[i];
        }
    }

    @Override
    int together(boolean rising, int m, Frozen frozen, float[] counts, Lanes lanes, Lanes.Draw draw) {
        float[] steps = frozen.steps(rising);
        float[] low = frozen.low;
        float[] high = frozen.high;
        int[] cells = lanes.cells;
        float way = rising ? 1 : -1;
        float most = 1 + LARGEST_DRAW * jitter;
        draw.next(m, lanes.xi);
        int near = 0;
        for (int k = 0; k < m; k++) {
            int i = cells[k];
            float n = Math.abs(counts[i]);
            float size = steps[i];
            float before = w[i];
            float reach = n * size * most;
            if (high[i] - before > reach && before - low[i] > reach) {
                w[i] = before + size * (way * n + jitter * (float) Math.sqrt(n) * lanes.xi[k]);
            } else {
                cells[near++] = i;
            }
        }
        return near;
    }

    @Override
    public Cells fork() {
        return new ConstantCells(step, fabric, jitter, w.clone());
    }

    private static final class Flat extends Shape {
        private final float jitter;

        Flat(float jitter) {
            this.jitter = jitter;
        }

        @Override
        void steps(boolean rising, int count, Lanes lanes) {
            float way = rising ? 1 : -1;
            float[] step = lanes.step;
            float[] mean = lanes.mean;
            float[] deviation = lanes.deviation;
            for (int i = 0; i < count; i++) {
                mean[i] = way * step[i];
                deviation[i] = jitter * step[i];
            }
        }
    }
}
