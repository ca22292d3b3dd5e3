package mortal.devices.synapse;

/// Cells of any law that says how large a pulse is where.
///
/// Fast mode: n pulses at once are n times the mean step at the weight half way through them, with √n times the
/// deviation there. Half way is (n − 1) / 2 steps from the start, or half way to the bound if that is nearer. The
/// mean agrees with n single pulses to second order in n · (change of a step from one pulse to the next), the
/// variance to first; bounds clip once, at the end.
final class ShapedCells extends PulsedCells {

    ShapedCells(float step, Fabric fabric, Shape shape, float[] w) {
        super(step, fabric, shape, w);
    }

    @Override
    void atOnce(int from, int to, Frozen frozen, float[] moved, Act act) {
        Scratch scratch = act.scratch();
        Lanes lanes = scratch.lanes();
        System.arraycopy(w, from, moved, from, to - from);
        for (int at = from; at < to; at += Lanes.BLOCK) {
            int end = Math.min(at + Lanes.BLOCK, to);
            for (int way = 1; way >= -1; way -= 2) {
                int m = act.kernels().find(at, end, way, scratch.counts, lanes.cells);
                if (m > 0) {
                    several(way > 0, m, frozen, scratch.counts, scratch.noise, lanes);
                }
            }
        }
        moved(from, to, moved);
    }

    private void several(boolean rising, int m, Frozen frozen, float[] counts, float[] noise, Lanes lanes) {
        lanes.gather(m, rising, frozen, w);
        lanes.count(m, counts);
        lanes.pick(m, noise, lanes.xi);
        System.arraycopy(lanes.w, 0, lanes.before, 0, m);
        shape.steps(rising, m, lanes);
        halfWay(rising ? 1 : -1, m, lanes, rising ? lanes.high : lanes.low);
        shape.steps(rising, m, lanes);
        System.arraycopy(lanes.before, 0, lanes.w, 0, m);
        finish(m, lanes);
        lanes.scatter(m, w);
    }

    private static void halfWay(float way, int m, Lanes lanes, float[] bound) {
        float[] w = lanes.w;
        float[] mean = lanes.mean;
        float[] n = lanes.count;
        for (int k = 0; k < m; k++) {
            float half = Math.min(way * (n[k] - 1) * mean[k], way * (bound[k] - w[k]));
            w[k] += 0.5f * way * half;
        }
    }

    private static void finish(int m, Lanes lanes) {
        float[] w = lanes.w;
        float[] mean = lanes.mean;
        float[] deviation = lanes.deviation;
        float[] n = lanes.count;
        float[] xi = lanes.xi;
        float[] low = lanes.low;
        float[] high = lanes.high;
        for (int k = 0; k < m; k++) {
            float after = w[k] + n[k] * mean[k] + (float) Math.sqrt(n[k]) * deviation[k] * xi[k];
            w[k] = Math.min(Math.max(after, low[k]), high[k]);
        }
    }

    @Override
    public Cells fork() {
        return new ShapedCells(step, fabric, shape, w.clone());
    }
}
