package mortal.experiments.mortality.lifetimes;

import java.util.Locale;
import mortal.experiments.statistics.Estimate;

/// Numbers as parts of sentences that are true whichever way the numbers fall.
final class Phrases {
    private Phrases() {}

    /// `A errs 3.1 points (1.2 to 5.0) more than B`, or that no difference is clear.
    ///
    /// @param difference (1) error of A minus error of B
    static String compared(String a, Estimate difference, String b) {
        if (!difference.bounded() || (difference.low() <= 0 && difference.high() >= 0)) {
            return a + " and " + b + " do not clearly differ: " + points(difference) + " points";
        }
        boolean more = difference.value() > 0;
        Estimate size = more ? difference : new Estimate(-difference.value(), -difference.high(), -difference.low());
        return a + " errs " + points(size) + " points " + (more ? "more" : "less") + " than " + b;
    }

    /// (percentage points) of an error.
    static String points(Estimate error) {
        String text = number(100 * error.value());
        return error.bounded()
                ? text + " (" + number(100 * error.low()) + " to " + number(100 * error.high()) + ")"
                : text;
    }

    static String percent(double share) {
        return number(100 * share) + " %";
    }

    /// One digit behind the point.
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value + 0.0);
        return text.equals("-0.0") ? "0.0" : text.replace('-', '\u2212');
    }

    /// No more digits than needed: `0.5`, `3`, `20`.
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.3g", value).replaceAll("\\.?0+$", "");
    }

    /// `1 year`, `0.5 years`.
    static String years(double years) {
        return plain(years) + (years == 1 ? " year" : " years");
    }

    /// `1 chain`, `6 chains`.
    static String count(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
