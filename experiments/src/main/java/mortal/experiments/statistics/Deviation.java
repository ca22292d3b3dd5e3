package mortal.experiments.statistics;

import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/// The standard deviation of a few measurements.
public final class Deviation {
    private Deviation() {}

    /// With its 95 % interval by χ², which supposes independent, about Gaussian values.
    ///
    /// @param values (any unit) at least 2
    public static Estimate of(List<Double> values) {
        int n = values.size();
        if (n < 2) {
            throw new IllegalArgumentException("Deviation: " + n + " values; allowed: at least 2");
        }
        double mean = values.stream().mapToDouble(v -> v).sum() / n;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        ChiSquaredDistribution chi = new ChiSquaredDistribution(null, n - 1.0);
        double tail = Confidence.upperTail(Confidence.USUAL);
        return new Estimate(
                Math.sqrt(squares / (n - 1)),
                Math.sqrt(squares / chi.inverseCumulativeProbability(tail)),
                Math.sqrt(squares / chi.inverseCumulativeProbability(1 - tail)));
    }
}
