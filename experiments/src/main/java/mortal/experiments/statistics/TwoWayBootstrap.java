package mortal.experiments.statistics;

import java.util.BitSet;
import java.util.List;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// Errors of units (chips, pairs) that all answered the same test cases, with intervals that hold for other units *and*
/// other cases: both are resampled with replacement, and a cell of the table counts as often as its unit times as its
/// case was drawn.
///
/// Such resamples scatter too much: what belongs neither to unit nor to case counts three times, which matters most for
/// differences of arms. So they are drawn together to the standard error of [CrossedVariance] and give the interval its
/// shape alone.
///
/// Source: A. B. Owen (2007), "The pigeonhole bootstrap", Ann. Appl. Stat. 1, 386, theorem 3; P. McCullagh (2000),
/// "Resampling and exchangeable arrays", Bernoulli 6, 285, on why no bootstrap of such tables is exact.
///
/// @param cases (cases) every unit answered, at least 2
/// @param resamples (resamples) at least 1
/// @param seed resample r is the same one for every question asked of one seed
public record TwoWayBootstrap(int cases, int resamples, Seed seed) {
    /// (resamples) usual: the ends of a 95 % interval move by about a twentieth of its width. Chosen.
    public static final int USUAL = 2000;

    public TwoWayBootstrap {
        if (cases < 2 || resamples < 1) {
            throw new IllegalArgumentException("TwoWayBootstrap: " + cases + " cases, " + resamples
                    + " resamples; allowed: at least 2 cases and 1 resample");
        }
    }

    /// With the usual number of resamples.
    public TwoWayBootstrap(int cases, Seed seed) {
        this(cases, USUAL, seed);
    }

    /// (1) The mean error.
    ///
    /// @param wrong by unit, the cases it answered wrongly; at least 2 units
    public Resampled mean(List<BitSet> wrong) {
        return of(wrong, wrong.stream().map(unit -> new BitSet()).toList());
    }

    /// (1) The mean of error of A minus error of B over units: positive where B is the better one.
    ///
    /// @param wrongA by unit, the cases that A answered wrongly
    /// @param wrongB for the same units in the same order
    public Resampled difference(List<BitSet> wrongA, List<BitSet> wrongB) {
        return of(wrongA, wrongB);
    }

    private Resampled of(List<BitSet> plus, List<BitSet> minus) {
        int units = plus.size();
        if (units < 2 || minus.size() != units) {
            throw new IllegalArgumentException("TwoWayBootstrap: " + units + " units of A beside " + minus.size()
                    + " of B; allowed: the same units for both, at least 2");
        }
        int[][] more = new int[units][];
        int[][] fewer = new int[units][];
        long sum = 0;
        for (int u = 0; u < units; u++) {
            more[u] = without(plus.get(u), minus.get(u));
            fewer[u] = without(minus.get(u), plus.get(u));
            sum += more[u].length - fewer[u].length;
        }
        double[] values = new double[resamples];
        double size = (double) units * cases;
        CrossedVariance variance = CrossedVariance.of(more, fewer, cases);
        for (int r = 0; r < resamples; r++) {
            values[r] = sum(units(r, units), cases(r), more, fewer) / size;
        }
        return Resampled.of(sum / size, values, variance.error(), variance.degrees());
    }

    /// How often each unit is in a resample.
    int[] units(int resample, int units) {
        return drawn(seed.child("units", resample), units);
    }

    /// How often each case is in a resample.
    int[] cases(int resample) {
        return drawn(seed.child("cases", resample), cases);
    }

    private static int[] drawn(Seed seed, int size) {
        int[] times = new int[size];
        for (int i = 0; i < size; i++) {
            times[Draws.integer(seed, i, size)]++;
        }
        return times;
    }

    private static long sum(int[] units, int[] cases, int[][] more, int[][] fewer) {
        long sum = 0;
        for (int u = 0; u < units.length; u++) {
            if (units[u] > 0) {
                sum += units[u] * (sum(cases, more[u]) - sum(cases, fewer[u]));
            }
        }
        return sum;
    }

    private static long sum(int[] times, int[] which) {
        long sum = 0;
        for (int c : which) {
            sum += times[c];
        }
        return sum;
    }

    private int[] without(BitSet these, BitSet those) {
        if (these.length() > cases) {
            throw new IllegalArgumentException(
                    "TwoWayBootstrap: case " + (these.length() - 1) + " is marked; allowed: below " + cases);
        }
        BitSet rest = (BitSet) these.clone();
        rest.andNot(those);
        return rest.stream().toArray();
    }
}
