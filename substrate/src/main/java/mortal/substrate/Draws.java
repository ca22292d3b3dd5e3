package mortal.substrate;

/// Randomness by address: a draw is a pure function of seed and index, whoever asks, in whatever order.
///
/// Indices come in groups of 32 over 16 blocks of the generator: index i takes the first word of block
/// `(i >>> 5) · 16 + (i & 15)` if `i & 16` is 0, else its second; so vectors of up to 16 lanes write neighbours. Any 64
/// bits are an index. In bulk, a first index that is a multiple of 32 is quickest.
///
/// All kinds of draws of one seed share its blocks: give every purpose a child seed of its own.
public final class Draws {
    private Draws() {}

    /// 32 random bits.
    public static int bits(Seed seed, long index) {
        long block = block(seed, index);
        return isFirst(index) ? (int) block : (int) (block >>> 32);
    }

    /// A multiple of 2⁻²⁴ in [0, 1).
    public static float uniform(Seed seed, long index) {
        return uniform(bits(seed, index));
    }

    /// A standard normal number (1), at most 6.67 in size; see [DrawsNormal].
    public static float gaussian(Seed seed, long index) {
        long block = block(seed, index);
        int angle = (int) (block >>> 32);
        float x = DrawsNormal.halfTurns(angle);
        float direction = isFirst(index) ? DrawsNormal.cosine(x) : DrawsNormal.sine(x);
        return DrawsNormal.radius((int) block) * DrawsNormal.turn(angle) * direction;
    }

    /// A whole number in [0, `bound`), every one equally likely within a part in 2³³. Takes the whole block number
    /// `index`: draws of other kinds are in groups of 32 around it.
    ///
    /// @param bound (1) at least 1
    public static int integer(Seed seed, long index, int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("Draws.integer: bound = " + bound + " must be at least 1");
        }
        return (int) Math.unsignedMultiplyHigh(DrawsBlock.of(seed.key(), index), bound);
    }

    /// The numbers 0 … `size` − 1 in random order (R. Durstenfeld, "Algorithm 235: random permutation", 1964).
    ///
    /// @param size (1) at least 0
    public static int[] permutation(Seed seed, int size) {
        if (size < 0) {
            throw new IllegalArgumentException("Draws.permutation: size = " + size + " must be at least 0");
        }
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        for (int i = size - 1; i > 0; i--) {
            int other = integer(seed, i, i + 1);
            int last = order[i];
            order[i] = order[other];
            order[other] = last;
        }
        return order;
    }

    /// `into[offset + i]` ← `uniform(seed, first + i)` for i in 0 … `count` − 1.
    public static void uniforms(Seed seed, long first, float[] into, int offset, int count) {
        DrawsBulk.fill(Draws::uniforms, seed, first, into, offset, count);
    }

    /// `into[offset + i]` ← `gaussian(seed, first + i)` for i in 0 … `count` − 1.
    public static void gaussians(Seed seed, long first, float[] into, int offset, int count) {
        DrawsBulk.fill(Draws::gaussians, seed, first, into, offset, count);
    }

    private static void uniforms(int[] word0, int[] word1, float[] even, float[] odd, int count) {
        for (int i = 0; i < count; i++) {
            even[i] = uniform(word0[i]);
            odd[i] = uniform(word1[i]);
        }
    }

    private static void gaussians(int[] word0, int[] word1, float[] even, float[] odd, int count) {
        DrawsNormal.radii(word0, even, count);
        DrawsNormal.points(word1, even, odd, count);
    }

    private static float uniform(int word) {
        return (float) (word >>> 8) * 0x1p-24f;
    }

    private static boolean isFirst(long index) {
        return (index & 16) == 0;
    }

    private static long block(Seed seed, long index) {
        return DrawsBlock.of(seed.key(), block(index));
    }

    static long block(long index) {
        return (index >>> 5 << 4) + (index & 15);
    }
}
