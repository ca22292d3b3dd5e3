package mortal.experiments.mortality.lifetimes;

/// A population at a moment.
///
/// @param years (years) since it was founded
/// @param alive (places) that somebody holds
/// @param error (1) mean of those who hold them; that of guessing where there is none
/// @param best (1) least of theirs
/// @param births (chips) so far
public record Look(double years, int alive, double error, double best, int births) {}
