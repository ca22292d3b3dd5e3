package mortal.simulator.chip;

/// What programming a projection by write–verify came to.
///
/// @param rounds (1) looks at those cells that were not yet right
/// @param reads (readings) of cells
/// @param pulses (pulses) sent
/// @param open (cells) that were still off by more than the tolerance when the rounds ran out
/// @param deviation (1) root mean square of target less last reading, over all cells
public record Programmed(int rounds, long reads, long pulses, long open, double deviation) {}
