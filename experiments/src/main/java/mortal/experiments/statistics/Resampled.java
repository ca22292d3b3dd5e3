package mortal.experiments.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/// An estimate and what became of it when what was sampled was sampled again. Intervals are percentiles of the
/// resamples, at the tails where Student's t belongs and not a Gaussian: the tail α is taken at Φ(t_α).
///
/// Source: T. C. Hesterberg (2015), "What teachers should know about the bootstrap", Am. Stat. 69, 371, section 5.3.
public final class Resampled {
    private final double value;
    private final double[] sorted;
    private final TDistribution student;

    private Resampled(double value, double[] sorted, double degrees) {
        this.value = value;
        this.sorted = sorted;
        this.student = new TDistribution(null, degrees);
        Arrays.sort(sorted);
    }

    /// Of n units drawn with replacement. Such resamples scatter too little, by √((n − 1) / n), and are stretched by
    /// it.
    ///
    /// @param value of the statistic on what was sampled
    /// @param resamples (resamples) at least 1, values of the statistic; not modified
    /// @param units (units) at least 2
    public static Resampled of(double value, double[] resamples, int units) {
        if (units < 2 || resamples.length < 1) {
            throw new IllegalArgumentException("Resampled: " + resamples.length + " resamples of " + units
                    + " units; allowed: at least 1 resample and 2 units");
        }
        return new Resampled(value, stretched(value, resamples, Math.sqrt(units / (units - 1.0))), units - 1.0);
    }

    /// Where the standard error is known better than the resamples' own: they are drawn together to it around the
    /// value.
    ///
    /// @param error (unit of the value) standard error
    /// @param degrees (1) of freedom of that error, at least 1
    static Resampled of(double value, double[] resamples, double error, double degrees) {
        double squares = 0;
        for (double resample : resamples) {
            squares += (resample - value) * (resample - value);
        }
        double own = Math.sqrt(squares / resamples.length);
        return new Resampled(value, stretched(value, resamples, own == 0 ? 1 : error / own), degrees);
    }

    private static double[] stretched(double value, double[] resamples, double times) {
        return Arrays.stream(resamples).map(v -> value + times * (v - value)).toArray();
    }

    public double value() {
        return value;
    }

    /// With its 95 % interval.
    public Estimate estimate() {
        return estimate(Confidence.USUAL);
    }

    /// @param confidence (1) between 0 and 1
    public Estimate estimate(double confidence) {
        double reach = student.inverseCumulativeProbability(Confidence.upperTail(confidence));
        double tail = gaussian().cumulativeProbability(-reach);
        return new Estimate(value, quantile(tail), quantile(1 - tail));
    }

    /// (1) How often chance alone would put the estimate as far from `bound`, to either side: the p-value of the
    /// two-sided test whose intervals are those of [#estimate(double)].
    public double chance(double bound) {
        return Math.min(1, 2 * Math.min(above(bound), below(bound)));
    }

    /// (1) The p-value against "it is `bound` or more".
    public double below(double bound) {
        return tail(sorted.length - first(bound));
    }

    /// (1) The p-value against "it is `bound` or less".
    public double above(double bound) {
        return tail(after(bound));
    }

    /// @param beyond (resamples) on the wrong side of the bound; one is added, so that no chance is 0
    private double tail(int beyond) {
        double share = Math.min((beyond + 1.0) / (sorted.length + 1), 1 - 0.5 / sorted.length);
        return student.cumulativeProbability(gaussian().inverseCumulativeProbability(share));
    }

    /// The first resample that is not below the bound.
    private int first(double bound) {
        int low = 0;
        while (low < sorted.length && sorted[low] < bound) {
            low++;
        }
        return low;
    }

    /// The first resample above the bound.
    private int after(double bound) {
        int low = first(bound);
        while (low < sorted.length && sorted[low] == bound) {
            low++;
        }
        return low;
    }

    /// Between the two nearest resamples; the least and the most at the ends.
    private double quantile(double share) {
        double place = Math.clamp(share * (sorted.length + 1) - 1, 0, sorted.length - 1);
        int below = (int) place;
        int next = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[next] - sorted[below]);
    }

    private static NormalDistribution gaussian() {
        return new NormalDistribution(null, 0, 1);
    }
}
