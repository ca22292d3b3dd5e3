package mortal.substrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/// Is it noise? Fixed seeds. Bounds are 5 standard errors unless said: an ideal source breaks one with chance 6·10⁻⁷,
/// and a chi-square is refused at 10⁻⁶ on either side.
class DrawsStatisticsTest {
    private static final Seed SEED = new Seed(20260101);
    private static final int MANY = 1 << 23;
    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

    /// For normal x the variances of x, x², x³, x⁴ are 1, 2, 15, 96.
    @Test
    void theFirstFourMomentsAreThoseOfTheNormalLaw() {
        double[] sums = new double[5];
        for (float x : gaussians(SEED.child("moments"), 0, MANY)) {
            double power = 1;
            for (int k = 1; k <= 4; k++) {
                power *= x;
                sums[k] += power;
            }
        }
        assertEquals(0, sums[1] / MANY, 5 * Math.sqrt(1.0 / MANY));
        assertEquals(1, sums[2] / MANY, 5 * Math.sqrt(2.0 / MANY));
        assertEquals(0, sums[3] / MANY, 5 * Math.sqrt(15.0 / MANY));
        assertEquals(3, sums[4] / MANY, 5 * Math.sqrt(96.0 / MANY));
    }

    /// Kolmogorov and Smirnov: √n · D exceeds 2.8 with chance 2 · exp(−2 · 2.8²) = 3·10⁻⁷. And 1000 bins alike.
    @Test
    void theDistributionIsNormal() {
        int n = 1 << 20;
        float[] x = gaussians(SEED.child("distribution"), 0, n);
        Arrays.sort(x);
        double distance = 0;
        long[] bins = new long[1000];
        for (int i = 0; i < n; i++) {
            double below = NORMAL.cumulativeProbability(x[i]);
            distance = Math.max(distance, Math.max(below - (double) i / n, (i + 1.0) / n - below));
            bins[(int) (below * bins.length)]++;
        }
        assertEquals(0, distance * Math.sqrt(n), 2.8);
        assertEquallyFull(bins);
    }

    /// Two-sided tails of the normal law, of 10⁸ draws. Beyond 5 the number is Poisson with mean 57.3: 24 to 97, else a
    /// false alarm of 2·10⁻⁶.
    @Test
    void theTailsAreFilled() {
        int[] beyond = new int[8];
        float[] x = new float[100_000];
        for (int chunk = 0; chunk < 1000; chunk++) {
            Draws.gaussians(SEED.child("tails"), chunk * (long) x.length, x, 0, x.length);
            for (float value : x) {
                beyond[(int) Math.abs(value)]++;
            }
        }
        for (int sigma = 6; sigma > 0; sigma--) {
            beyond[sigma] += beyond[sigma + 1];
        }
        assertEquals(269_979.6, beyond[3], 5 * Math.sqrt(269_979.6));
        assertEquals(6_334.2, beyond[4], 5 * Math.sqrt(6_334.2));
        assertEquals(60.5, beyond[5], 36.5);
        assertEquals(0, beyond[7]);
    }

    /// Neighbours, the two of a block (16), neighbouring groups (32), chunks of the bulk code (1024).
    @Test
    void drawsNearInIndexAreIndependent() {
        float[] x = gaussians(SEED.child("lags"), 0, MANY / 4);
        for (int lag : new int[] {1, 2, 8, 15, 16, 17, 31, 32, 64, 1024}) {
            assertIndependent(x, lag);
        }
    }

    /// Siblings in the tree, and bare keys in a row, which the generator alone must tell apart.
    @Test
    void drawsOfNeighbouringKeysAreIndependent() {
        int seeds = 2048;
        int each = 1024;
        float[] siblings = new float[seeds * each];
        float[] inARow = new float[seeds * each];
        for (int i = 0; i < seeds; i++) {
            Draws.gaussians(SEED.child(i), 0, siblings, i * each, each);
            Draws.gaussians(new Seed(i), 0, inARow, i * each, each);
        }
        assertIndependent(siblings, each);
        assertIndependent(inARow, each);
    }

    @Test
    void uniformsFillTheirRangeAlike() {
        float[] u = new float[MANY];
        Draws.uniforms(SEED.child("uniforms"), 0, u, 0, MANY);
        long[] coarse = new long[256];
        long[] fine = new long[256];
        for (float value : u) {
            coarse[(int) (value * 0x1p8f)]++;
            fine[(int) (value * 0x1p24f) & 255]++;
        }
        assertEquallyFull(coarse);
        assertEquallyFull(fine);
    }

