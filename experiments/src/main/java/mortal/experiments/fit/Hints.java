package mortal.experiments.fit;

/// What is plain from a device's readings before any law: where a search begins.
///
/// @param low (1) least weight read, made to lie below 0
/// @param high (1) greatest weight read, made to lie above 0
/// @param up of pulses up
/// @param down of pulses down
record Hints(double low, double high, Line up, Line down) {

    /// The straight line through the steps by weight.
    ///
    /// @param step (1) at weight 0, above 0
    /// @param slope (1) relative loss of step for each unit of weight on the way to the bound
    /// @param mean (1) step, above 0
    record Line(double step, double slope, double mean) {
        static Line through(double[] weights, double[] steps, int count, double span) {
            double w = 0;
            double s = 0;
            for (int i = 0; i < count; i++) {
                w += weights[i] / count;
                s += steps[i] / count;
            }
            double both = 0;
            double square = 0;
            for (int i = 0; i < count; i++) {
                both += (weights[i] - w) * (steps[i] - s);
                square += (weights[i] - w) * (weights[i] - w);
            }
            double slope = square > 0 ? both / square : 0;
            double mean = Math.max(s, 1e-4 * span / Math.max(1, count));
            double atZero = Math.max(s - slope * w, 0.2 * mean);
            return new Line(atZero, -slope / atZero, mean);
        }
    }

    static Hints of(Track track) {
        double low = track.least();
        double high = track.most();
        double span = high - low;
        return new Hints(
                Math.min(low, -0.01 * span),
                Math.max(high, 0.01 * span),
                line(track, true, span),
                line(track, false, span));
    }

    private static Line line(Track track, boolean up, double span) {
        int most = track.pulses();
        double[] weights = new double[most];
        double[] steps = new double[most];
        int count = 0;
        for (int k = 0; k < track.size(); k++) {
            if (!track.starts(k) && track.up(k) == up) {
                weights[count] = up ? track.y(k - 1) : -track.y(k - 1);
                steps[count++] = up ? track.y(k) - track.y(k - 1) : track.y(k - 1) - track.y(k);
            }
        }
        return Line.through(weights, steps, count, span);
    }

    Line line(boolean rising) {
        return rising ? up : down;
    }

    /// (1) distance of the farther end from 0.
    double reach() {
        return Math.max(high, -low);
    }
}
