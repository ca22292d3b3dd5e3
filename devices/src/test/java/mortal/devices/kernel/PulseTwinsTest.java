package mortal.devices.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What pulses need of the kernels: both twins do what a plain reading of their words does.
class PulseTwinsTest {
    private static final Kernels[] TWINS = {new PlainKernels(), new VectorKernels()};

    @Property(tries = 100)
    void coincidencesAreTheCommonBitsWithBothSigns(@ForAll @IntRange(max = 20) int rows, @ForAll long seed) {
        Random random = new Random(seed);
        int[] lines = random.ints(rows).map(b -> b & random.nextInt()).toArray();
        int[] columns = random.ints(Kernels.PANEL).toArray();
        float[] lineSigns = signs(random, rows);
        float[] columnSigns = signs(random, Kernels.PANEL);
        for (Kernels twin : TWINS) {
            float[] counts = new float[rows * Kernels.PANEL];
            twin.coincide(lines, lineSigns, columns, columnSigns, counts);
            for (int k = 0; k < counts.length; k++) {
                int i = k / Kernels.PANEL;
                int j = k % Kernels.PANEL;
                float expected = lineSigns[i] * columnSigns[j] * Integer.bitCount(lines[i] & columns[j]);
                assertEquals(expected, counts[k]);
            }
        }
    }

    private static float[] signs(Random random, int size) {
        float[] signs = new float[size];
        for (int i = 0; i < size; i++) {
            signs[i] = random.nextBoolean() ? 1 : -1;
        }
        return signs;
    }

    @Property(tries = 200)
    void whatIsFoundIsAllOfTheSignInOrder(
            @ForAll @IntRange(max = 50) int from, @ForAll @IntRange(max = 150) int size, @ForAll long seed) {
        Random random = new Random(seed);
        float[] a = new float[from + size];
        for (int i = 0; i < a.length; i++) {
            a[i] = random.nextInt(3) - 1;
        }
        for (int sign = -1; sign <= 1; sign += 2) {
            int way = sign;
            int[] expected =
                    IntStream.range(from, a.length).filter(i -> way * a[i] > 0).toArray();
            for (Kernels twin : TWINS) {
                int[] into = new int[size + Kernels.PANEL];
                int found = twin.find(from, a.length, sign, a, into);
                assertArrayEquals(expected, Arrays.copyOf(into, found));
            }
        }
    }

    @Property(tries = 200)
    void whatIsSiftedOutIsAllOfTheKeyInOrder(@ForAll @IntRange(max = 150) int size, @ForAll long seed) {
        Random random = new Random(seed);
        int[] keys = random.ints(size, 0, 4).toArray();
        int[] from = random.ints(size).toArray();
        int[] matching = IntStream.range(0, size)
                .filter(i -> keys[i] == 2)
                .map(i -> from[i])
                .toArray();
        for (Kernels twin : TWINS) {
            int[] into = new int[3 + size + Kernels.PANEL];
            into[2] = 7;
            int end = twin.sift(size, keys, 2, from, into, 3);
            assertEquals(7, into[2]);
            assertArrayEquals(matching, Arrays.copyOfRange(into, 3, end));
        }
    }
}
