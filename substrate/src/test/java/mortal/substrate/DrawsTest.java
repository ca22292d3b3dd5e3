package mortal.substrate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DrawsTest {
    private static final float UNTOUCHED = -77;

    /// The known answers of Random123 1.09, file `tests/kat_vectors`; words written as there, the lower first.
    @Test
    void theGeneratorGivesThePublishedAnswers() {
        assertEquals(words(0x9d1c5ec6, 0x8bd50731), DrawsBlock.of(0, 0));
        assertEquals(words(0xfd36d048, 0x2d17272c), DrawsBlock.of(-1, -1));
        long pi = words(0x243f6a88, 0x85a308d3);
        long more = words(0x13198a2e, 0x03707344);
        assertEquals(words(0xba3e4725, 0xf27d669e), DrawsBlock.of(more, pi));
        assertEquals(words(0x6b200159, 0x99ba4efe), DrawsBlock.threefry(20, 0, 0));
        assertEquals(words(0x1cb996fc, 0xbb002be7), DrawsBlock.threefry(20, -1, -1));
        assertEquals(words(0xc4923a9c, 0x483df7a0), DrawsBlock.threefry(20, more, pi));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void drawsInBulkAreTheSingleOnes(
            @ForAll long key,
            @ForAll long first,
            @ForAll @IntRange(max = 70) int offset,
            @ForAll @IntRange(max = 3000) int count) {
        assertBulk(new Seed(key), first, offset, count);
    }

    /// Every start within a group with every short count; and where counters carry out of their lower word, or indices
    /// out of their 64 bits.
    @Test
    void edgesInBulkAreTheSingleOnes() {
        Seed seed = new Seed(3);
        for (int first = 0; first < 32; first++) {
            for (int count = 0; count < 100; count++) {
                assertBulk(seed, first, 3, count);
            }
        }
        for (long first : new long[] {(1L << 33) - 1000, -1000, Long.MAX_VALUE - 1000}) {
            assertBulk(seed, first, 0, 2000);
        }
    }

    @Property
    void uniformsLieFromZeroToBelowOne(@ForAll long key, @ForAll long index) {
        float u = Draws.uniform(new Seed(key), index);
        assertTrue(u >= 0 && u < 1);
    }

    @Property
    void integersLieBelowTheirBound(
            @ForAll long key, @ForAll long index, @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int bound) {
        int drawn = Draws.integer(new Seed(key), index, bound);
        assertTrue(drawn >= 0 && drawn < bound);
    }

    @Property
    void aPermutationHoldsEveryNumberOnce(@ForAll long key, @ForAll @IntRange(max = 300) int size) {
        int[] order = Draws.permutation(new Seed(key), size);
        Arrays.sort(order);
        for (int i = 0; i < size; i++) {
            assertEquals(i, order[i]);
        }
        assertEquals(size, order.length);
    }

    /// Every run of every release draws these: a change of them is a change of all results.
    @Test
    void theBitsStay() {
        Seed seed = new Seed(0);
        assertEquals(0x9d1c5ec6, Draws.bits(seed, 0));
        assertEquals(0x8bd50731, Draws.bits(seed, 16));
        long[] indices = {0, 1, 15, 16, 31, 32, 1_000_000_007, 1L << 40, -1};
        int[] gaussians = new int[indices.length];
        int[] uniforms = new int[indices.length];
        for (int i = 0; i < indices.length; i++) {
            gaussians[i] = Float.floatToRawIntBits(Draws.gaussian(new Seed(i), indices[i]));
            uniforms[i] = Float.floatToRawIntBits(Draws.uniform(new Seed(i), indices[i]));
        }
        assertArrayEquals(
                new int[] {
                    0xbf72602b,
                    0xbf0e060a,
                    0x3f4aca44,
                    0xbe807c49,
                    0x3f5e4b34,
                    0x3e18106b,
                    0xbf7535cc,
                    0xbf855c9d,
                    0xbf625f1c
                },
                gaussians);
        assertArrayEquals(
                new int[] {
                    0x3f1d1c5e,
                    0x3f546083,
                    0x3f0d79cb,
                    0x3f16d125,
                    0x3e24681c,
                    0x3f6f338d,
                    0x3f19df3e,
                    0x3ee507d6,
                    0x3eac0bec
                },
                uniforms);
        assertEquals(185, Draws.integer(new Seed(7), 11, 1000));
        assertArrayEquals(new int[] {7, 4, 1, 6, 0, 5, 3, 2}, Draws.permutation(new Seed(7), 8));
    }

    @Test
    void badArgumentsAreNamed() {
        Seed seed = new Seed(1);
        float[] into = new float[5];
        assertThrows(IllegalArgumentException.class, () -> Draws.integer(seed, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Draws.permutation(seed, -1));
        assertThrows(IllegalArgumentException.class, () -> Draws.gaussians(seed, 0, into, 3, 3));
        assertThrows(IllegalArgumentException.class, () -> Draws.gaussians(seed, 0, into, -1, 3));
        assertThrows(IllegalArgumentException.class, () -> Draws.uniforms(seed, 0, into, 0, -1));
        assertThrows(IllegalArgumentException.class, () -> Draws.uniforms(seed, 0, into, Integer.MAX_VALUE, 3));
    }

    private static void assertBulk(Seed seed, long first, int offset, int count) {
        float[] gaussians = new float[offset + count + 5];
        Arrays.fill(gaussians, UNTOUCHED);
        float[] uniforms = gaussians.clone();
        float[] bulkGaussians = gaussians.clone();
        float[] bulkUniforms = gaussians.clone();
        for (int i = 0; i < count; i++) {
            gaussians[offset + i] = Draws.gaussian(seed, first + i);
            uniforms[offset + i] = Draws.uniform(seed, first + i);
        }
        Draws.gaussians(seed, first, bulkGaussians, offset, count);
        Draws.uniforms(seed, first, bulkUniforms, offset, count);
        assertArrayEquals(gaussians, bulkGaussians);
        assertArrayEquals(uniforms, bulkUniforms);
    }

    private static long words(int lower, int upper) {
        return (lower & 0xFFFFFFFFL) | ((long) upper << 32);
    }
}
