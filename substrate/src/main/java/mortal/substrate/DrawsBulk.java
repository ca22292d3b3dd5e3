package mortal.substrate;

/// Draws in bulk, plainly: short loops over chunks of blocks, then copies into the order of the indices.
final class DrawsBulk {
    /// (blocks) most that are in work at once: their words and numbers stay in the nearest cache. A power of two.
    private static final int CHUNK = 256;

    private DrawsBulk() {}

    /// Makes `even` of the first words and `odd` of the second words of `count` blocks; may change the words.
    interface Law {
        void apply(int[] word0, int[] word1, float[] even, float[] odd, int count);
    }

    static void fill(Law law, Seed seed, long first, float[] into, int offset, int count) {
        if (offset < 0 || count < 0 || offset > into.length - count) {
            throw new IllegalArgumentException("Draws: offset = " + offset + " and count = " + count
                    + " must lie within the array of length " + into.length);
        }
        long position = -(first & 31); // of a group's first index, seen from the first wanted
        int room = (int) Math.min(CHUNK, blocks(count - position));
        int[] word0 = new int[room];
        int[] word1 = new int[room];
        float[] even = new float[room];
        float[] odd = new float[room];
        while (position < count) {
            long block = Draws.block(first + position);
            // Chunks end at multiples of their size, so that no counter carries within one.
            int untilMultiple = CHUNK - (int) (block & (CHUNK - 1));
            int blocks = (int) Math.min(Math.min(room, untilMultiple), blocks(count - position));
            DrawsBlock.fill(seed.key(), block, word0, word1, blocks);
            law.apply(word0, word1, even, odd, blocks);
            for (int b = 0; b < blocks; b += 16, position += 32) {
                copy(even, b, position, into, offset, count);
                copy(odd, b, position + 16, into, offset, count);
            }
        }
    }

    /// Blocks that hold `draws` draws from the start of a group.
    private static long blocks(long draws) {
        return (draws + 31) >>> 5 << 4;
    }

    /// Copies those of 16 draws that are wanted.
    private static void copy(float[] from, int at, long position, float[] into, int offset, int count) {
        int start = (int) Math.max(0, -position);
        int end = (int) Math.min(16, count - position);
        if (start < end) {
            System.arraycopy(from, at + start, into, (int) (offset + position + start), end - start);
        }
    }
}
