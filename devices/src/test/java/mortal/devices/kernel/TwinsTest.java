package mortal.devices.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Both twins equal the textbook loop to the last bit and touch nothing but their outputs.
class TwinsTest {

    /// Any small shape, both layouts, offsets and gaps.
    @Property(tries = 300)
    void smallShapes(@ForAll @IntRange(max = 40) int rows, @ForAll @IntRange(max = 130) int terms, @ForAll long seed) {
        agree(rows, terms, seed);
    }

    /// Across the borders of blocks of terms.
    @ParameterizedTest
    @CsvSource({"12,255", "13,256", "7,257", "25,383", "36,385", "100,512", "3,513", "23,784", "41,1031"})
    void longSums(int rows, int terms) {
        agree(rows, terms, 31L * rows + terms);
    }

    /// Several panels from strips: the same bits as panel by panel.
    @Property(tries = 60)
    void multiplyIsProductPanelByPanel(
            @ForAll @IntRange(max = 40) int rows,
            @ForAll @IntRange(max = 600) int terms,
            @ForAll @IntRange(max = 3) int panels,
            @ForAll long seed) {
        Random random = new Random(seed);
        float[] a = values(random, rows * terms);
        int width = panels * Kernels.PANEL + random.nextInt(3);
        float[] b = values(random, 5 + panels * terms * Kernels.PANEL);
        float[] c = values(random, 2 + rows * width);
        float[] strips = new float[Strips.size(rows, terms)];
        Strips.pack(rows, terms, a, 0, terms, 1, strips);
        float[] expected = c.clone();
        for (int p = 0; p < panels; p++) {
            int bAt = 5 + p * terms * Kernels.PANEL;
            textbook(rows, terms, a, 0, terms, 1, b, bAt, expected, 2 + p * Kernels.PANEL, width);
        }
        for (Kernels twin : new Kernels[] {new PlainKernels(), new VectorKernels()}) {
            float[] got = c.clone();
            twin.multiply(rows, terms, strips, panels, b, 5, got, 2, width);
            assertBits(expected, got, twin);
        }
    }

    /// The order is what makes it exact: 2²⁴ + 1 + 1 is 2²⁴ one by one, and 2²⁴ + 2 by partial sums.
    @ParameterizedTest
    @CsvSource({"1", "4", "12", "17"})
    void termsAreTakenOneByOne(int rows) {
        float[] a = new float[rows * 2];
        Arrays.fill(a, 1);
        float[] b = new float[2 * Kernels.PANEL];
        Arrays.fill(b, 1);
        for (Kernels twin : new Kernels[] {new PlainKernels(), new VectorKernels()}) {
            float[] c = new float[rows * Kernels.PANEL];
            Arrays.fill(c, 0x1p24f);
            twin.product(rows, 2, a, 0, 2, 1, b, 0, c, 0, Kernels.PANEL);
            for (float sum : c) {
                assertEquals(0x1p24f, sum);
            }
        }
    }

    private static void agree(int rows, int terms, long seed) {
        Random random = new Random(seed);
        boolean transposed = random.nextBoolean();
        int aRow = transposed ? 1 : terms + random.nextInt(3);
        int aTerm = transposed ? random.nextBoolean() ? Kernels.STRIP : rows + random.nextInt(3) : 1;
        int aOffset = random.nextInt(4);
        int aSize = aOffset + Math.max(0, (rows - 1) * aRow + (terms - 1) * aTerm + 1);
        float[] a = values(random, aSize + (random.nextBoolean() ? 0 : random.nextInt(20)));
        int bOffset = random.nextInt(40);
        float[] b = values(random, bOffset + terms * Kernels.PANEL);
        int cOffset = random.nextInt(5);
        int cRow = Kernels.PANEL + random.nextInt(40);
        float[] c = values(random, cOffset + rows * cRow + random.nextInt(3));
        float[] expected = c.clone();
        textbook(rows, terms, a, aOffset, aRow, aTerm, b, bOffset, expected, cOffset, cRow);
        for (Kernels twin : new Kernels[] {new PlainKernels(), new VectorKernels()}) {
            float[] got = c.clone();
            twin.product(rows, terms, a, aOffset, aRow, aTerm, b, bOffset, got, cOffset, cRow);
            assertBits(expected, got, twin);
        }
    }

    private static void textbook(
            int rows,
            int terms,
            float[] a,
            int aOffset,
            int aRow,
            int aTerm,
            float[] b,
            int bOffset,
            float[] c,
            int cOffset,
            int cRow) {
        for (int r = 0; r < rows; r++) {
            for (int j = 0; j < Kernels.PANEL; j++) {
                float sum = c[cOffset + r * cRow + j];
                for (int k = 0; k < terms; k++) {
                    sum = Math.fma(a[aOffset + r * aRow + k * aTerm], b[bOffset + k * Kernels.PANEL + j], sum);
                }
                c[cOffset + r * cRow + j] = sum;
            }
        }
    }

    /// Bit for bit, so −0 is not 0.
    private static void assertBits(float[] expected, float[] got, Kernels twin) {
        assertArrayEquals(bits(expected), bits(got), () -> twin.getClass().getSimpleName());
    }

    private static int[] bits(float[] values) {
        int[] bits = new int[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToRawIntBits(values[i]);
        }
        return bits;
    }

    /// Gaussians with zeros of both signs, numbers whose products are denormal, and large ones among them.
    private static float[] values(Random random, int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            float gauss = (float) random.nextGaussian();
            values[i] = switch (random.nextInt(12)) {
                case 0 -> 0;
                case 1 -> -0f;
                case 2 -> gauss * 0x1p-70f;
                case 3 -> gauss * 0x1p-140f;
                case 4 -> gauss * 0x1p20f;
                default -> gauss;
            };
        }
        return values;
    }
}
