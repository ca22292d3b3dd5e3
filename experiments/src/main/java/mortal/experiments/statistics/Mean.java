package mortal.experiments.statistics;

/// The mean of a few repeated measurements, such as the same run on several seeds.
public final class Mean {
    private Mean() {}

    /// At 95 %.
    public static Estimate of(double... values) {
        return of(values, Confidence.USUAL);
    }

    /// The mean with Student's interval: mean ± t √(s² / n), t from n − 1 degrees of freedom. It supposes independent,
    /// about Gaussian values. One value alone has no interval.
    /// Source: Student (1908), Biometrika 6, 1.
    ///
    /// @param values (any unit) at least one, all finite
    /// @param confidence (1) between 0 and 1, usually 0.95
    public static Estimate of(double[] values, double confidence) {
        int n = values.length;
        double mean = sum(values) / n;
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException(
                    "Mean: " + n + " values with mean " + mean + "; allowed: at least one value, all finite");
        }
        if (n == 1) {
            return Estimate.alone(mean);
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double reach = Confidence.student(confidence, n - 1) * Math.sqrt(squares / (n - 1) / n);
        return new Estimate(mean, mean - reach, mean + reach);
    }

    /// The mean of a − b over pairs that share what makes them alike, such as the same seed for both, at 95 %.
    public static Estimate ofDifferences(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "Mean: " + a.length + " values of A beside " + b.length + " of B; allowed: pairs");
        }
        double[] differences = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            differences[i] = a[i] - b[i];
        }
        return of(differences);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
