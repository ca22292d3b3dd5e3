package mortal.experiments.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/// Ordinary least squares of one quantity on several, all standardised: by how many standard deviations the one goes up
/// when another goes up by one and the rest stay.
///
/// @param terms in the order in which they were given
/// @param rSquared (1) share of the variance that they explain together
/// @param adjusted (1) the same less what as many meaningless terms would explain
/// @param cases (units) regressed on
public record Regression(List<Term> terms, double rSquared, double adjusted, int cases) {
    /// (1) a variance inflated more than this is no use: the terms cannot be told apart. Chosen; 10 is a usual warning.
    private static final double MOST_INFLATED = 100;

    /// Something that may explain the quantity.
    ///
    /// @param values one a unit
    public record Fact(String name, List<Double> values) {
        public Fact {
            values = List.copyOf(values);
        }
    }

    /// What a fact explains.
    ///
    /// @param coefficient (standard deviations a standard deviation) with its 95 % interval, by Student's t
    /// @param chance (1) two-sided p-value against 0
    /// @param inflation (1) of the coefficient's variance, because the other facts resemble this one
    public record Term(String name, Estimate coefficient, double chance, double inflation) {}

    public Regression {
        terms = List.copyOf(terms);
    }

    /// @param quantity one a unit
    /// @param facts at least one; at least as many units as facts and 3
    /// @throws IllegalArgumentException if there are too few units, if something is the same for all, or if a fact
    /// follows
    ///     from the others
    public static Regression of(List<Double> quantity, List<Fact> facts) {
        int n = quantity.size();
        int k = facts.size();
        if (k < 1 || n < k + 3) {
            throw new IllegalArgumentException("Regression: " + n + " units for " + k
                    + " facts; allowed: at least 1 fact, and at least as many units as facts and 3");
        }
        double[] y = standardised("the quantity", quantity, n);
        double[][] x = new double[n][k];
        for (int f = 0; f < k; f++) {
            double[] column = standardised(facts.get(f).name(), facts.get(f).values(), n);
            for (int u = 0; u < n; u++) {
                x[u][f] = column[u];
            }
        }
        double[] inflation = inflation(x, facts);
        OLSMultipleLinearRegression squares = new OLSMultipleLinearRegression();
        squares.newSampleData(y, x);
        double[] coefficients = squares.estimateRegressionParameters();
        double[] errors = squares.estimateRegressionParametersStandardErrors();
        List<Term> terms = new ArrayList<>();
        for (int f = 0; f < k; f++) {
            terms.add(term(facts.get(f).name(), coefficients[f + 1], errors[f + 1], n - k - 1, inflation[f]));
        }
        return new Regression(terms, squares.calculateRSquared(), squares.calculateAdjustedRSquared(), n);
    }

    private static Term term(String name, double coefficient, double error, int degrees, double inflation) {
        double reach = error * Confidence.student(Confidence.USUAL, degrees);
        double chance = 2 * new TDistribution(null, degrees).cumulativeProbability(-Math.abs(coefficient / error));
        return new Term(name, new Estimate(coefficient, coefficient - reach, coefficient + reach), chance, inflation);
    }

    /// Mean 0, standard deviation 1.
    private static double[] standardised(String name, List<Double> values, int units) {
        if (values.size() != units) {
            throw new IllegalArgumentException(
                    "Regression: " + values.size() + " values of " + name + " for " + units + " units");
        }
        double mean = values.stream().mapToDouble(v -> v).sum() / units;
        double variance =
                values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / (units - 1);
        if (!(variance > 1e-18 * mean * mean && Double.isFinite(variance))) {
            throw new IllegalArgumentException("Regression: " + name + " has mean " + mean + " and variance " + variance
                    + "; allowed: finite, and not the same for all");
        }
        return values.stream()
                .mapToDouble(v -> (v - mean) / Math.sqrt(variance))
                .toArray();
    }

    /// The diagonal of the inverse of the matrix of correlations.
    private static double[] inflation(double[][] x, List<Fact> facts) {
        int k = facts.size();
        double[] inflation = new double[k];
        if (k == 1) {
            inflation[0] = 1;
            return inflation;
        }
        RealMatrix correlations = new PearsonsCorrelation(new Array2DRowRealMatrix(x, false)).getCorrelationMatrix();
        RealMatrix inverse;
        try {
            inverse = new QRDecomposition(correlations, 1e-10).getSolver().getInverse();
        } catch (SingularMatrixException e) {
            throw collinear(facts, "one of them follows from the others", e);
        }
        for (int f = 0; f < k; f++) {
            inflation[f] = inverse.getEntry(f, f);
            if (!(inflation[f] <= MOST_INFLATED)) {
                throw collinear(
                        facts, facts.get(f).name() + " all but follows from the others (" + inflation[f] + ")", null);
            }
        }
        return inflation;
    }

    private static IllegalArgumentException collinear(
            List<Fact> facts, String what, @org.jspecify.annotations.Nullable Throwable cause) {
        return new IllegalArgumentException(
                "Regression on " + facts.stream().map(Fact::name).toList() + ": " + what + "; leave it out", cause);
    }
}
