package mortal.experiments.statistics;

import java.util.BitSet;
import java.util.List;

/// How consistent the errors of a whole fleet are: κ of all pairs at once, from their mean agreement and the mean that
/// independent errors would have.
///
/// Source: A. J. Conger (1980), "Integration and generalization of kappas for multiple raters", Psychol. Bull. 88, 322.
public final class PooledConsistency {
    private PooledConsistency() {}

    /// κ with units and cases resampled; a unit drawn twice is not paired with itself.
    ///
    /// @param wrong by unit, the cases it answered wrongly; at least 2 units
    /// @throws IllegalArgumentException if all got everything right, or everything wrong
    public static Resampled of(List<BitSet> wrong, TwoWayBootstrap bootstrap) {
        int units = wrong.size();
        double value = kappa(wrong, ones(units), ones(bootstrap.cases()));
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("PooledConsistency: " + units
                    + " units without a difference between cases; allowed: some right and some wrong answers");
        }
        double[] values = new double[bootstrap.resamples()];
        for (int r = 0; r < values.length; r++) {
            double kappa = kappa(wrong, bootstrap.units(r, units), bootstrap.cases(r));
            values[r] = Double.isFinite(kappa) ? kappa : value;
        }
        return Resampled.of(value, values, Math.min(units, bootstrap.cases()));
    }

    private static double kappa(List<BitSet> wrong, int[] units, int[] cases) {
        double[] byCase = new double[cases.length];
        double all = sum(units);
        double shown = sum(cases);
        double squares = 0; // of how often a unit counts
        double errors = 0;
        double errorSquares = 0; // Σ (units² · error)
        double expectedSelf = 0;
        for (int u = 0; u < units.length; u++) {
            double own = 0;
            for (int c = wrong.get(u).nextSetBit(0); c >= 0; c = wrong.get(u).nextSetBit(c + 1)) {
                byCase[c] += units[u];
                own += cases[c];
            }
            double error = own / shown;
            double twice = (double) units[u] * units[u];
            squares += twice;
            errors += units[u] * error;
            errorSquares += twice * error;
            expectedSelf += twice * (error * error + (1 - error) * (1 - error));
        }
        double pairs = all * all - squares;
        double both = 0;
        for (int c = 0; c < cases.length; c++) {
            both += cases[c] * (byCase[c] * byCase[c] + (all - byCase[c]) * (all - byCase[c]));
        }
        // A unit agrees with itself in every case: squares · (error + 1 − error).
        double observed = (both / shown - squares) / pairs;
        double expected = (errors * errors + (all - errors) * (all - errors) - expectedSelf) / pairs;
        return errorSquares == 0 ? Double.NaN : (observed - expected) / (1 - expected);
    }

    private static double sum(int[] times) {
        double sum = 0;
        for (int time : times) {
            sum += time;
        }
        return sum;
    }

    private static int[] ones(int size) {
        int[] ones = new int[size];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }
}
