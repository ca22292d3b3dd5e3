package mortal.devices.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import mortal.substrate.Draws;
import mortal.substrate.Seed;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Equal arrays of floats are equal to the bit: only zeros of either sign and kinds of NaN could pass unseen, so bits
/// are
/// compared.
class VectorNoiseTest {
    private interface Draw {
        void fill(Seed seed, long first, float[] into, int offset, int count);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void gaussiansAreThePlainOnes(
            @ForAll long key,
            @ForAll long first,
            @ForAll @IntRange(max = 70) int offset,
            @ForAll @IntRange(max = 3000) int count) {
        assertTwins(Draws::gaussians, VectorNoise::gaussians, new Seed(key), first, offset, count);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void uniformsAreThePlainOnes(
            @ForAll long key,
            @ForAll long first,
            @ForAll @IntRange(max = 70) int offset,
            @ForAll @IntRange(max = 3000) int count) {
        assertTwins(Draws::uniforms, VectorNoise::uniforms, new Seed(key), first, offset, count);
    }

    /// Every start within a group with every short count.
    @Test
    void raggedEndsAreThePlainOnes() {
        for (int first = 0; first < 32; first++) {
            for (int count = 0; count < 100; count++) {
                assertTwins(Draws::gaussians, VectorNoise::gaussians, new Seed(9), first, 3, count);
                assertTwins(Draws::uniforms, VectorNoise::uniforms, new Seed(9), first, 3, count);
            }
        }
    }

    /// Counters carry out of their lower word, and indices out of their 64 bits.
    @Test
    void carriesAreThePlainOnes() {
        for (long first : new long[] {(1L << 33) - 1000, -1000, Long.MAX_VALUE - 1000}) {
            assertTwins(Draws::gaussians, VectorNoise::gaussians, new Seed(3), first, 0, 2000);
            assertTwins(Draws::uniforms, VectorNoise::uniforms, new Seed(3), first, 0, 2000);
        }
    }

    /// Four million: every exponent of the radius down to 2⁻²⁰, and code compiled while it runs.
    @Test
    void manyDrawsAreThePlainOnes() {
        for (int i = 0; i < 64; i++) {
            assertTwins(Draws::gaussians, VectorNoise::gaussians, new Seed(i), i * 65_536L, 0, 65_536);
        }
    }

    @Test
    void badArgumentsAreNamed() {
        float[] into = new float[5];
        Seed seed = new Seed(1);
        assertThrows(IllegalArgumentException.class, () -> VectorNoise.gaussians(seed, 0, into, 3, 3));
        assertThrows(IllegalArgumentException.class, () -> VectorNoise.gaussians(seed, 0, into, -1, 3));
        assertThrows(IllegalArgumentException.class, () -> VectorNoise.uniforms(seed, 0, into, 0, -1));
    }

    private static void assertTwins(Draw plain, Draw vector, Seed seed, long first, int offset, int count) {
        float[] expected = new float[offset + count + 5];
        Arrays.fill(expected, -77);
        float[] actual = expected.clone();
        plain.fill(seed, first, expected, offset, count);
        vector.fill(seed, first, actual, offset, count);
        assertArrayEquals(expected, actual);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(Float.floatToRawIntBits(expected[i]), Float.floatToRawIntBits(actual[i]));
        }
    }
}
