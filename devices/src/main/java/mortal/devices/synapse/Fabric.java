package mortal.devices.synapse;

import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import org.jspecify.annotations.Nullable;

/// What fabrication froze in the cells of a panel, shared by all lives of a die: kept, or drawn again for those cells
/// that are looked at. Either way the same bits, since a draw belongs to its cell.
final class Fabric {
    /// (cells) drawn at a time where there is no scratch, so that they stay in the nearest cache. Chosen.
    private static final int BLOCK = 2048;

    final long first; // number of the first cell in its projection
    final int cells;
    private final Seed die;
    private final Kernels kernels;
    private final boolean tilted;
    private final Frozen.Recipe recipe;
    private final @Nullable Frozen kept;

    private Fabric(
            int cells,
            long first,
            Seed die,
            Kernels kernels,
            boolean tilted,
            Frozen.Recipe recipe,
            @Nullable Frozen kept) {
        this.cells = cells;
        this.first = first;
        this.die = die;
        this.kernels = kernels;
        this.tilted = tilted;
        this.recipe = recipe;
        this.kept = kept;
    }

    /// Draws all cells of a panel and keeps what it drew.
    ///
    /// @param tilted whether the recipe fills tilts
    static Fabric kept(int cells, long first, Seed die, Kernels kernels, boolean tilted, Frozen.Recipe recipe) {
        Frozen frozen = new Frozen(cells, tilted);
        recipe.draw(new Frozen.Range(first, 0, cells, die, kernels), frozen);
        return new Fabric(cells, first, die, kernels, tilted, recipe, frozen);
    }

    /// (B) kept.
    long bytes() {
        return kept == null ? 0 : (tilted ? 6L : 4L) * Float.BYTES * cells;
    }

    /// The same, drawn again at each look.
    Fabric drawnAgain() {
        return new Fabric(cells, first, die, kernels, tilted, recipe, null);
    }

    /// What is frozen in cells `from` … `to − 1`, at their indices; elsewhere anything. Until the scratch is next asked
    /// for frozen cells.
    Frozen over(int from, int to, Cells.Scratch scratch) {
        Frozen frozen = kept;
        if (frozen == null) {
            frozen = scratch.frozen(tilted);
            recipe.draw(new Frozen.Range(first + from, from, to, die, kernels), frozen);
        }
        return frozen;
    }

    /// into[from … to − 1] ← weights, each within its cell's bounds; both may be one array.
    void clip(int from, int to, float[] weights, float[] into) {
        if (kept != null) {
            clip(from, to, 0, weights, kept, into);
            return;
        }
        Frozen some = new Frozen(Math.min(BLOCK, to - from), tilted);
        for (int at = from; at < to; at += BLOCK) {
            int end = Math.min(at + BLOCK, to);
            recipe.draw(new Frozen.Range(first + at, 0, end - at, die, kernels), some);
            clip(at, end, at, weights, some, into);
        }
    }

    /// @param base the cell whose bounds are the first
    private static void clip(int from, int to, int base, float[] weights, Frozen frozen, float[] into) {
        float[] low = frozen.low;
        float[] high = frozen.high;
        for (int i = from; i < to; i++) {
            into[i] = Math.min(Math.max(weights[i], low[i - base]), high[i - base]);
        }
    }
}