    /// One bit of index or key changes each bit of the draw half the time: 32 · 128 rates, bound 6.5 standard errors,
    /// false
    /// alarm 3·10⁻⁷.
    @Test
    void everyBitOfTheAddressChangesHalfOfTheBits() {
        int tries = 2000;
        int[] changes = new int[32 * 128];
        for (int t = 0; t < tries; t++) {
            long key = SEED.child("avalanche", t).key();
            int bits = Draws.bits(new Seed(key), t);
            for (int bit = 0; bit < 64; bit++) {
                count(bits ^ Draws.bits(new Seed(key), t ^ (1L << bit)), changes, 32 * bit);
                count(bits ^ Draws.bits(new Seed(key ^ (1L << bit)), t), changes, 32 * (64 + bit));
            }
        }
        for (int number : changes) {
            assertEquals(tries / 2.0, number, 6.5 * Math.sqrt(tries) / 2);
        }
    }

    /// 32 bits, bound 5.5 standard errors: false alarm 1.2·10⁻⁶.
    @Test
    void everyBitIsSetHalfTheTime() {
        int tries = 1 << 20;
        int[] set = new int[32];
        for (int i = 0; i < tries; i++) {
            count(Draws.bits(SEED, i), set, 0);
        }
        for (int number : set) {
            assertEquals(tries / 2.0, number, 5.5 * Math.sqrt(tries) / 2);
        }
    }

    @Test
    void integersAndPermutationsAreAllEquallyLikely() {
        long[] integers = new long[1000];
        long[] orders = new long[256];
        for (int i = 0; i < 1_000_000; i++) {
            integers[Draws.integer(SEED, i, integers.length)]++;
        }
        for (int i = 0; i < 240_000; i++) {
            int[] order = Draws.permutation(SEED.child(i), 4);
            orders[order[0] << 6 | order[1] << 4 | order[2] << 2 | order[3]]++;
        }
        assertEquallyFull(integers);
        assertEquallyFull(Arrays.stream(orders).filter(n -> n > 0).toArray());
        assertEquals(24, Arrays.stream(orders).filter(n -> n > 0).count());
    }

    /// Pairs of draws `lag` apart, no draw in two pairs: no correlation of values (standard error 1/√n) or squares
    /// (2/√n), and 8 × 8 octants filled alike.
    private static void assertIndependent(float[] x, int lag) {
        float[] edges = new float[7];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = (float) NORMAL.inverseCumulativeProbability((i + 1) / 8.0);
        }
        double products = 0;
        double squares = 0;
        long[] cells = new long[64];
        double n = 0;
        for (int i = 0; i < x.length - lag; i += (i + 1) / lag % 2 == 0 ? 1 : lag + 1) {
            float a = x[i];
            float b = x[i + lag];
            products += (double) a * b;
            squares += ((double) a * a - 1) * ((double) b * b - 1);
            cells[8 * octile(a, edges) + octile(b, edges)]++;
            n++;
        }
        assertEquals(0, products / n, 5 / Math.sqrt(n));
        assertEquals(0, squares / n, 10 / Math.sqrt(n));
        assertEquallyFull(cells);
    }

    private static int octile(float x, float[] edges) {
        int octile = 0;
        for (float edge : edges) {
            octile += x > edge ? 1 : 0;
        }
        return octile;
    }

    private static void assertEquallyFull(long[] bins) {
        double expected = Arrays.stream(bins).sum() / (double) bins.length;
        double chiSquare = 0;
        for (long number : bins) {
            chiSquare += (number - expected) * (number - expected) / expected;
        }
        double below = new ChiSquaredDistribution(bins.length - 1).cumulativeProbability(chiSquare);
        assertTrue(below > 1e-6 && below < 1 - 1e-6, "chi-square " + chiSquare + " of " + bins.length + " bins");
    }

    private static void count(int bits, int[] into, int offset) {
        for (int bit = 0; bit < 32; bit++) {
            into[offset + bit] += bits >>> bit & 1;
        }
    }

    private static float[] gaussians(Seed seed, long first, int count) {
        float[] x = new float[count];
        Draws.gaussians(seed, first, x, 0, count);
        return x;
    }
}
