package mortal.devices.tile;

import mortal.devices.Checks;

/// The converters of a tile's rows: x ← clip(step · round(x / step), ± bound), step = 2 · bound / steps.
///
/// Rounding is to the nearest, ties to even; *stochastic* rounding goes up with the probability of what is left over,
/// so its mean is exact between the bounds.
///
/// @param steps (steps) in the whole range, 2 to 4 million; 0 is ideal. b bits make 2ᵇ − 2, so that 0 and both ends are
///     levels
/// @param bound (1) largest signal, above 0; ideal converters clip there too
/// @param stochastic whether rounding is at random
public record Dac(int steps, float bound, boolean stochastic) {
    /// A bound that no signal reaches (1).
    static final float NONE = 1e30f;

    public Dac {
        Levels.check("Dac", steps, bound);
        if (stochastic && steps == 0) {
            throw new IllegalArgumentException("Dac.stochastic = true, must be false for an ideal converter (steps 0)");
        }
        Checks.above("Dac.bound (1)", bound, 0);
    }

    /// An ideal converter.
    public Dac() {
        this(0, NONE, false);
    }

    /// A converter of `bits` bits, 2 to 22.
    public static Dac ofBits(int bits, float bound) {
        return new Dac(Levels.steps("Dac", bits), bound, false);
    }
}
