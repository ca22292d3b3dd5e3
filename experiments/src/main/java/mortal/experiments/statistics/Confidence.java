package mortal.experiments.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/// Half widths of intervals in standard errors. The distributions are asked for quantiles alone, so they are given no
/// generator (null).
final class Confidence {
    /// (1) the confidence used where none is named: 95 %, the convention of the field.
    static final double USUAL = 0.95;

    private Confidence() {}

    /// Standard errors each side for a Gaussian estimate.
    static double gaussian(double confidence) {
        return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(upperTail(confidence));
    }

    /// Standard errors each side for a mean of few Gaussian values.
    static double student(double confidence, int degrees) {
        return new TDistribution(null, degrees).inverseCumulativeProbability(upperTail(confidence));
    }

    static double upperTail(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence = " + confidence + "; allowed: above 0 and below 1");
        }
        return (1 + confidence) / 2;
    }
}
