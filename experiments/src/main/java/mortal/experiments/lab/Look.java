package mortal.experiments.lab;

import mortal.experiments.statistics.Estimate;
import mortal.simulator.meter.Reading;

/// A point of a chip's curve.
///
/// @param lesson (lessons) after so many
/// @param nanos (ns) of simulated time
/// @param error (1) by goodness on the cases asked, with its 95 % interval (Wilson)
/// @param travel (1) the way the mean cell has gone
/// @param wornOut (cells)
/// @param dead whether it is
/// @param spent since its life began
public record Look(long lesson, long nanos, Estimate error, double travel, int wornOut, boolean dead, Reading spent) {}
