package mortal.devices.kernel;

/// Loops over rows of signals that the compiler vectorises by itself, so that one code serves both twins.
public final class Rows {
    /// (rows) summed side by side, so that eight chains of additions are under way at once.
    private static final int CHAINS = 8;

    private Rows() {}

    /// `into[r] ← Σ_j a[r][j]²`, one accumulator a row, its terms in the order of j by fused multiply-add.
    ///
    /// @param a not modified; element (r, j) at `offset + r · stride + j`
    /// @param into modified from `intoOffset` on
    public static void sumsOfSquares(
            int rows, int size, float[] a, int offset, int stride, float[] into, int intoOffset) {
        float[] sum = new float[CHAINS];
        for (int r = 0; r < rows; r += CHAINS) {
            int width = Math.min(CHAINS, rows - r);
            int base = offset + r * stride;
            if (width == CHAINS) {
                eight(size, a, base, stride, sum);
            } else {
                for (int i = 0; i < width; i++) {
                    sum[i] = one(size, a, base + i * stride);
                }
            }
            System.arraycopy(sum, 0, into, intoOffset + r, width);
        }
    }

    private static float one(int size, float[] a, int base) {
        float sum = 0;
        for (int j = 0; j < size; j++) {
            sum = Math.fma(a[base + j], a[base + j], sum);
        }
        return sum;
    }

    private static void eight(int size, float[] a, int base, int stride, float[] into) {
        int b1 = base + stride;
        int b2 = b1 + stride;
        int b3 = b2 + stride;
        int b4 = b3 + stride;
        int b5 = b4 + stride;
        int b6 = b5 + stride;
        int b7 = b6 + stride;
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        for (int j = 0; j < size; j++) {
            s0 = Math.fma(a[base + j], a[base + j], s0);
            s1 = Math.fma(a[b1 + j], a[b1 + j], s1);
            s2 = Math.fma(a[b2 + j], a[b2 + j], s2);
            s3 = Math.fma(a[b3 + j], a[b3 + j], s3);
            s4 = Math.fma(a[b4 + j], a[b4 + j], s4);
            s5 = Math.fma(a[b5 + j], a[b5 + j], s5);
            s6 = Math.fma(a[b6 + j], a[b6 + j], s6);
            s7 = Math.fma(a[b7 + j], a[b7 + j], s7);
        }
        into[0] = s0;
        into[1] = s1;
        into[2] = s2;
        into[3] = s3;
        into[4] = s4;
        into[5] = s5;
        into[6] = s6;
        into[7] = s7;
    }

    /// Divisive normalisation to a root mean square of 1: every element of row r of `y` is multiplied by
    /// 1 / √(squares of r / size); a silent row stays silent.
    ///
    /// Source of the form: Hinton's `ffnormrows.m`; its guard e⁻¹⁰⁰ is a test for 0 here.
    ///
    /// @param y not modified
    /// @param squares sums of squares of the rows, as [#sumsOfSquares] gives them; not modified
    /// @param out modified; may be `y`, at the same place
    public static void normalise(
            int rows,
            int size,
            float[] y,
            int yOffset,
            int yStride,
            float[] squares,
            int squaresOffset,
            float[] out,
            int outOffset,
            int outStride) {
        float[] row = new float[size]; // at index 0: loops over arrays at one index vectorise
        for (int r = 0; r < rows; r++) {
            float square = squares[squaresOffset + r];
            float scale = square > 0 ? (float) (1 / Math.sqrt(square / size)) : 0;
            System.arraycopy(y, yOffset + r * yStride, row, 0, size);
            for (int j = 0; j < size; j++) {
                row[j] *= scale;
            }
            System.arraycopy(row, 0, out, outOffset + r * outStride, size);
        }
    }
}
