package mortal.devices.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Rows side by side give the bits of one row after the other, and nothing else is touched.
class RowsTest {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void sumsOfSquaresAreTakenInOrder(
            @ForAll @IntRange(max = 40) int rows, @ForAll @IntRange(max = 130) int size, @ForAll long seed) {
        Random random = new Random(seed);
        int offset = random.nextInt(5);
        int stride = size + random.nextInt(4);
        float[] a = gaussians(random, offset + rows * stride);
        float[] squares = gaussians(random, rows + 2);
        float[] expected = squares.clone();
        for (int r = 0; r < rows; r++) {
            expected[r + 1] = 0;
            for (int i = 0; i < size; i++) {
                float x = a[offset + r * stride + i];
                expected[r + 1] = Math.fma(x, x, expected[r + 1]);
            }
        }
        Rows.sumsOfSquares(rows, size, a, offset, stride, squares, 1);
        assertArrayEquals(expected, squares);
    }

    /// Oracle 1 of the Forward-Forward reference: mean square 1, silence stays silence, scale does not matter (a power
    /// of
    /// two to the bit).
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void normalisedRowsHaveAMeanSquareOfOne(
            @ForAll @IntRange(min = 1, max = 20) int rows,
            @ForAll @IntRange(min = 1, max = 70) int size,
            @ForAll long seed) {
        Random random = new Random(seed);
        float[] y = gaussians(random, rows * size);
        java.util.Arrays.fill(y, 0, size, 0);
        float[] out = normalised(rows, size, y);
        for (int r = 0; r < rows; r++) {
            double mean = 0;
            for (int i = 0; i < size; i++) {
                mean += (double) out[r * size + i] * out[r * size + i] / size;
            }
            // Rounding of one square root, one division and size sums: far below 1e-4 for 70 terms.
            assertEquals(r == 0 ? 0 : 1, mean, 1e-4);
        }
        float[] twice = y.clone();
        for (int i = 0; i < twice.length; i++) {
            twice[i] *= 4;
        }
        assertArrayEquals(out, normalised(rows, size, twice));
    }

    private static float[] normalised(int rows, int size, float[] y) {
        float[] squares = new float[rows];
        float[] out = new float[y.length];
        Rows.sumsOfSquares(rows, size, y, 0, size, squares, 0);
        Rows.normalise(rows, size, y, 0, size, squares, 0, out, 0, size);
        return out;
    }

    private static float[] gaussians(Random random, int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
