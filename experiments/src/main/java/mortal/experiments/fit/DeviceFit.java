package mortal.experiments.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mortal.substrate.Draws;
import mortal.substrate.Seed;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/// One law fitted to one device.
///
/// @param values of the law's parameters
/// @param errors standard errors, NaN for what the data cannot feel or do not determine
/// @param jitter from pulse to pulse relative to the step: value and standard error (1)
/// @param noise of a reading: value and standard error (1)
/// @param logLikelihood natural logarithm
/// @param squares sum of squared distances (1) of readings from the mean curve
/// @param coordinates of the search
/// @param covariance of the coordinates, row by row
/// @param up whether it has pulses up
/// @param down whether it has pulses down
record DeviceFit(
        List<Double> values,
        List<Double> errors,
        Value jitter,
        Value noise,
        double logLikelihood,
        double squares,
        List<Double> coordinates,
        List<List<Double>> covariance,
        boolean up,
        boolean down) {

    /// Distances below this share of the reach are no distances: the law fits to the last digits (chosen).
    private static final double EXACT = 1e-6;

    /// A stop must explain so much (natural logarithm of the likelihood) to be one: else the last reading alone makes
    /// one.
    /// Chosen: two units of Akaike's criterion beyond what a number costs.
    private static final double WORTH = 2;

    /// Times the reach of the data: a stop there is none.
    private static final double FAR = 3;

    /// A number and its standard error.
    record Value(double value, double error) {}

    DeviceFit {
        values = List.copyOf(values);
        errors = List.copyOf(errors);
        coordinates = List.copyOf(coordinates);
        covariance = List.copyOf(covariance);
    }

    static DeviceFit of(PulseCurve curve, Track track) {
        List<double[]> starts = curve.starts(Hints.of(track));
        return of(curve, track, starts);
    }

    /// @param starts values of the law's parameters, not modified
    static DeviceFit of(PulseCurve curve, Track track, List<double[]> starts) {
        Space space = new Space(curve, track.has(true), track.has(false), starts.getFirst());
        List<double[]> points = new ArrayList<>();
        for (double[] start : starts) {
            points.add(space.coordinates(start, 0.3));
            points.add(space.coordinates(start, 1.2));
        }
        Filter filter = new Filter(track, curve);
        double[] at = Search.from(points, space, filter);
        DeviceFit fit = new Assessment(curve, track, space, filter, at).fit();
        for (int j = 0; j < space.free().size(); j++) {
            if (curve.parameters().get(space.free().get(j)).stop()) {
                double[] without = at.clone();
                without[j] = StrictMath.log(FAR * Hints.of(track).reach());
                DeviceFit other = new Assessment(curve, track, space, filter, without).fit();
                if (other.logLikelihood() > fit.logLikelihood() - WORTH) {
                    at = without;
                    fit = other;
                }
            }
        }
        return fit;
    }

    /// (1) distance at and below which a law fits exactly.
    static double exact(Track track) {
        return EXACT * Math.max(track.most() - track.least(), 1e-6);
    }

    /// Values drawn from what the data leave possible: normal in the coordinates, with their covariance. What is not
    /// determined stays.
    double[] drawn(PulseCurve curve, Seed seed) {
        double[] values = array();
        Space space = new Space(curve, up, down, values);
        List<Integer> sure = IntStream.range(0, space.free().size())
                .filter(j -> Double.isFinite(errors.get(space.free().get(j))))
                .boxed()
                .toList();
        RealMatrix root = root(sure);
        double[] at = coordinates.stream().mapToDouble(Double::doubleValue).toArray();
        for (int a = 0; a < sure.size(); a++) {
            for (int b = 0; b <= a; b++) {
                at[sure.get(a)] += root.getEntry(a, b) * Draws.gaussian(seed, b);
            }
        }
        double[] moved = space.values(at);
        sure.forEach(j -> values[space.free().get(j)] = moved[space.free().get(j)]);
        return values;
    }

    private RealMatrix root(List<Integer> sure) {
        RealMatrix some = new Array2DRowRealMatrix(Math.max(1, sure.size()), Math.max(1, sure.size()));
        some.setEntry(0, 0, 1);
        for (int a = 0; a < sure.size(); a++) {
            for (int b = 0; b < sure.size(); b++) {
                double both = covariance.get(sure.get(a)).get(sure.get(b))
                        + covariance.get(sure.get(b)).get(sure.get(a));
                some.setEntry(a, b, both / 2 + (a == b ? 1e-12 * both / 2 : 0));
            }
        }
        return new CholeskyDecomposition(some, 1e-8, 0).getL();
    }

    double[] array() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
