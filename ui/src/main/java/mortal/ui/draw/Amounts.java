package mortal.ui.draw;

import java.util.Locale;

/// Numbers as people read them.
public final class Amounts {
    private static final String[] SMALL = {"", "m", "µ", "n", "p", "f"};
    private static final String[] LARGE = {"", "k", "M", "G", "T"};

    private Amounts() {}

    /// With the prefix that leaves one to three digits before the point.
    ///
    /// @param unit such as `J`
    public static String of(double amount, String unit) {
        if (amount == 0 || !Double.isFinite(amount)) {
            return (amount == 0 ? "0" : "–") + " " + unit;
        }
        int power = (int) Math.floor(Math.log10(Math.abs(amount)) / 3);
        int step = Math.clamp(power, 1 - SMALL.length, LARGE.length - 1);
        String prefix = step < 0 ? SMALL[-step] : LARGE[step];
        return digits(amount / Math.pow(1000, step)) + " " + prefix + unit;
    }

    /// Three digits, with no unit.
    public static String plain(double amount) {
        double size = Math.abs(amount);
        return size != 0 && (size < 0.01 || size >= 10_000)
                ? of(amount, "").strip()
                : size < 1 ? String.format(Locale.ROOT, "%.2g", amount) : digits(amount);
    }

    private static String digits(double value) {
        double size = Math.abs(value);
        String format = size >= 99.95 ? "%.0f" : size >= 9.995 ? "%.1f" : "%.2f";
        String text = String.format(Locale.ROOT, format, value);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }

    /// (s) In the unit that people would use.
    public static String time(double seconds) {
        if (seconds >= 2 * 365.25 * 86400) {
            return digits(seconds / (365.25 * 86400)) + " years";
        }
        if (seconds >= 2 * 86400) {
            return digits(seconds / 86400) + " days";
        }
        return seconds >= 7200 ? digits(seconds / 3600) + " h" : of(seconds, "s");
    }

    /// (1) A share.
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
