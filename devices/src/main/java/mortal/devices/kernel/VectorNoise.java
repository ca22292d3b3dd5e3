package mortal.devices.kernel;

import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.LEADING_ZEROS_COUNT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.ROL;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;
import mortal.substrate.Seed;

/// The vector twin of the bulk draws of [Draws]: the same operations in the same order for up to 16 blocks at once, so
/// the same bits. The formulas, their errors and sources stand with `Draws`.
///
/// Two steps, first the words of some blocks and then their numbers: the compiler gives up methods that inline much
/// more than either, and vectors then become objects. The coefficients are vectors for the same reason, and each step
/// is long enough (over 325 bytecodes) not to be inlined into its callers.
final class VectorNoise {
    /// (blocks) of a group, 32 indices: lanes beyond 16 would find no neighbours to write.
    private static final int GROUP = 16;

    private static final VectorSpecies<Integer> WORDS =
            IntVector.SPECIES_PREFERRED.length() > GROUP ? IntVector.SPECIES_512 : IntVector.SPECIES_PREFERRED;

    private static final VectorSpecies<Float> FLOATS = WORDS.withLanes(float.class);
    private static final int LANES = WORDS.length();

    /// (blocks) most that are in work at once: few, because fresh memory for their words costs more than drawing. A
    /// power of two.
    private static final int CHUNK = 128;

    private static final int PARITY = 0x1BD11BDA;

    // −2 ln(1 + f) / f, cos(πx/2) / (1 − x²) and sin(πx/2) / x by rising powers of f, x² and x².
    private static final FloatVector L0 = all(-2f);
    private static final FloatVector L1 = all(0.99999046f);
    private static final FloatVector L2 = all(-0.6672631f);
    private static final FloatVector L3 = all(0.48738208f);
    private static final FloatVector L4 = all(-0.5272592f);
    private static final FloatVector L5 = all(-0.36141348f);
    private static final FloatVector L6 = all(-2.416327f);
    private static final FloatVector L7 = all(-3.2778828f);
    private static final FloatVector L8 = all(-2.828471f);
    private static final FloatVector C1 = all(-0.23370051f);
    private static final FloatVector C2 = all(0.01996862f);
    private static final FloatVector C3 = all(-0.00089353643f);
    private static final FloatVector C4 = all(0.0000235942f);
    private static final FloatVector S0 = all(1.5707964f);
    private static final FloatVector S1 = all(-0.6459651f);
    private static final FloatVector S2 = all(0.07969593f);
    private static final FloatVector S3 = all(-0.0046831043f);
    private static final FloatVector S4 = all(0.00015592924f);
    private static final FloatVector TWO_LN_2 = all(1.3862944f);
    private static final FloatVector ONE = all(1f);

    private VectorNoise() {}

    /// As [Draws#gaussians].
    static void gaussians(Seed seed, long first, float[] into, int offset, int count) {
        fill(true, seed, first, into, offset, count);
    }

    /// As [Draws#uniforms].
    static void uniforms(Seed seed, long first, float[] into, int offset, int count) {
        fill(false, seed, first, into, offset, count);
    }

    private static void fill(boolean normal, Seed seed, long first, float[] into, int offset, int count) {
        if (offset < 0 || count < 0 || offset > into.length - count) {
            throw new IllegalArgumentException("VectorNoise: offset = " + offset + " and count = " + count
                    + " must lie within the array of length " + into.length);
        }
        int lead = (int) (first & 31);
        int[] words = new int[2 * (int) Math.min(CHUNK, (lead + count + 31L) / 32 * GROUP)];
        float[] edge = new float[2 * GROUP];
        // Position of a group's first index, seen from the first wanted.
        for (long position = -lead; position < count; ) {
            long block = (first + position) >>> 5 << 4;
            // Chunks end at multiples of their size, so that no counter carries within one.
            int untilMultiple = CHUNK - (int) (block & (CHUNK - 1));
            int whole = position < 0 ? 0 : (int) ((count - position) >>> 5) * GROUP;
            int blocks = whole == 0 ? GROUP : Math.min(whole, untilMultiple);
            words(seed.key(), block, blocks, words);
            if (whole > 0) {
                numbers(normal, words, blocks, into, (int) (offset + position));
            } else {
                numbers(normal, words, blocks, edge, 0);
                int start = (int) Math.max(0, -position);
                int end = (int) Math.min(2 * GROUP, count - position);
                System.arraycopy(edge, start, into, (int) (offset + position + start), end - start);
            }
            position += 2L * blocks;
        }
    }

    private static void numbers(boolean normal, int[] words, int blocks, float[] into, int offset) {
        if (normal) {
            gaussians(words, blocks, into, offset);
        } else {
            uniforms(words, blocks, into, offset);
        }
    }

