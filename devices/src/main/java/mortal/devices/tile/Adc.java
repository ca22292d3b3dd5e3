package mortal.devices.tile;

import mortal.devices.Checks;

/// The converters of a tile's columns: y ← clip(step · round((gain · y + offset) / step), ± bound),
/// step = 2 · bound / steps. Gain and offset are the converter's own, frozen: gain = 1 + gainSpread · ξ₁,
/// offset = offsetSpread · step · ξ₂.
///
/// A *missing code* is a fault: a converter that has one never gives it, but the next higher code instead.
///
/// @param steps (steps) in the whole range, 2 to 4 million; 0 is ideal. b bits make 2ᵇ − 2
/// @param bound (1) largest output in units of weight times input, above 0; ideal converters clip there too
/// @param group (columns) that share one converter in turn, at least 1. Source of the usual 8: CrossSim
/// @param gainSpread (1) relative, at least 0
/// @param offsetSpread (steps) at least 0; an ideal converter has none
/// @param missing (1) share of the converters that miss a code, 0 … 1; an ideal converter has none
public record Adc(int steps, float bound, int group, float gainSpread, float offsetSpread, float missing) {

    public Adc {
        Levels.check("Adc", steps, bound);
        Checks.atLeast("Adc.group (columns)", group, 1);
        Checks.atLeast("Adc.gainSpread (1)", gainSpread, 0);
        Checks.atLeast("Adc.offsetSpread (steps)", offsetSpread, 0);
        Checks.atLeast("Adc.missing (1)", missing, 0);
        Checks.atLeast("Adc.missing's distance from 1", 1 - missing, 0);
        if (steps == 0 && (offsetSpread > 0 || missing > 0)) {
            throw new IllegalArgumentException("Adc.steps = 0 steps (ideal), must be at least 2 where there is"
                    + " offsetSpread or missing, which are counted in steps");
        }
    }

    /// An ideal converter.
    public Adc() {
        this(0, Dac.NONE);
    }

    /// Converters without faults, one a column.
    public Adc(int steps, float bound) {
        this(steps, bound, 1, 0, 0, 0);
    }

    /// A converter of `bits` bits, 2 to 22.
    public static Adc ofBits(int bits, float bound) {
        return new Adc(Levels.steps("Adc", bits), bound);
    }

    /// The same converters with another range.
    public Adc within(float otherBound) {
        return new Adc(steps, otherBound, group, gainSpread, offsetSpread, missing);
    }
}
