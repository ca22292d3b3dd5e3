package mortal.devices.kernel;

/// A matrix packed so that a product reads it straight on: strips of [Kernels#STRIP] rows, within a strip the rows'
/// elements of one term side by side. The last strip is padded with zeros.
public final class Strips {
    private static final int STRIP = Kernels.STRIP;

    private Strips() {}

    /// (floats) needed for a packed matrix of `rows` × `terms`.
    public static int size(int rows, int terms) {
        return Math.multiplyExact(Math.ceilDiv(rows, STRIP) * STRIP, terms);
    }

    /// Where element (row, term) of a packed matrix stands.
    ///
    /// @param terms (1) number of terms in the matrix
    public static int at(int row, int term, int terms) {
        return (row / STRIP * terms + term) * STRIP + row % STRIP;
    }

    /// Packs a matrix whose element (r, k) stands at `offset + r · row + k · term`.
    ///
    /// @param from not modified
    /// @param into its first [#size] floats are modified
    public static void pack(int rows, int terms, float[] from, int offset, int row, int term, float[] into) {
        for (int r = 0; r < rows; r += STRIP) {
            int height = Math.min(STRIP, rows - r);
            strip(height, terms, from, offset + r * row, row, term, into, at(r, 0, terms));
        }
    }

    /// Packs one strip of `height` rows, at most [Kernels#STRIP].
    static void strip(int height, int terms, float[] from, int offset, int row, int term, float[] into, int at) {
        if (height == STRIP) {
            full(terms, from, offset, row, term, into, at);
            return;
        }
        for (int r = 0; r < STRIP; r++) {
            for (int k = 0; k < terms; k++) {
                into[at + k * STRIP + r] = r < height ? from[offset + r * row + k * term] : 0;
            }
        }
    }

    /// Twelve rows side by side, written out: three times as quick for rows that lie far apart.
    private static void full(int terms, float[] from, int offset, int row, int term, float[] into, int at) {
        for (int k = 0; k < terms; k++) {
            int i = at + k * STRIP;
            int o = offset + k * term;
            into[i] = from[o];
            into[i + 1] = from[o + row];
            into[i + 2] = from[o + 2 * row];
            into[i + 3] = from[o + 3 * row];
            into[i + 4] = from[o + 4 * row];
            into[i + 5] = from[o + 5 * row];
            into[i + 6] = from[o + 6 * row];
            into[i + 7] = from[o + 7 * row];
            into[i + 8] = from[o + 8 * row];
            into[i + 9] = from[o + 9 * row];
            into[i + 10] = from[o + 10 * row];
            into[i + 11] = from[o + 11 * row];
        }
    }
}
