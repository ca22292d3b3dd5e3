package mortal.devices.neuron;

import mortal.devices.Checks;

/// The form of a transfer curve from x, the current behind gain and threshold, to activity y:
///
///     z = (1 − leak) · r + leak · x,   r = max(x, 0) + ½ κ² / (√(x² + κ²) + |x|) = ½ (x + √(x² + κ²)),   κ = knee
///     y = s · 2v / (√((v + 1)² + c²) + √((v − 1)² + c²)),   v = z √(1 + c²) / s,   s = saturation, c = roundness
///
/// Of slope `leak` far below 0 and 1 above, where it does not saturate; never beyond ±s. With c = 0 it is clipped at
/// ±s,
/// with c = 1 it is within 0.03 s of s · tanh(z / s). Only operations that Java rounds one way.
///
/// @param leak (1) median slope below the knee over that above, at 300 K, at least 0; taken as 1 at most
/// @param leakSpread (1) standard deviation of its logarithm, at least 0
/// @param saturation (1) mean largest activity, above 0
/// @param saturationSpread (1) relative, normal and drawn again below a tenth of the mean, at least 0
/// @param roundness (1) of the bend at saturation, at least 0
/// @param knee (1) mean softness of the knee: y is knee / 2 at x = 0. At least 0
/// @param kneeSpread (1) relative, normal and not below 0, at least 0
public record Shape(
        float leak,
        float leakSpread,
        float saturation,
        float saturationSpread,
        float roundness,
        float knee,
        float kneeSpread) {

    public Shape {
        Checks.atLeast("Shape.leak", leak, 0);
        Checks.atLeast("Shape.leakSpread", leakSpread, 0);
        Checks.above("Shape.saturation", saturation, 0);
        Checks.atLeast("Shape.saturationSpread", saturationSpread, 0);
        Checks.atLeast("Shape.roundness", roundness, 0);
        Checks.atLeast("Shape.knee", knee, 0);
        Checks.atLeast("Shape.kneeSpread", kneeSpread, 0);
    }

    /// A rectifier: sharp, without leak or end.
    public Shape() {
        this(0, 0, 1e30f, 0, 0, 0, 0);
    }
}
