package mortal.simulator.chip;

/// What fabrication did to the cells of one projection beside their spread: a god's-eye view.
///
/// @param cells (cells) that are wired, the bias line's too
/// @param stuck (cells) that never move
/// @param open (cells) that do not reach their column
/// @param readSpread (1) standard deviation of ln of what a column gets of a cell for what a probe sees, over those
/// that
///     reach it
public record Flaws(int cells, int stuck, int open, double readSpread) {}
