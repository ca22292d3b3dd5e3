package mortal.devices.memory;

/// Drift compensation: what later outputs are multiplied by, from read-outs of the array when it was programmed and
/// now.
/// A read-out is taken with one-hot inputs: element (i, j) of `then` and `now`, at i · columns + j, is what column j
/// gave
/// for input i. Where there is nothing to compare, the factor is 1.
///
/// Source of the scheme: Joshi et al., Nat. Commun. 11, 2473 (2020); aihwkit (devices reference §4.3).
public final class Compensation {
    private Compensation() {}

    /// One factor for all columns: the mean size then over the mean size now.
    ///
    /// @param then not modified
    /// @param now of the same length; not modified
    public static float global(float[] then, float[] now) {
        same(then, now);
        return ratio(size(then, 0, 1), size(now, 0, 1));
    }

    /// One factor a column, likewise.
    ///
    /// @param then not modified
    /// @param now of the same length; not modified
    public static float[] columns(int columns, float[] then, float[] now) {
        same(then, now);
        float[] factors = new float[columns];
        for (int j = 0; j < columns; j++) {
            factors[j] = ratio(size(then, j, columns), size(now, j, columns));
        }
        return factors;
    }

    /// One factor against what the array should give: the multiple of `now` that lies nearest `exact` by squares.
    ///
    /// @param exact not modified
    /// @param now of the same length; not modified
    public static float reference(float[] exact, float[] now) {
        same(exact, now);
        double both = 0;
        double own = 0;
        for (int i = 0; i < now.length; i++) {
            both += (double) exact[i] * now[i];
            own += (double) now[i] * now[i];
        }
        return ratio(both, own);
    }

    private static double size(float[] values, int from, int step) {
        double sum = 0;
        for (int i = from; i < values.length; i += step) {
            sum += Math.abs(values[i]);
        }
        return sum;
    }

    private static float ratio(double then, double now) {
        return now > 0 ? (float) (then / now) : 1;
    }

    private static void same(float[] then, float[] now) {
        if (then.length != now.length) {
            throw new IllegalArgumentException("Compensation: " + now.length + " numbers now, must be " + then.length);
        }
    }
}
