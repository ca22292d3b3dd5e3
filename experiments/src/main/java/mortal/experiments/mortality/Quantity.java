package mortal.experiments.mortality;

import java.util.Locale;

/// A number and its unit for a reader: three digits and a prefix.
public final class Quantity {
    private static final String[] PREFIXES = {"f", "p", "n", "\u00b5", "m", "", "k", "M", "G"};
    private static final int NONE = 5; // index of no prefix

    private Quantity() {}

    public static String of(double value, String unit) {
        if (value == 0 || !Double.isFinite(value)) {
            return String.format(Locale.ROOT, "%.3g %s", value, unit);
        }
        int step = (int) Math.floor(Math.log10(Math.abs(value)) / 3 + 1e-9);
        int prefix = Math.clamp(step + NONE, 0, PREFIXES.length - 1);
        double scaled = value / Math.pow(10, 3 * (prefix - NONE));
        int decimals = Math.clamp(2 - (int) Math.floor(Math.log10(Math.abs(scaled))), 0, 2);
        return String.format(Locale.ROOT, "%." + decimals + "f %s%s", scaled, PREFIXES[prefix], unit);
    }
}
