package mortal.experiments.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// Places in a plane whose distances are as near as may be to given ones: the two directions in which the places that
/// have
/// those distances spread most.
///
/// Source: W. S. Torgerson (1952), "Multidimensional scaling: I. Theory and method", Psychometrika 17, 401.
///
/// @param places one for each thing, their mean at the origin
/// @param share (1) of the squared distances that the plane shows
public record ClassicalScaling(List<Place> places, double share) {
    /// (unit of the distances)
    public record Place(double x, double y) {}

    public ClassicalScaling {
        places = List.copyOf(places);
    }

    /// @param distances (any unit) symmetric, at least 2 things; not modified
    public static ClassicalScaling of(double[][] distances) {
        int n = distances.length;
        if (n < 2) {
            throw new IllegalArgumentException("ClassicalScaling: " + n + " things; allowed: at least 2");
        }
        EigenDecomposition_F64<DMatrixRMaj> parts = DecompositionFactory_DDRM.eig(n, true, true);
        if (!parts.decompose(centred(distances))) {
            throw new IllegalArgumentException("ClassicalScaling: distances of " + n + " things have no directions");
        }
        List<Integer> falling = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer i) -> -parts.getEigenvalue(i).getReal()))
                .toList();
        double total = IntStream.range(0, n)
                .mapToDouble(i -> Math.max(0, parts.getEigenvalue(i).getReal()))
                .sum();
        double[] x = along(parts, falling.get(0), n);
        double[] y = along(parts, falling.get(1), n);
        double shown = 0;
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            places.add(new Place(x[i], y[i]));
            shown += x[i] * x[i] + y[i] * y[i];
        }
        return new ClassicalScaling(places, total == 0 ? 1 : shown / total);
    }

    /// −½ of the squared distances, rows and columns centred.
    private static DMatrixRMaj centred(double[][] distances) {
        int n = distances.length;
        double[] means = new double[n];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                means[i] += distances[i][j] * distances[i][j] / n;
            }
            mean += means[i] / n;
        }
        DMatrixRMaj centred = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                centred.set(i, j, -0.5 * (distances[i][j] * distances[i][j] - means[i] - means[j] + mean));
            }
        }
        return centred;
    }

    /// Signed so that the place farthest out is on the positive side: a figure must not flip for nothing.
    private static double[] along(EigenDecomposition_F64<DMatrixRMaj> parts, int direction, int n) {
        double length = Math.sqrt(Math.max(0, parts.getEigenvalue(direction).getReal()));
        DMatrixRMaj vector = parts.getEigenVector(direction);
        double farthest = 0;
        for (int i = 0; i < n; i++) {
            farthest = Math.abs(vector.get(i)) > Math.abs(farthest) + 1e-12 ? vector.get(i) : farthest;
        }
        double sign = farthest < 0 ? -length : length;
        return IntStream.range(0, n).mapToDouble(i -> sign * vector.get(i)).toArray();
    }
}
