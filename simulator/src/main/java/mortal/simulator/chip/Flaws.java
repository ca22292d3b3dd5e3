package mortal.simulator.chip;

/// What fabrication did to the cells of one projection beside their spread: a god's-eye view.
///
/// @param cells (cells) that are wired, the bias line's too
/// @param stuck (cells) that never move
/// @param open (cells) that do not reach their column
/// @param readSpread (1) standard deviation of ln of what a column gets of a cell for what a probe sees, over those
/// that
///     reach it
public record Flaws(int cells, int stuck, int open, double readSpread) {

    /// The same before it is summed up over the crossbars of a projection.
    ///
    /// @param sum of the logarithms
    /// @param squares of the logarithms, summed
    record Sums(int cells, int stuck, int open, double sum, double squares) {
        static final Sums NONE = new Sums(0, 0, 0, 0, 0);

        Sums plus(Sums other) {
            return new Sums(
                    cells + other.cells,
                    stuck + other.stuck,
                    open + other.open,
                    sum + other.sum,
                    squares + other.squares);
        }

        Flaws flaws() {
            double reached = Math.max(1, cells - open);
            double variance = Math.max(0, squares / reached - sum / reached * (sum / reached));
            return new Flaws(cells, stuck, open, Math.sqrt(variance));
        }
    }
}
