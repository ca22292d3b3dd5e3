package mortal.experiments.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where an axis is marked: round numbers.
final class Ticks {
    private static final double[] STEPS = {1, 2, 5, 10};

    /// Slack (1) of a step against rounding in the last places.
    private static final double SLACK = 1e-9;

    /// Numbers beyond these powers of ten are written with one. Chosen.
    private static final int MOST_POWER = 4;

    private static final int LEAST_POWER = -3;

    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Ticks() {}

    private static String superscript(int power) {
        StringBuilder text = new StringBuilder(power < 0 ? "⁻" : "");
        for (char digit : String.valueOf(Math.abs(power)).toCharArray()) {
            text.append(DIGITS.charAt(digit - '0'));
        }
        return text.toString();
    }

    /// The multiples of a step from `low` to `high`.
    static List<Double> linear(double low, double high, double step) {
        List<Double> ticks = new ArrayList<>();
        for (double i = Math.ceil(low / step - SLACK); i * step <= high + SLACK * step; i++) {
            // Adding zero turns -0.0 into 0.0.
            ticks.add(i * step + 0.0);
        }
        return List.copyOf(ticks);
    }

    /// …, 0.5, 1, 2, 5, 10, … from `low` to `high`.
    static List<Double> logarithmic(double low, double high) {
        List<Double> ticks = new ArrayList<>();
        for (double at = step(low, true); at <= high * (1 + SLACK); at = step(at * 1.5, true)) {
            ticks.add(at);
        }
        return List.copyOf(ticks);
    }

    /// The nearest of …, 0.5, 1, 2, 5, 10, … at or beyond a positive value.
    ///
    /// @param up whether to look upwards
    static double step(double value, boolean up) {
        double decade = Math.pow(10, Math.floor(Math.log10(value)));
        int i = 0;
        while (i < 2 && STEPS[i + 1] * decade <= value * (1 + SLACK)) {
            i++;
        }
        boolean exact = STEPS[i] * decade >= value * (1 - SLACK);
        return STEPS[up && !exact ? i + 1 : i] * decade;
    }

    /// A tick for a reader: no more digits than it needs.
    static String text(double tick) {
        int power = (int) Math.floor(Math.log10(Math.abs(tick)) + SLACK);
        if (tick == 0 || (power <= MOST_POWER && power >= LEAST_POWER)) {
            return plain(tick);
        }
        String mantissa = plain(tick / Math.pow(10, power));
        boolean one = Math.abs(Math.abs(tick) / Math.pow(10, power) - 1) < SLACK;
        return (one ? mantissa.replace("1", "") : mantissa + "\u00b7") + "10" + superscript(power);
    }

    private static String plain(double value) {
        String text =
                String.format(Locale.ROOT, "%.6f", value).replaceAll("0+$", "").replaceAll("\\.$", "");
        return text.equals("-0") ? "0" : text.replace('-', '\u2212');
    }
}
