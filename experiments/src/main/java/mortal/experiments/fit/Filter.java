package mortal.experiments.fit;

/// How surprising a device's readings are under a law: each reading against what the law and all readings before it in
/// its
/// cycle lead to expect. Two things make a reading differ: jitter, which moves the cell itself and so stays in all that
/// follows, and reading noise, which does not. The difference matters: taken for reading noise, jitter that adds up
/// along
/// a curve would bend laws and shrink their errors.
///
/// It is a Kalman filter with one state, the law made straight around the present estimate (extended Kalman filter; A.
/// C.
/// Harvey, "Forecasting, structural time series models and the Kalman filter", 1989, chapter 3). Jitter is relative to
/// the step that is made, reading noise is the same everywhere, and both are shares of one scale: with a direction φ,
/// variances are sin²φ · (step / typical step)² and cos²φ. Where a bound cuts the jitter off, mean and variance are
/// those
/// of a normal number that is cut off there ([Stop]).
final class Filter {
    /// Reading noise that is always there, as a variance relative to the scale: keeps divisions whole. Chosen.
    private static final double LEAST = 1e-9;

    /// (1) of weight, to feel how a step changes; chosen between rounding and bend.
    private static final double NUDGE = 1e-5;

    private final Track track;
    private final PulseCurve curve;
    private final Stop stop;

    /// (1) reading minus expectation, a reading after a pulse each.
    final double[] surprise;
    /// (1) variance of the surprise in units of the scale.
    final double[] variance;

    Filter(Track track, PulseCurve curve) {
        this.track = track;
        this.curve = curve;
        this.stop = new Stop(track.noise());
        this.surprise = new double[track.pulses()];
        this.variance = new double[track.pulses()];
    }

    /// Fills `surprise` and `variance`.
    ///
    /// @param p of the law, not modified
    /// @param direction φ
    void run(double[] p, double direction) {
        double jitter = StrictMath.sin(direction) / track.typical();
        double cosine = StrictMath.cos(direction);
        double reading = cosine * cosine + LEAST;
        double w = 0;
        double spread = 0;
        int n = 0;
        for (int k = 0; k < track.size(); k++) {
            double y = track.y(k);
            if (track.starts(k)) {
                w = y;
                spread = reading;
                continue;
            }
            boolean up = track.up(k);
            double way = up ? 1 : -1;
            double step = curve.step(up, w, p);
            double keeps = 1 + way * (curve.step(up, w + NUDGE, p) - step) / NUDGE;
            double free = keeps * keeps * spread + jitter * step * jitter * step;
            double bound = up ? curve.upper(p) : curve.lower(p);
            double cut = stop.cut(way * (bound - w) - step, free);
            double next = w + way * (step - cut);
            surprise[n] = y - next;
            variance[n] = stop.variance() + reading;
            double gain = stop.variance() / variance[n];
            w = next + gain * surprise[n++];
            spread = (1 - gain) * stop.variance();
        }
    }

    /// (1) what a mean pulse moves: its step, or the way left to the bound.
    private double moved(boolean up, double w, double[] p) {
        double left = up ? curve.upper(p) - w : w - curve.lower(p);
        return Math.min(curve.step(up, w, p), Math.max(0, left));
    }

    /// The mean curve, from each cycle's first reading on, without looking at the others.
    ///
    /// @return (1) as many weights as readings
    double[] curve(double[] p) {
        double[] mean = new double[track.size()];
        for (int k = 0; k < mean.length; k++) {
            if (track.starts(k)) {
                mean[k] = track.y(k);
            } else {
                double w = mean[k - 1];
                mean[k] = track.up(k) ? w + moved(true, w, p) : w - moved(false, w, p);
            }
        }
        return mean;
    }
}
