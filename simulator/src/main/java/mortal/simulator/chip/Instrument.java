package mortal.simulator.chip;

import mortal.devices.Checks;

/// The bench instrument that reads single cells and units and programs cells: slowly, noisily, at a cost.
///
/// @param readNoise (1) standard deviation of one reading of a cell, in units of the weight, at least 0
/// @param bits (1) resolution of its converter, 1 to 24; 0 for continuous
/// @param range (1) largest weight it can show either way, above 0
/// @param readNanos (ns) for one reading of a cell or a unit, at least 0
/// @param readJoules (J) for one reading, at least 0
public record Instrument(float readNoise, int bits, float range, double readNanos, double readJoules) {
    private static final int MOST_BITS = 24; // what a float holds

    public Instrument {
        Checks.atLeast("Instrument.readNoise", readNoise, 0);
        Checks.above("Instrument.range", range, 0);
        Checks.atLeast("Instrument.readNanos (ns)", readNanos, 0);
        Checks.atLeast("Instrument.readJoules (J)", readJoules, 0);
        if (bits < 0 || bits > MOST_BITS) {
            throw new IllegalArgumentException("Instrument.bits = " + bits + ", must be 0 to " + MOST_BITS);
        }
    }

    /// A good bench: noise of 1 % of a weight of 1, 10 bits over ± 2, a microsecond and 10 pJ a reading. Chosen.
    public Instrument() {
        this(0.01f, 10, 2, 1000, 10e-12);
    }

    /// An instrument that sees what is, at no cost: for tests of what depends on it.
    public static Instrument perfect() {
        return new Instrument(0, 0, Float.MAX_VALUE, 0, 0);
    }

    /// What the instrument shows.
    ///
    /// @param value (1) what is
    /// @param xi (1) a standard normal draw
    float shows(float value, float xi) {
        float noisy = Math.fma(readNoise, xi, value);
        if (bits == 0) {
            return Math.clamp(noisy, -range, range);
        }
        float step = 2 * range / (1 << bits);
        return Math.clamp(step * (float) Math.rint(noisy / step), -range, range);
    }
}
