package mortal.experiments.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/// p-values of several questions asked at once, adjusted so that the chance of *any* false alarm stays below the level
/// one compares them with, however the questions depend on each other.
///
/// Source: S. Holm (1979), "A simple sequentially rejective multiple test procedure", Scand. J. Stat. 6, 65.
public final class Holm {
    private Holm() {}

    /// @param chances (1) p-values, each 0 to 1; not modified
    /// @return adjusted, in the same order: the k-th smallest of m times m − k + 1, at most 1, never below a smaller
    /// one's
    public static double[] adjusted(double... chances) {
        int m = chances.length;
        for (double chance : chances) {
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException("Holm: p = " + chance + ", must be 0 to 1");
            }
        }
        int[] rising = IntStream.range(0, m)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> chances[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] adjusted = new double[m];
        double least = 0;
        for (int k = 0; k < m; k++) {
            least = Math.max(least, Math.min(1, (m - k) * chances[rising[k]]));
            adjusted[rising[k]] = least;
        }
        return adjusted;
    }
}
