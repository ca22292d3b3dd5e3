package mortal.devices.tile;

import mortal.devices.Checks;

/// The S-shape that a series resistance gives an output: y ← y · f / (1 + n_i |y|), where an output's own
/// n_i = curvature / bound · (1 + spread · ξ_i) is frozen, never below 0, and bound is the [Adc]'s. f = 1 + curvature ·
/// calibrated is the gain that makes the mean output right at `calibrated` of the bound. Source of the form: aihwkit
/// 1.1.0 (MIT); the calibration is ours.
///
/// @param curvature (1) at least 0; 0 is straight
/// @param spread (1) relative, at least 0
/// @param calibrated (1) where the mean output is right, of the bound, 0 … 1; 0 is the slope at the origin
public record Bend(float curvature, float spread, float calibrated) {

    public Bend {
        Checks.atLeast("Bend.curvature (1)", curvature, 0);
        Checks.atLeast("Bend.spread (1)", spread, 0);
        Checks.atLeast("Bend.calibrated (1)", calibrated, 0);
        Checks.atLeast("Bend.calibrated's distance from 1", 1 - calibrated, 0);
    }

    /// A straight line.
    public Bend() {
        this(0, 0, 0);
    }
}
