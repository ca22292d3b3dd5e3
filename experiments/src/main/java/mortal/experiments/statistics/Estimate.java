package mortal.experiments.statistics;

import java.util.Locale;

/// A measured value and the interval that holds the true one with the stated confidence. One measurement alone has no
/// interval: `low` and `high` are then NaN and [#bounded()] is false.
///
/// @param value (any unit) the point estimate
/// @param low (unit of value) lower end, or NaN
/// @param high (unit of value) upper end, or NaN
public record Estimate(double value, double low, double high) {
    public Estimate {
        if (Double.isNaN(low) != Double.isNaN(high) || low > high) {
            throw new IllegalArgumentException(
                    "Estimate: low = " + low + ", high = " + high + "; allowed: low <= high, or both NaN");
        }
    }

    /// A value without an interval.
    public static Estimate alone(double value) {
        return new Estimate(value, Double.NaN, Double.NaN);
    }

    /// Whether there is an interval.
    public boolean bounded() {
        return !Double.isNaN(low);
    }

    /// Whether the interval lies wholly above the bound, so that the estimate is clearly greater.
    public boolean above(double bound) {
        return low > bound;
    }

    /// Whether the interval lies wholly below the bound, so that the estimate is clearly less.
    public boolean below(double bound) {
        return high < bound;
    }

    /// As percent for a reader: `3.10 % (2.78 to 3.46)`.
    public String percent() {
        return text(100 * value) + " %" + (bounded() ? interval(100) : "");
    }

    /// In its own unit for a reader: `3.10 (2.78 to 3.46)`.
    public String plain() {
        return text(value) + (bounded() ? interval(1) : "");
    }

    private String interval(double scale) {
        return " (" + text(scale * low) + " to " + text(scale * high) + ")";
    }

    private static String text(double number) {
        // Adding zero turns -0.0 into 0.0.
        String text = String.format(Locale.ROOT, "%.2f", number + 0.0);
        return text.equals("-0.00") ? "0.00" : text.replace('-', '\u2212');
    }
}
