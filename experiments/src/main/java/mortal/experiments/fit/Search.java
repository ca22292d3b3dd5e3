package mortal.experiments.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/// Finds the likeliest numbers of one law for one device, by Levenberg and Marquardt's method on coordinates without
/// bounds.
///
/// With the noise scale at its best for given numbers, −2 ln L is n · ln Σ (surprise² / variance · G) and constants, G
/// the
/// geometric mean of the variances. So least squares of surprise / √variance · √G is greatest likelihood exactly.
///
/// Of short data the likeliest jitter is often none at all, and then all errors come out too small. So the likelihood
/// is
/// multiplied by the jitter, which keeps it from 0 and moves it by about its error at most: Y. Chung and others, "A
/// nondegenerate penalized likelihood estimator for variance parameters in multilevel models" (2013), Psychometrika 78,
/// 685. Residuals are then divided by the n-th root of sin φ. Laws are compared by likelihoods without that.
final class Search {
    private static final int MOST_STEPS = 60;

    private static final int MOST_STARTS = 4;

    /// (1) of a coordinate, for differences; the cube root of a double's precision, about.
    private static final double NUDGE = 6e-6;

    private final Space space;
    private final Filter filter;
    private double[] best;
    private double least = Double.POSITIVE_INFINITY;

    private Search(Space space, Filter filter) {
        this.space = space;
        this.filter = filter;
        this.best = new double[space.size()];
    }

    /// The best that is found from the likeliest starts.
    ///
    /// @param starts coordinates, not modified
    /// @return coordinates
    static double[] from(List<double[]> starts, Space space, Filter filter) {
        Search search = new Search(space, filter);
        List<double[]> likeliest = new ArrayList<>(starts);
        IdentityHashMap<double[], Double> sums = new IdentityHashMap<>();
        starts.forEach(start -> sums.put(start, search.keep(start, search.residuals(start))));
        likeliest.sort(Comparator.comparingDouble(start -> sums.getOrDefault(start, Double.POSITIVE_INFINITY)));
        likeliest.subList(0, Math.min(MOST_STARTS, likeliest.size())).forEach(search::descend);
        return search.best;
    }

    private void descend(double[] start) {
        try {
            new LevenbergMarquardtOptimizer()
                    .optimize(new LeastSquaresBuilder()
                            .start(start.clone())
                            .target(new double[filter.surprise.length])
                            .model(this::model)
                            .maxEvaluations(2 * MOST_STEPS)
                            .maxIterations(MOST_STEPS)
                            .build());
        } catch (MathIllegalStateException | MathIllegalArgumentException ended) {
            // Out of steps or of digits: what was best on the way is kept.
        }
    }

    private Pair<RealVector, RealMatrix> model(RealVector point) {
        double[] at = point.toArray();
        double[] value = residuals(at);
        keep(at, value);
        double[][] slopes = new double[value.length][at.length];
        for (int j = 0; j < at.length; j++) {
            double[] high = at.clone();
            double[] low = at.clone();
            double nudge = NUDGE * Math.max(1, Math.abs(at[j]));
            high[j] += nudge;
            low[j] -= nudge;
            double[] above = residuals(high);
            double[] below = residuals(low);
            for (int i = 0; i < value.length; i++) {
                slopes[i][j] = (above[i] - below[i]) / (2 * nudge);
            }
        }
        return new Pair<>(new ArrayRealVector(value, false), new Array2DRowRealMatrix(slopes, false));
    }

    private double keep(double[] at, double[] residuals) {
        double sum = 0;
        for (double residual : residuals) {
            sum += residual * residual;
        }
        if (sum < least) {
            least = sum;
            best = at.clone();
        }
        return sum;
    }

    /// Where numbers overflow, residuals are large instead of not numbers.
    private double[] residuals(double[] at) {
        filter.run(space.values(at), space.direction(at));
        int n = filter.surprise.length;
        double logs = 0;
        for (double variance : filter.variance) {
            logs += StrictMath.log(variance);
        }
        double sine = Math.max(Math.abs(StrictMath.sin(space.direction(at))), 1e-6);
        double root = StrictMath.exp((logs / 2 - StrictMath.log(sine)) / n);
        double[] residuals = new double[n];
        for (int i = 0; i < n; i++) {
            residuals[i] = filter.surprise[i] / Math.sqrt(filter.variance[i]) * root;
            if (!(Math.abs(residuals[i]) < 1e6)) {
                Arrays.fill(residuals, 1e6);
                return residuals;
            }
        }
        return residuals;
    }
}
