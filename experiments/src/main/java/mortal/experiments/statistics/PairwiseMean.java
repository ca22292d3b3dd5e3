package mortal.experiments.statistics;

import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// The mean of something that each pair of units has, such as a distance. Pairs that share a unit are not independent,
/// so
/// units are resampled, not pairs; a unit drawn twice is not paired with itself.
public final class PairwiseMean {
    private PairwiseMean() {}

    /// @param pairs (any unit) symmetric, its diagonal not looked at; at least 3 units; not modified
    /// @param resamples (resamples) at least 1
    public static Resampled of(double[][] pairs, int resamples, Seed seed) {
        int units = pairs.length;
        if (units < 3) {
            throw new IllegalArgumentException("PairwiseMean: " + units + " units; allowed: at least 3");
        }
        double[] times = new double[units];
        java.util.Arrays.fill(times, 1);
        double value = mean(pairs, times);
        double[] values = new double[resamples];
        for (int r = 0; r < resamples; r++) {
            java.util.Arrays.fill(times, 0);
            for (int i = 0; i < units; i++) {
                times[Draws.integer(seed.child(r), i, units)]++;
            }
            double mean = mean(pairs, times);
            values[r] = Double.isFinite(mean) ? mean : value; // one unit drawn every time has no pairs
        }
        return Resampled.of(value, values, units);
    }

    private static double mean(double[][] pairs, double[] times) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < times.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += times[i] * times[j] * pairs[i][j];
                weight += times[i] * times[j];
            }
        }
        return sum / weight;
    }
}
