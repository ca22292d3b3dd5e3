package mortal.devices.kernel;

import mortal.substrate.Seed;

/// The loops that need a vector twin. Both twins give the same bits for the same arguments.
///
/// Cells of a projection are stored in *panels* of [#PANEL] columns: the cell of row i and column j stands at
/// `((j / PANEL) · rows + i) · PANEL + j % PANEL`; the last panel is padded with cells that are never driven. The
/// factor that meets many panels is packed once in [Strips].
public interface Kernels {

    /// (columns) width of a panel: two vectors of 16 lanes, four of 8, and so on.
    int PANEL = 32;

    /// (rows) height of a strip: with two vectors of columns it fills 24 of 32 registers.
    int STRIP = 12;

    /// For one panel, `c[r][j] ← c[r][j] + Σ_k a[r][k] · b[k][j]`, j in 0 … PANEL−1: one accumulator an output, its
    /// terms taken in the order of k by fused multiply-add.
    ///
    /// Element (r, k) of `a` stands at `aOffset + r · aRow + k · aTerm`, element (k, j) of `b` at
    /// `bOffset + k · PANEL + j`, element (r, j) of `c` at `cOffset + r · cRow + j`. Quickest
    /// from a strip (`aRow` 1, `aTerm` STRIP); a fifth slower from a transposed matrix (`aRow` 1); any other layout is
    /// packed first, at about the cost of the product.
    ///
    /// @param rows (1) number of rows of `a` and `c`
    /// @param terms (1) number of k
    /// @param a not modified
    /// @param b not modified
    /// @param c modified
    void product(
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
            int cRow);

    /// The product for several panels and any number of strips, in the order that reads memory least; the same bits as
    /// [#product] panel by panel.
    ///
    /// Panel p of `b` starts at `bOffset + p · terms · PANEL`, element (r, j) of its `c` stands at
    /// `cOffset + r · cRow + p · PANEL + j`.
    ///
    /// @param rows (1) number of rows packed in `strips`
    /// @param terms (1) number of k
    /// @param strips as packed by [Strips]; not modified
    /// @param panels (1) number of panels
    /// @param b not modified
    /// @param c modified
    default void multiply(
            int rows, int terms, float[] strips, int panels, float[] b, int bOffset, float[] c, int cOffset, int cRow) {
        int span = Blocks.even(terms, Blocks.SPAN);
        int block = Blocks.even(span, Blocks.TERMS);
        int group = Math.max(STRIP, Blocks.GROUP / span / STRIP * STRIP);
        for (int from = 0; from < terms; from += span) {
            int to = Math.min(from + span, terms);
            for (int top = 0; top < rows; top += group) {
                int bottom = Math.min(top + group, rows);
                for (int p = 0; p < panels; p++) {
                    for (int k = from; k < to; k += block) {
                        int some = Math.min(block, to - k);
                        int bAt = bOffset + (p * terms + k) * PANEL;
                        for (int r = top; r < bottom; r += STRIP) {
                            int height = Math.min(STRIP, bottom - r);
                            int aAt = Strips.at(r, k, terms);
                            int cAt = cOffset + r * cRow + p * PANEL;
                            product(height, some, strips, aAt, 1, STRIP, b, bAt, c, cAt, cRow);
                        }
                    }
                }
            }
        }
    }

    /// `lanes[j] ← lanes[j] + Σ_i |a[i · PANEL + j]|` over the rows of cells `from` … `to − 1`, in the order of i.
    ///
    /// @param from first cell, a multiple of [#PANEL]
    /// @param to end, a multiple of [#PANEL]
    /// @param a not modified
    /// @param lanes [#PANEL] of them; modified
    void ways(int from, int to, float[] a, float[] lanes);

    /// Coincidences of trains of slots: `into[i · PANEL + j] ← rowSigns[i] · signs[j] · (the number of bits in which
    /// both rows[i] and columns[j] are on)`, for all i.
    ///
    /// @param rows one bit a slot; not modified
    /// @param rowSigns ± 1, or 0; not modified
    /// @param columns [#PANEL] of them; not modified
    /// @param signs [#PANEL] of them; not modified
    /// @param into modified
    void coincide(int[] rows, float[] rowSigns, int[] columns, float[] signs, float[] into);

    /// The indices i in `from` … `to − 1` with `sign · a[i]` above 0, in order.
    ///
    /// @param sign 1 or −1
    /// @param a not modified
    /// @param into with room for `to − from` and [#PANEL] more; modified, beyond what is found too
    /// @return how many there are
    int find(int from, int to, float sign, float[] a, int[] into);

    /// Appends those of `from[0]` … `from[count − 1]` whose key equals `key` to `into`, in order.
    ///
    /// @param keys one for each; not modified
    /// @param from not modified
    /// @param into with room for [#PANEL] more than there will be; modified from `at` on, beyond what is appended too
    /// @return the new end
    int sift(int count, int[] keys, int key, int[] from, int[] into, int at);

    /// The standard normal draws number `first` … `first + count − 1` of `seed`, as [mortal.substrate.Draws] defines
    /// them.
    ///
    /// @param into modified from `offset` on
    void gaussians(Seed seed, long first, float[] into, int offset, int count);

    /// The uniform draws in [0, 1) number `first` … `first + count − 1` of `seed`, as [mortal.substrate.Draws] defines
    /// them.
    ///
    /// @param into modified from `offset` on
    void uniforms(Seed seed, long first, float[] into, int offset, int count);

    /// The twin this machine runs best, chosen once.
    static Kernels best() {
        return Choice.made().kernels();
    }
}
