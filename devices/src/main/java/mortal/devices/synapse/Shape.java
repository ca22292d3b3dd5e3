package mortal.devices.synapse;

/// How large a law's pulses are where: the only thing in which the laws of [ShapedCells] differ.
abstract class Shape {
    /// Fills `mean` and `deviation` (1) of `lanes` with the mean change of one pulse at the weights `w`, with its
    /// sign, and the standard deviation from pulse to pulse. Cells beyond `count` hold anything.
    ///
    /// @param rising whether the pulses go up
    /// @param lanes arrays `mean` and `deviation` modified
    abstract void steps(boolean rising, int count, Lanes lanes);

    /// Whether draws of single pulses are uniform in [0, 1) instead of standard normal.
    boolean uniform() {
        return false;
    }

    /// Makes one pulse on each of the first `count` cells.
    ///
    /// @param draw where in `lanes.noise` their draws begin
    /// @param lanes `w` modified; the rest is used up
    void pulse(boolean rising, int count, Lanes lanes, int draw) {
        steps(rising, count, lanes);
        lanes.copyNoise(draw, count);
        float[] w = lanes.w;
        float[] mean = lanes.mean;
        float[] deviation = lanes.deviation;
        float[] xi = lanes.xi;
        float[] low = lanes.low;
        float[] high = lanes.high;
        for (int i = 0; i < count; i++) {
            w[i] = Math.min(Math.max(w[i] + mean[i] + deviation[i] * xi[i], low[i]), high[i]);
        }
    }
}
