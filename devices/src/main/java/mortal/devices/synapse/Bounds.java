package mortal.devices.synapse;

import mortal.devices.Checks;

/// Between what a cell's weight can lie: b₊ = |upper · (1 + upperSpread · ξ₃)| and b₋ = −|lower · (1 + lowerSpread ·
/// ξ₄)| with ξ₃, ξ₄ frozen standard normals of each cell; no bound but one designed at 0 is nearer to 0 than 0.001
/// (chosen, so that a cell drawn at the very edge still has a law). Source of the form and the defaults: the base
/// class of pulsed devices of aihwkit 1.1.0.
///
/// @param lower (1) mean lower bound, at most 0
/// @param upper (1) mean upper bound, at least 0, and above `lower`
/// @param lowerSpread (1) relative, from cell to cell, at least 0
/// @param upperSpread (1) relative, from cell to cell, at least 0
public record Bounds(float lower, float upper, float lowerSpread, float upperSpread) {

    public Bounds {
        Checks.atLeast("Bounds.upper (1)", upper, 0);
        Checks.atLeast("Bounds.lower (1), sign reversed", -lower, 0);
        Checks.above("Bounds.upper − lower (1)", upper - lower, 0);
        Checks.atLeast("Bounds.lowerSpread (1)", lowerSpread, 0);
        Checks.atLeast("Bounds.upperSpread (1)", upperSpread, 0);
    }

    public Bounds() {
        this(-0.6f, 0.6f, 0.3f, 0.3f);
    }

    /// Bounds all alike.
    public static Bounds even(float lower, float upper) {
        return new Bounds(lower, upper, 0, 0);
    }

    /// For laws whose steps vanish at their own bounds: neither may be 0.
    void bothApartFrom0(String law) {
        Checks.above(law + ".bounds.upper (1)", upper, 0);
        Checks.above(law + ".bounds.lower (1), sign reversed", -lower, 0);
    }
}
