package mortal.simulator.chip;

/// What calibrating a population came to.
///
/// @param repeats (readings) of every unit at each of two currents
/// @param precision (1) standard error of the gains that the readings themselves give, at most
/// @param gainSpread (1) standard deviation of the gains found
/// @param offsetSpread (1) standard deviation of the offsets found
public record Calibrated(int repeats, double precision, double gainSpread, double offsetSpread) {}
