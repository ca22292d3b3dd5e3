package mortal.simulator.chip;

import java.util.Arrays;

/// A straight line a unit through what it answers to a current: gain · current + offset, as the bench measured it.
///
/// A final class and not a record because it holds arrays.
public final class UnitResponse {
    private final float[] gains;
    private final float[] offsets;

    /// @param gains (1) one a unit; not modified
    /// @param offsets (1) in units of the RMS activity, one a unit; not modified
    UnitResponse(float[] gains, float[] offsets) {
        this.gains = gains.clone();
        this.offsets = offsets.clone();
    }

    /// Units that all do what the design says: gain 1, offset 0.
    static UnitResponse alike(int units) {
        float[] ones = new float[units];
        Arrays.fill(ones, 1);
        return new UnitResponse(ones, new float[units]);
    }

    public int units() {
        return gains.length;
    }

    /// (1)
    public float gain(int unit) {
        return gains[unit];
    }

    /// (1) in units of the RMS activity
    public float offset(int unit) {
        return offsets[unit];
    }
}
