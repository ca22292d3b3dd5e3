package mortal.experiments.mortality.lifetimes;

import mortal.simulator.chip.Chip;

/// Years of a chip's life.
final class Clock {
    /// (s) a Julian year.
    static final double YEAR = 365.25 * 86_400;

    private static final double NANOS = 1e9; // in a second

    private Clock() {}

    /// (ns)
    static long nanos(double seconds) {
        return Math.round(seconds * NANOS);
    }

    /// Lets a chip rest until it is so old; what it did meanwhile may have made it older already.
    ///
    /// @param seconds (s) since its life began
    static void until(Chip chip, double seconds) {
        chip.rest(Math.max(0, nanos(seconds) - chip.reading().nanos()));
    }
}
