package mortal.substrate;

/// The generator under all draws: Threefry-2x32 (J. Salmon, M. Moraes, R. Dror and D. Shaw, "Parallel random numbers:
/// as easy as 1, 2, 3", SC 2011). A block cipher turns a 64-bit key and a 64-bit counter into a block of two words.
///
/// Thirteen rounds are the fewest that passed BigCrush (ibid., table 2).
final class DrawsBlock {
    static final int ROUNDS = 13;

    /// (bits) the rotations of eight consecutive rounds, one a byte, the first in the lowest (ibid., table 1).
    private static final long ROTATIONS = 0x18_10_1D_11_06_1A_0F_0DL;
    /// Makes the third key word out of the other two (ibid., section 4.1).
    private static final int PARITY = 0x1BD11BDA;

    private DrawsBlock() {}

    /// The block of `counter`: its first word below, its second above.
    static long of(long key, long counter) {
        return threefry(ROUNDS, key, counter);
    }

    static long threefry(int rounds, long key, long counter) {
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        int k2 = k0 ^ k1 ^ PARITY;
        int x0 = (int) counter + k0;
        int x1 = (int) (counter >>> 32) + k1;
        for (int round = 0; round < rounds; round++) {
            x0 += x1;
            x1 = Integer.rotateLeft(x1, (int) (ROTATIONS >>> (8 * (round & 7)))) ^ x0;
            if ((round & 3) == 3) {
                int k3 = k0;
                k0 = k1;
                k1 = k2;
                k2 = k3;
                x0 += k0;
                x1 += k1 + (round >> 2) + 1;
            }
        }
        return (x0 & 0xFFFFFFFFL) | ((long) x1 << 32);
    }

    /// Fills `x0` and `x1` with the words of the blocks `first`, `first` + 1, …; the counters must not carry out of
    /// their lower 32 bits. Four rounds a loop: longer bodies are not turned into vector code.
    static void fill(long key, long first, int[] x0, int[] x1, int count) {
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        int k2 = k0 ^ k1 ^ PARITY;
        int low = (int) first + k0;
        int high = (int) (first >>> 32) + k1;
        for (int i = 0; i < count; i++) {
            x0[i] = low + i;
            x1[i] = high;
        }
        fourRounds(x0, x1, count, k1, k2 + 1);
        fourMore(x0, x1, count, k2, k0 + 2);
        fourRounds(x0, x1, count, k0, k1 + 3);
        for (int i = 0; i < count; i++) {
            int a = x0[i];
            int b = x1[i];
            a += b;
            b = Integer.rotateLeft(b, 17) ^ a;
            x0[i] = a;
            x1[i] = b;
        }
    }

    private static void fourRounds(int[] x0, int[] x1, int count, int add0, int add1) {
        for (int i = 0; i < count; i++) {
            int a = x0[i];
            int b = x1[i];
            a += b;
            b = Integer.rotateLeft(b, 13) ^ a;
            a += b;
            b = Integer.rotateLeft(b, 15) ^ a;
            a += b;
            b = Integer.rotateLeft(b, 26) ^ a;
            a += b;
            b = Integer.rotateLeft(b, 6) ^ a;
            x0[i] = a + add0;
            x1[i] = b + add1;
        }
    }

    private static void fourMore(int[] x0, int[] x1, int count, int add0, int add1) {
        for (int i = 0; i < count; i++) {
            int a = x0[i];
            int b = x1[i];
            a += b;
            b = Integer.rotateLeft(b, 17) ^ a;
            a += b;
            b = Integer.rotateLeft(b, 29) ^ a;
            a += b;
            b = Integer.rotateLeft(b, 16) ^ a;
            a += b;
            b = Integer.rotateLeft(b, 24) ^ a;
            x0[i] = a + add0;
            x1[i] = b + add1;
        }
    }
}
