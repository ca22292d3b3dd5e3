package mortal.devices.tile;

import mortal.devices.Checks;

/// How signed weights become conductances, which never are negative. Weights in *units* (of `range`) u = w / range.
///
/// *Pair*: g± = least + max(±u, 0) · (most − least), u = (g₊ − g₋) / (most − least). Both cells belong to one weight:
/// noise and errors of different outputs are independent.
///
/// *Offset column*: g = middle + u · (most − least) / 2, u = 2 (g − middle) / (most − least), where the current of
/// one column of cells that are all meant to be at the middle is subtracted from every output of the tile. So a
/// unit of weight is half as much conductance as in a pair, every noise in conductance counts twice, and what the
/// offset column's cells do wrong, its noise, its drop and its error are the *same* for all outputs of the tile.
///
/// The subtraction is made before the converter. Source of the two forms: the read-out options of CrossSim (BALANCED
/// and
/// OFFSET cores); the rest is arithmetic.
///
/// @param coding which of the two
/// @param range (1) the weight that stands for the whole conductance range, above 0. 1 takes weights as they are, which
///     is what the presets suppose
/// @param leastSiemens (S) lowest conductance, at least 0
/// @param mostSiemens (S) highest conductance, above the lowest
/// @param offsetSpread (1) error of the offset column's cells, frozen, relative to `mostSiemens`, at least 0. Pairs do
///     not read it
public record Signs(Coding coding, float range, double leastSiemens, double mostSiemens, float offsetSpread) {

    /// Pairs or an offset column.
    public enum Coding {
        PAIR("pair"),
        OFFSET_COLUMN("offsetColumn");

        private final String word;

        Coding(String word) {
            this.word = word;
        }

        /// The word in a file.
        @Override
        public String toString() {
            return word;
        }
    }

    public Signs {
        Checks.above("Signs.range (1)", range, 0);
        Checks.atLeast("Signs.leastSiemens (S)", leastSiemens, 0);
        Checks.above("Signs.mostSiemens (S)", mostSiemens, leastSiemens);
        Checks.atLeast("Signs.offsetSpread (1)", offsetSpread, 0);
    }

    /// Pairs from 0 to 5 µS, the conductance behind the wire figures of aihwkit.
    public Signs() {
        this(Coding.PAIR, 1, 0, 5e-6, 0);
    }

    boolean shared() {
        return coding == Coding.OFFSET_COLUMN;
    }

    /// (1) Conductance of one unit of weight, of the highest.
    float unit() {
        double span = 1 - leastSiemens / mostSiemens;
        return (float) (shared() ? span / 2 : span);
    }

    /// (1) Conductance of a weight of 0 in the offset column, of the highest.
    float middle() {
        return (float) ((1 + leastSiemens / mostSiemens) / 2);
    }

    /// loads ← what a weight puts on its line, g₊ + g₋ or g, of the highest conductance: what wires and noise of
    /// reading depend on.
    ///
    /// @param weights not modified
    /// @param loads modified
    void loads(float[] weights, float[] loads) {
        float least = (float) (leastSiemens / mostSiemens);
        float per = unit() / range;
        float middle = middle();
        if (shared()) {
            for (int i = 0; i < loads.length; i++) {
                loads[i] = Math.max(least, Math.fma(per, weights[i], middle));
            }
        } else {
            for (int i = 0; i < loads.length; i++) {
                loads[i] = Math.fma(per, Math.abs(weights[i]), 2 * least);
            }
        }
    }
}
