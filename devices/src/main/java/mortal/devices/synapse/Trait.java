package mortal.devices.synapse;

import mortal.devices.kernel.Kernels;

/// One number that fabrication froze in each cell of a panel: kept, or drawn again for those that are looked at. Either
/// way the same bits.
final class Trait {
    /// (cells) drawn at a time, so that they stay in the nearest cache. Chosen.
    private static final int BLOCK = 64 * Kernels.PANEL;

    private static final float[] NONE = new float[0];

    private final Recipe recipe;
    private final float[] kept; // empty where it is drawn again

    private Trait(Recipe recipe, float[] kept) {
        this.recipe = recipe;
        this.kept = kept;
    }

    /// How a law draws it. What it gives a cell must depend on the cell alone, however ranges are cut; they begin and
    /// end
    /// with a row.
    @FunctionalInterface
    interface Recipe {
        /// into[0 … count − 1] ← what is frozen in cells `from` … `from + count − 1` of the panel.
        void draw(int from, int count, float[] into);
    }

    /// What is done with some of them.
    @FunctionalInterface
    interface Look {
        /// @param values that of cell i stands at `i − base`; not modified
        void at(int from, int to, float[] values, int base);
    }

    static Trait kept(int cells, Recipe recipe) {
        float[] values = new float[cells];
        recipe.draw(0, cells, values);
        return new Trait(recipe, values);
    }

    static Trait drawnAgain(Recipe recipe) {
        return new Trait(recipe, NONE);
    }

    Trait drawnAgain() {
        return drawnAgain(recipe);
    }

    /// (B) kept.
    long bytes() {
        return (long) Float.BYTES * kept.length;
    }

    /// Looks at cells `from` … `to − 1`, some at a time.
    void over(int from, int to, Look look) {
        if (kept.length > 0) {
            look.at(from, to, kept, 0);
            return;
        }
        float[] values = new float[Math.min(BLOCK, to - from)];
        for (int at = from; at < to; at += BLOCK) {
            int end = Math.min(at + BLOCK, to);
            recipe.draw(at, end - at, values);
            look.at(at, end, values, at);
        }
    }
}
