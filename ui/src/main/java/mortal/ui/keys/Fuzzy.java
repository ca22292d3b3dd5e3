package mortal.ui.keys;

import java.util.Locale;

/// How well a few letters fit a name: all of them must come in it, in order.
final class Fuzzy {
    private static final double START = 2; // (1) for a letter that begins a word
    private static final double NEXT = 1.5; // (1) for one that follows the one before

    private Fuzzy() {}

    /// @return (1) above 0 if it fits, higher for better; below 0 if it does not
    static double fit(String letters, String name) {
        String wanted = letters.toLowerCase(Locale.ROOT).replace(" ", "");
        String text = name.toLowerCase(Locale.ROOT);
        double best = -1;
        for (int from = 0; from < text.length(); from++) {
            best = Math.max(best, fit(wanted, text, from));
        }
        return wanted.isEmpty() ? 1 : best;
    }

    /// The first letter not before `from`, the others as soon as they come.
    private static double fit(String wanted, String text, int from) {
        double sum = 0;
        int last = -2;
        int at = from;
        for (int i = 0; i < wanted.length(); i++) {
            at = text.indexOf(wanted.charAt(i), at);
            if (at < 0) {
                return -1;
            }
            boolean start = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            sum += 1 + (start ? START : 0) + (at == last + 1 ? NEXT : 0);
            last = at;
            at++;
        }
        return sum - 0.01 * text.length();
    }
}
