package mortal.experiments.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/// How likely, and how sure, the numbers are that a search has found. Standard errors are from the expected information
/// of
/// the surprises, ½ Σ ∂ln S ∂ln S + Σ ∂v ∂v / S (Harvey 1989, section 3.4), with v the surprise and S its variance.
final class Assessment {
    /// (1) of a coordinate, for differences.
    private static final double NUDGE = 1e-5;

    /// Added information (1): a coordinate that the data cannot feel has the error 100 instead of none. Chosen.
    private static final double LEAST = 1e-4;

    private final PulseCurve curve;
    private final Track track;
    private final Space space;
    private final Filter filter;
    private final double[] at;
    private final double scale;

    Assessment(PulseCurve curve, Track track, Space space, Filter filter, double[] at) {
        this.curve = curve;
        this.track = track;
        this.space = space;
        this.filter = filter;
        this.at = at;
        filter.run(space.values(at), space.direction(at));
        double sum = 0;
        for (int i = 0; i < filter.surprise.length; i++) {
            sum += filter.surprise[i] * filter.surprise[i] / filter.variance[i];
        }
        double floor = DeviceFit.exact(track);
        this.scale = Math.max(sum / filter.surprise.length, floor * floor);
    }

    DeviceFit fit() {
        double logLikelihood = logLikelihood();
        RealMatrix covariance = covariance();
        double[] values = space.values(at);
        Hints reach = Hints.of(track);
        List<Double> errors = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            int j = space.free().indexOf(i);
            double error = j < 0 ? Double.NaN : space.slope(j, at) * Math.sqrt(covariance.getEntry(j, j));
            boolean lost = j < 0 || curve.parameters().get(i).undetermined(values[i], error);
            errors.add(lost ? Double.NaN : error);
            if (lost && curve.parameters().get(i).stop()) {
                values[i] = Math.clamp(values[i], 1.001 * reach.low(), 1.001 * reach.high());
            }
        }
        double[] mean = filter.curve(values);
        double squares = 0;
        for (int k = 0; k < mean.length; k++) {
            squares += (track.y(k) - mean[k]) * (track.y(k) - mean[k]);
        }
        return new DeviceFit(
                list(values),
                errors,
                noise(true, covariance),
                noise(false, covariance),
                logLikelihood,
                squares,
                list(at),
                rows(covariance),
                track.has(true),
                track.has(false));
    }

    /// A law that fits to the last digits is as likely as any other that does.
    private double logLikelihood() {
        int n = filter.surprise.length;
        double squares = 0;
        double rest = 0;
        for (int i = 0; i < n; i++) {
            squares += filter.surprise[i] * filter.surprise[i];
            rest += StrictMath.log(filter.variance[i])
                    + filter.surprise[i] * filter.surprise[i] / filter.variance[i] / scale;
        }
        double floor = DeviceFit.exact(track);
        double exact = Math.sqrt(squares / n) <= floor ? n : Double.NaN;
        double constant = n * StrictMath.log(2 * Math.PI * (exact > 0 ? floor * floor : scale));
        return -(constant + (exact > 0 ? exact : rest)) / 2;
    }

    /// Jitter or reading noise, with its error by the slopes of √scale · sin φ / typical step and √scale · cos φ.
    private DeviceFit.Value noise(boolean jitter, RealMatrix covariance) {
        int phi = space.size() - 1;
        double unit = Math.sqrt(scale) / (jitter ? track.typical() : 1);
        double sine = StrictMath.sin(at[phi]);
        double cosine = StrictMath.cos(at[phi]);
        double value = unit * Math.abs(jitter ? sine : cosine);
        double byPhi = unit * (jitter ? cosine : -sine) * Math.signum(jitter ? sine : cosine);
        double byScale = value / 2;
        double variance = byPhi * byPhi * covariance.getEntry(phi, phi)
                + 2 * byPhi * byScale * covariance.getEntry(phi, phi + 1)
                + byScale * byScale * covariance.getEntry(phi + 1, phi + 1);
        return new DeviceFit.Value(value, Math.sqrt(Math.max(0, variance)));
    }

    /// Of the coordinates, then of the scale's logarithm.
    private RealMatrix covariance() {
        int size = space.size() + 1;
        int n = filter.surprise.length;
        double[][] surprises = new double[size][];
        double[][] logs = new double[size][];
        double[] variance = filter.variance.clone();
        for (int j = 0; j < size - 1; j++) {
            surprises[j] = new double[n];
            logs[j] = new double[n];
            add(j, 1, surprises[j], logs[j]);
            add(j, -1, surprises[j], logs[j]);
        }
        surprises[size - 1] = new double[n];
        logs[size - 1] = new double[n];
        Arrays.fill(logs[size - 1], 1);
        double[][] information = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                double sum = a == b ? LEAST : 0;
                for (int i = 0; i < n; i++) {
                    sum += surprises[a][i] * surprises[b][i] / (scale * variance[i]) + logs[a][i] * logs[b][i] / 2;
                }
                information[a][b] = sum;
            }
        }
        return inverse(information);
    }

    /// Adds half a central difference's end.
    private void add(int j, int side, double[] surprises, double[] logs) {
        double[] moved = at.clone();
        double nudge = NUDGE * Math.max(1, Math.abs(at[j]));
        moved[j] += side * nudge;
        filter.run(space.values(moved), space.direction(moved));
        for (int i = 0; i < surprises.length; i++) {
            surprises[i] += side * filter.surprise[i] / (2 * nudge);
            logs[i] += side * StrictMath.log(filter.variance[i]) / (2 * nudge);
        }
    }

    /// Rows and columns are brought to a diagonal of 1 first: information differs by many powers of ten.
    private static RealMatrix inverse(double[][] information) {
        int size = information.length;
        double[] root = new double[size];
        for (int a = 0; a < size; a++) {
            root[a] = Math.sqrt(information[a][a]);
        }
        RealMatrix even = new Array2DRowRealMatrix(size, size);
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                double mean = (information[a][b] + information[b][a]) / 2;
                even.setEntry(a, b, mean / root[a] / root[b] + (a == b ? 1e-11 : 0));
            }
        }
        DecompositionSolver solver = new CholeskyDecomposition(even, 1e-8, 1e-14).getSolver();
        RealMatrix inverse = solver.solve(MatrixUtils.createRealIdentityMatrix(size));
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                inverse.setEntry(a, b, inverse.getEntry(a, b) / root[a] / root[b]);
            }
        }
        return inverse;
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static List<List<Double>> rows(RealMatrix matrix) {
        List<List<Double>> rows = new ArrayList<>();
        for (double[] row : matrix.getData()) {
            rows.add(list(row));
        }
        return rows;
    }
}
