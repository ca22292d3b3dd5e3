package mortal.experiments.statistics;

/// How often something happened in independent cases, such as the error rate on a test set.
public final class Proportion {
    private Proportion() {}

    /// The Wilson score interval at 95 %.
    public static Estimate wilson(long errors, long cases) {
        return wilson(errors, cases, Confidence.USUAL);
    }

    /// The Wilson score interval, which holds its confidence for rare errors and few cases and never leaves 0 to 1:
    ///
    /// (k + z²/2 ± z √(k (n − k) / n + z²/4)) / (n + z²), with k errors in n cases and z standard errors.
    ///
    /// Source: E. B. Wilson (1927), J. Am. Stat. Assoc. 22, 209; method 3 of R. G. Newcombe (1998), Stat. Med. 17, 857.
    ///
    /// @param errors (cases) how many were wrong, 0 to `cases`
    /// @param cases (cases) how many were tried, at least 1
    /// @param confidence (1) between 0 and 1, usually 0.95
    public static Estimate wilson(long errors, long cases, double confidence) {
        if (cases < 1 || errors < 0 || errors > cases) {
            throw new IllegalArgumentException("Proportion: " + errors + " errors in " + cases
                    + " cases; allowed: at least 1 case and 0 to that many errors");
        }
        double z = Confidence.gaussian(confidence);
        double n = cases;
        double middle = errors + z * z / 2;
        double reach = z * Math.sqrt(errors * ((n - errors) / n) + z * z / 4);
        // At the ends the formula gives exactly 0 and 1; rounding must not spoil that.
        double low = errors == 0 ? 0 : (middle - reach) / (n + z * z);
        double high = errors == cases ? 1 : (middle + reach) / (n + z * z);
        return new Estimate(errors / n, low, high);
    }
}
