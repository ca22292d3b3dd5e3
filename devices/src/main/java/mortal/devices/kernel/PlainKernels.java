package mortal.devices.kernel;

import static java.lang.Math.fma;

import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// The plain twin: a row of the panel stands in scratch while the terms go by, four at a time.
///
/// The scratch is what lets the compiler see that sums and panel are different arrays, and vectorise.
final class PlainKernels implements Kernels {

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
        float[] sum = new float[PANEL];
        for (int r = 0; r < rows; r++) {
            System.arraycopy(c, cOffset + r * cRow, sum, 0, PANEL);
            row(terms, a, aOffset + r * aRow, aTerm, b, bOffset, sum);
            System.arraycopy(sum, 0, c, cOffset + r * cRow, PANEL);
        }
    }

    private static void row(int terms, float[] a, int aAt, int aTerm, float[] b, int bAt, float[] sum) {
        int k = 0;
        for (; k + 4 <= terms; k += 4) {
            int s = aAt + k * aTerm;
            four(a[s], a[s + aTerm], a[s + 2 * aTerm], a[s + 3 * aTerm], b, bAt + k * PANEL, sum);
        }
        for (; k < terms; k++) {
            one(a[aAt + k * aTerm], b, bAt + k * PANEL, sum);
        }
    }

    private static void four(float a0, float a1, float a2, float a3, float[] b, int at, float[] sum) {
        for (int j = 0; j < PANEL; j++) {
            float first = fma(a1, b[at + PANEL + j], fma(a0, b[at + j], sum[j]));
            sum[j] = fma(a3, b[at + 3 * PANEL + j], fma(a2, b[at + 2 * PANEL + j], first));
        }
    }

    private static void one(float a0, float[] b, int at, float[] sum) {
        for (int j = 0; j < PANEL; j++) {
            sum[j] = fma(a0, b[at + j], sum[j]);
        }
    }

    @Override
    public void ways(int from, int to, float[] a, float[] lanes) {
        for (int i = from; i < to; i += PANEL) {
            for (int j = 0; j < PANEL; j++) {
                lanes[j] += Math.abs(a[i + j]);
            }
        }
    }

    @Override
    public void coincide(int[] rows, float[] rowSigns, int[] columns, float[] signs, float[] into) {
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < PANEL; j++) {
                into[i * PANEL + j] = rowSigns[i] * signs[j] * Integer.bitCount(rows[i] & columns[j]);
            }
        }
    }

    @Override
    public int find(int from, int to, float sign, float[] a, int[] into) {
        int found = 0;
        for (int i = from; i < to; i++) {
            into[found] = i;
            found += sign * a[i] > 0 ? 1 : 0;
        }
        return found;
    }

    @Override
    public int sift(int count, int[] keys, int key, int[] from, int[] into, int at) {
        int end = at;
        for (int i = 0; i < count; i++) {
            into[end] = from[i];
            end += keys[i] == key ? 1 : 0;
        }
        return end;
    }

    @Override
    public void gaussians(Seed seed, long first, float[] into, int offset, int count) {
        Draws.gaussians(seed, first, into, offset, count);
    }

    @Override
    public void uniforms(Seed seed, long first, float[] into, int offset, int count) {
        Draws.uniforms(seed, first, into, offset, count);
    }
}
