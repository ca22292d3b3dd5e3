package mortal.devices.kernel;

/// The loops that need a vector twin. Both twins give the same bits for the same arguments.
///
/// Cells of a projection are stored in *panels* of [#PANEL] columns: the cell of row i and column j stands at
/// `((j / PANEL) · rows + i) · PANEL + j % PANEL`; the last panel is padded with cells that are never driven.
public interface Kernels {

    /// (columns) width of a panel: two vectors of 16 lanes, four of 8, and so on.
    int PANEL = 32;

    /// For one panel, `c[r][j] ← c[r][j] + Σ_k a[r][k] · b[k][j]`, j in 0 … PANEL−1: one accumulator an output, its
    /// terms
    /// taken in the order of k by fused multiply-add.
    ///
    /// Element (r, k) of `a` stands at `aOffset + r · aRow + k · aTerm`, element (k, j) of `b` at
    /// `bOffset + k · PANEL + j`, element (r, j) of `c` at `cOffset + r · cRow + j`.
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
}
