package mortal.experiments.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// The known names nearest to what was typed.
public final class Nearest {
    /// Names farther than a third of what was typed are not what was meant (chosen).
    private static final int LETTERS_PER_SLIP = 3;

    private Nearest() {}

    /// The names at the least distance from `typed`, in their own order; none when all are far. A name that continues
    /// what was typed counts as one slip away.
    public static List<String> of(String typed, Collection<String> names) {
        int best = Math.max(1, typed.length() / LETTERS_PER_SLIP);
        List<String> nearest = new ArrayList<>();
        for (String name : names) {
            int slips = slips(typed.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (slips < best) {
                nearest.clear();
                best = slips;
            }
            if (slips == best) {
                nearest.add(name);
            }
        }
        return List.copyOf(nearest);
    }

    /// The rest of a message about an unknown name: what may have been meant, and what there is. Starts with a colon.
    public static String hint(String typed, Collection<String> names) {
        List<String> nearest = of(typed, names);
        String known = names.isEmpty() ? "there are none" : "known: " + String.join(", ", names);
        return nearest.isEmpty() ? ": " + known : ": did you mean " + String.join(" or ", nearest) + "? " + known;
    }

    private static int slips(String typed, String name) {
        boolean continued = typed.length() > 1 && name.startsWith(typed) && name.length() > typed.length();
        return continued ? 1 : distance(typed, name);
    }

    /// Edit distance with adjacent swaps: "optimal string alignment", Damerau, "A technique for computer detection and
    /// correction of spelling errors", CACM 1964.
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(d[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
