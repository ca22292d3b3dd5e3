package mortal.devices.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import mortal.substrate.Seed;

/// The vector twin: twelve or four rows of two vectors stand in registers while the terms go by.
///
/// The accumulators are local variables because vectors in arrays are boxed, and the kernels call nothing but the
/// vectors' own methods because others are no longer inlined in methods of this size. Rows left over are rounded up to
/// four: fewer than eight accumulators would wait for each other, so fewer rows would not be quicker.
final class VectorKernels implements Kernels {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED.length() > PANEL / 2
            ? FloatVector.SPECIES_512
            : FloatVector.SPECIES_PREFERRED;

    private static final VectorSpecies<Integer> WORDS = SPECIES.withLanes(int.class);

    /// (floats) in a vector: 4, 8 or 16, so that pairs of vectors divide a panel.
    static final int LANES = SPECIES.length();

    /// (columns) of two vectors.
    private static final int PAIR = 2 * LANES;

    /// (rows) of the small kernel.
    private static final int FEW = 4;

    /// x86 with 8 lanes has 16 vector registers. Four rows fill 8 of them and need no more; with six the compiler keeps
    /// one accumulator in memory, which makes every term wait.
    private static final boolean TWELVE = LANES != 8;

    /// Whether this hardware gains by vectors. Eight lanes and more mean x86 with AVX2 and fused multiply-add.
    static boolean worthIt() {
        return LANES >= 8;
    }

    @Override
    public void product(
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
        int last = aOffset + Math.ceilDiv(rows, FEW) * FEW - 1 + (terms - 1) * aTerm;
        int block = Blocks.even(terms, Blocks.TERMS);
        boolean direct = aRow == 1 && last < a.length;
        float[] scratch = direct ? a : new float[STRIP * block];
        for (int k = 0; k < terms; k += block) {
            int some = Math.min(block, terms - k);
            int bAt = bOffset + k * PANEL;
            for (int r = 0; r < rows; r += STRIP) {
                int height = Math.min(STRIP, rows - r);
                int aAt = aOffset + r * aRow + k * aTerm;
                int cAt = cOffset + r * cRow;
                if (direct) {
                    strip(height, some, a, aAt, aTerm, b, bAt, c, cAt, cRow);
                } else {
                    Strips.strip(height, some, a, aAt, aRow, aTerm, scratch, 0);
                    strip(height, some, scratch, 0, STRIP, b, bAt, c, cAt, cRow);
                }
            }
        }
    }

    private static void strip(
            int height, int terms, float[] a, int aAt, int aTerm, float[] b, int bAt, float[] c, int cAt, int cRow) {
        if (height == STRIP && TWELVE) {
            for (int j = 0; j < PANEL; j += PAIR) {
                twelve(terms, a, aAt, aTerm, b, bAt + j, c, cAt + j, cRow);
            }
            return;
        }
        int r = 0;
        for (; r + FEW <= height; r += FEW) {
            few(terms, a, aAt + r, aTerm, b, bAt, c, cAt + r * cRow, cRow);
        }
        if (r < height) {
            ragged(height - r, terms, a, aAt + r, aTerm, b, bAt, c, cAt + r * cRow, cRow);
        }
    }

    private static void ragged(
            int height, int terms, float[] a, int aAt, int aTerm, float[] b, int bAt, float[] c, int cAt, int cRow) {
        float[] scratch = new float[FEW * PANEL];
        for (int r = 0; r < height; r++) {
            System.arraycopy(c, cAt + r * cRow, scratch, r * PANEL, PANEL);
        }
        few(terms, a, aAt, aTerm, b, bAt, scratch, 0, PANEL);
        for (int r = 0; r < height; r++) {
            System.arraycopy(scratch, r * PANEL, c, cAt + r * cRow, PANEL);
        }
    }

    private static void few(
            int terms, float[] a, int aAt, int aTerm, float[] b, int bAt, float[] c, int cAt, int cRow) {
        for (int j = 0; j < PANEL; j += PAIR) {
            four(terms, a, aAt, aTerm, b, bAt + j, c, cAt + j, cRow);
        }
    }