    /// Thirteen rounds of Threefry-2x32: `words[i]` ← first, `words[count + i]` ← second word of block `first` + i.
    private static void words(long key, long first, int count, int[] words) {
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        int k2 = k0 ^ k1 ^ PARITY;
        IntVector low = IntVector.zero(WORDS).addIndex(1).add((int) first + k0);
        IntVector high = IntVector.broadcast(WORDS, (int) (first >>> 32) + k1);
        for (int v = 0; v < count / LANES; v++) {
            int i = v * LANES;
            IntVector a = low.add(i).add(high);
            IntVector b = high.lanewise(ROL, 13).lanewise(XOR, a);
            a = a.add(b);
            b = b.lanewise(ROL, 15).lanewise(XOR, a);
            a = a.add(b);
            b = b.lanewise(ROL, 26).lanewise(XOR, a);
            a = a.add(b);
            b = b.lanewise(ROL, 6).lanewise(XOR, a);
            a = a.add(k1);
            b = b.add(k2 + 1);
            a = a.add(b);
            b = b.lanewise(ROL, 17).lanewise(XOR, a);
            a = a.add(b);
            b = b.lanewise(ROL, 29).lanewise(XOR, a);
            a = a.add(b);
            b = b.lanewise(ROL, 16).lanewise(XOR, a);
            a = a.add(b);
            b = b.lanewise(ROL, 24).lanewise(XOR, a);
            a = a.add(k2);
            b = b.add(k0 + 2);
            a = a.add(b);
            b = b.lanewise(ROL, 13).lanewise(XOR, a);
            a = a.add(b);
            b = b.lanewise(ROL, 15).lanewise(XOR, a);
            a = a.add(b);
            b = b.lanewise(ROL, 26).lanewise(XOR, a);
            a = a.add(b);
            b = b.lanewise(ROL, 6).lanewise(XOR, a);
            a = a.add(k0);
            b = b.add(k1 + 3);
            a = a.add(b);
            b = b.lanewise(ROL, 17).lanewise(XOR, a);
            a.intoArray(words, i);
            b.intoArray(words, count + i);
        }
    }

    private static void uniforms(int[] words, int count, float[] into, int offset) {
        for (int v = 0; v < count / LANES; v++) {
            int i = v * LANES;
            int at = offset + place(i);
            uniforms(IntVector.fromArray(WORDS, words, i)).intoArray(into, at);
            uniforms(IntVector.fromArray(WORDS, words, count + i)).intoArray(into, at + 16);
        }
    }

    private static FloatVector uniforms(IntVector words) {
        return floats(words.lanewise(LSHR, 8)).mul(0x1p-24f);
    }

    private static void gaussians(int[] words, int count, float[] into, int offset) {
        for (int v = 0; v < count / LANES; v++) {
            int i = v * LANES;
            // The radius, of the first word …
            IntVector odd = IntVector.fromArray(WORDS, words, i).or(1);
            IntVector e = odd.lanewise(LEADING_ZEROS_COUNT);
            FloatVector f = floats(odd.lanewise(LSHL, e)).mul(0x1p-32f);
            FloatVector p = L8.fma(f, L7);
            p = p.fma(f, L6);
            p = p.fma(f, L5);
            p = p.fma(f, L4);
            p = p.fma(f, L3);
            p = p.fma(f, L2);
            p = p.fma(f, L1);
            p = p.fma(f, L0);
            FloatVector r = floats(e).fma(TWO_LN_2, f.mul(p)).sqrt();

            // … turned by π where the upper bit of the second is set …
            IntVector angle = IntVector.fromArray(WORDS, words, count + i);
            r = r.reinterpretAsInts()
                    .lanewise(XOR, angle.and(Integer.MIN_VALUE))
                    .reinterpretAsFloats();
            // … and the direction, of the second word's other bits.
            FloatVector x = floats(angle.lanewise(LSHL, 1)).mul(0x1p-31f);
            FloatVector z = x.mul(x);
            FloatVector c = C4.fma(z, C3);
            c = c.fma(z, C2);
            c = c.fma(z, C1);
            c = c.fma(z, ONE);
            c = x.neg().fma(x, ONE).mul(c);
            FloatVector s = S4.fma(z, S3);
            s = s.fma(z, S2);
            s = s.fma(z, S1);
            s = x.mul(s.fma(z, S0));
            int at = offset + place(i);
            r.mul(c).intoArray(into, at);
            r.mul(s).intoArray(into, at + 16);
        }
    }

    private static FloatVector floats(IntVector integers) {
        return (FloatVector) integers.convertShape(I2F, FLOATS, 0);
    }

    private static FloatVector all(float value) {
        return FloatVector.broadcast(FLOATS, value);
    }

    /// Where the draw of the first word of a group's block stands, from the start of the group of block 0.
    private static int place(int block) {
        return (block >>> 4 << 5) + (block & 15);
    }
}