    private static void four(
            int terms, float[] a, int aAt, int aTerm, float[] b, int bAt, float[] c, int cAt, int cRow) {
        FloatVector x0 = FloatVector.fromArray(SPECIES, c, cAt);
        FloatVector y0 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
        FloatVector x1 = FloatVector.fromArray(SPECIES, c, cAt + cRow);
        FloatVector y1 = FloatVector.fromArray(SPECIES, c, cAt + cRow + LANES);
        FloatVector x2 = FloatVector.fromArray(SPECIES, c, cAt + 2 * cRow);
        FloatVector y2 = FloatVector.fromArray(SPECIES, c, cAt + 2 * cRow + LANES);
        FloatVector x3 = FloatVector.fromArray(SPECIES, c, cAt + 3 * cRow);
        FloatVector y3 = FloatVector.fromArray(SPECIES, c, cAt + 3 * cRow + LANES);
        int s = aAt;
        int end = bAt + terms * PANEL;
        for (int t = bAt; t < end; t += PANEL) {
            FloatVector x = FloatVector.fromArray(SPECIES, b, t);
            FloatVector y = FloatVector.fromArray(SPECIES, b, t + LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[s]);
            x0 = a0.fma(x, x0);
            y0 = a0.fma(y, y0);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[s + 1]);
            x1 = a1.fma(x, x1);
            y1 = a1.fma(y, y1);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[s + 2]);
            x2 = a2.fma(x, x2);
            y2 = a2.fma(y, y2);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[s + 3]);
            x3 = a3.fma(x, x3);
            y3 = a3.fma(y, y3);
            s += aTerm;
        }
        x0.intoArray(c, cAt);
        y0.intoArray(c, cAt + LANES);
        x1.intoArray(c, cAt + cRow);
        y1.intoArray(c, cAt + cRow + LANES);
        x2.intoArray(c, cAt + 2 * cRow);
        y2.intoArray(c, cAt + 2 * cRow + LANES);
        x3.intoArray(c, cAt + 3 * cRow);
        y3.intoArray(c, cAt + 3 * cRow + LANES);
    }

    private static void twelve(
            int terms, float[] a, int aAt, int aTerm, float[] b, int bAt, float[] c, int cAt, int cRow) {
        FloatVector x0 = FloatVector.fromArray(SPECIES, c, cAt);
        FloatVector y0 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
        FloatVector x1 = FloatVector.fromArray(SPECIES, c, cAt + cRow);
        FloatVector y1 = FloatVector.fromArray(SPECIES, c, cAt + cRow + LANES);
        FloatVector x2 = FloatVector.fromArray(SPECIES, c, cAt + 2 * cRow);
        FloatVector y2 = FloatVector.fromArray(SPECIES, c, cAt + 2 * cRow + LANES);
        FloatVector x3 = FloatVector.fromArray(SPECIES, c, cAt + 3 * cRow);
        FloatVector y3 = FloatVector.fromArray(SPECIES, c, cAt + 3 * cRow + LANES);
        FloatVector x4 = FloatVector.fromArray(SPECIES, c, cAt + 4 * cRow);
        FloatVector y4 = FloatVector.fromArray(SPECIES, c, cAt + 4 * cRow + LANES);
        FloatVector x5 = FloatVector.fromArray(SPECIES, c, cAt + 5 * cRow);
        FloatVector y5 = FloatVector.fromArray(SPECIES, c, cAt + 5 * cRow + LANES);
        FloatVector x6 = FloatVector.fromArray(SPECIES, c, cAt + 6 * cRow);
        FloatVector y6 = FloatVector.fromArray(SPECIES, c, cAt + 6 * cRow + LANES);
        FloatVector x7 = FloatVector.fromArray(SPECIES, c, cAt + 7 * cRow);
        FloatVector y7 = FloatVector.fromArray(SPECIES, c, cAt + 7 * cRow + LANES);
        FloatVector x8 = FloatVector.fromArray(SPECIES, c, cAt + 8 * cRow);
        FloatVector y8 = FloatVector.fromArray(SPECIES, c, cAt + 8 * cRow + LANES);
        FloatVector x9 = FloatVector.fromArray(SPECIES, c, cAt + 9 * cRow);
        FloatVector y9 = FloatVector.fromArray(SPECIES, c, cAt + 9 * cRow + LANES);
        FloatVector x10 = FloatVector.fromArray(SPECIES, c, cAt + 10 * cRow);
        FloatVector y10 = FloatVector.fromArray(SPECIES, c, cAt + 10 * cRow + LANES);
        FloatVector x11 = FloatVector.fromArray(SPECIES, c, cAt + 11 * cRow);
        FloatVector y11 = FloatVector.fromArray(SPECIES, c, cAt + 11 * cRow + LANES);
        int s = aAt;
        int end = bAt + terms * PANEL;
        for (int t = bAt; t < end; t += PANEL) {
            FloatVector x = FloatVector.fromArray(SPECIES, b, t);
            FloatVector y = FloatVector.fromArray(SPECIES, b, t + LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[s]);
            x0 = a0.fma(x, x0);
            y0 = a0.fma(y, y0);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[s + 1]);
            x1 = a1.fma(x, x1);
            y1 = a1.fma(y, y1);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[s + 2]);
            x2 = a2.fma(x, x2);
            y2 = a2.fma(y, y2);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[s + 3]);
            x3 = a3.fma(x, x3);
            y3 = a3.fma(y, y3);
            FloatVector a4 = FloatVector.broadcast(SPECIES, a[s + 4]);
            x4 = a4.fma(x, x4);
            y4 = a4.fma(y, y4);
            FloatVector a5 = FloatVector.broadcast(SPECIES, a[s + 5]);
            x5 = a5.fma(x, x5);
            y5 = a5.fma(y, y5);
            FloatVector a6 = FloatVector.broadcast(SPECIES, a[s + 6]);
            x6 = a6.fma(x, x6);
            y6 = a6.fma(y, y6);
            FloatVector a7 = FloatVector.broadcast(SPECIES, a[s + 7]);
            x7 = a7.fma(x, x7);
            y7 = a7.fma(y, y7);
            FloatVector a8 = FloatVector.broadcast(SPECIES, a[s + 8]);
            x8 = a8.fma(x, x8);
            y8 = a8.fma(y, y8);
            FloatVector a9 = FloatVector.broadcast(SPECIES, a[s + 9]);
            x9 = a9.fma(x, x9);
            y9 = a9.fma(y, y9);
            FloatVector a10 = FloatVector.broadcast(SPECIES, a[s + 10]);
            x10 = a10.fma(x, x10);
            y10 = a10.fma(y, y10);
            FloatVector a11 = FloatVector.broadcast(SPECIES, a[s + 11]);
            x11 = a11.fma(x, x11);
            y11 = a11.fma(y, y11);
            s += aTerm;
        }
        x0.intoArray(c, cAt);
        y0.intoArray(c, cAt + LANES);
        x1.intoArray(c, cAt + cRow);
        y1.intoArray(c, cAt + cRow + LANES);
        x2.intoArray(c, cAt + 2 * cRow);
        y2.intoArray(c, cAt + 2 * cRow + LANES);
        x3.intoArray(c, cAt + 3 * cRow);
        y3.intoArray(c, cAt + 3 * cRow + LANES);
        x4.intoArray(c, cAt + 4 * cRow);
        y4.intoArray(c, cAt + 4 * cRow + LANES);
        x5.intoArray(c, cAt + 5 * cRow);
        y5.intoArray(c, cAt + 5 * cRow + LANES);
        x6.intoArray(c, cAt + 6 * cRow);
        y6.intoArray(c, cAt + 6 * cRow + LANES);
        x7.intoArray(c, cAt + 7 * cRow);
        y7.intoArray(c, cAt + 7 * cRow + LANES);
        x8.intoArray(c, cAt + 8 * cRow);
        y8.intoArray(c, cAt + 8 * cRow + LANES);
        x9.intoArray(c, cAt + 9 * cRow);
        y9.intoArray(c, cAt + 9 * cRow + LANES);
        x10.intoArray(c, cAt + 10 * cRow);
        y10.intoArray(c, cAt + 10 * cRow + LANES);
        x11.intoArray(c, cAt + 11 * cRow);
        y11.intoArray(c, cAt + 11 * cRow + LANES);
    }

    @Override
    public void ways(int from, int to, float[] a, float[] lanes) {
        for (int j = 0; j < PANEL; j += LANES) {
            FloatVector sum = FloatVector.fromArray(SPECIES, lanes, j);
            for (int i = from; i < to; i += PANEL) {
                sum = sum.add(FloatVector.fromArray(SPECIES, a, i + j).abs());
            }
            sum.intoArray(lanes, j);
        }
    }

    @Override
    public void coincide(int[] rows, float[] rowSigns, int[] columns, float[] signs, float[] into) {
        for (int j = 0; j < PANEL; j += LANES) {
            IntVector trains = IntVector.fromArray(WORDS, columns, j);
            FloatVector sign = FloatVector.fromArray(SPECIES, signs, j);
            for (int i = 0; i < rows.length; i++) {
                IntVector both = trains.and(rows[i]).lanewise(VectorOperators.BIT_COUNT);
                FloatVector counts = (FloatVector) both.convertShape(VectorOperators.I2F, SPECIES, 0);
                sign.mul(rowSigns[i]).mul(counts).intoArray(into, i * PANEL + j);
            }
        }
    }

    @Override
    public int find(int from, int to, float sign, float[] a, int[] into) {
        IntVector lanes = IntVector.zero(WORDS).addIndex(1);
        int found = 0;
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            VectorMask<Float> mask =
                    FloatVector.fromArray(SPECIES, a, i).mul(sign).compare(VectorOperators.GT, 0);
            lanes.add(i).compress(mask.cast(WORDS)).intoArray(into, found);
            found += mask.trueCount();
        }
        for (; i < to; i++) {
            into[found] = i;
            found += sign * a[i] > 0 ? 1 : 0;
        }
        return found;
    }

    @Override
    public int sift(int count, int[] keys, int key, int[] from, int[] into, int at) {
        int end = at;
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            VectorMask<Integer> mask = IntVector.fromArray(WORDS, keys, i).compare(VectorOperators.EQ, key);
            IntVector.fromArray(WORDS, from, i).compress(mask).intoArray(into, end);
            end += mask.trueCount();
        }
        for (; i < count; i++) {
            into[end] = from[i];
            end += keys[i] == key ? 1 : 0;
        }
        return end;
    }

    @Override
    public void gaussians(Seed seed, long first, float[] into, int offset, int count) {
        VectorNoise.gaussians(seed, first, into, offset, count);
    }

    @Override
    public void uniforms(Seed seed, long first, float[] into, int offset, int count) {
        VectorNoise.uniforms(seed, first, into, offset, count);
    }
}
