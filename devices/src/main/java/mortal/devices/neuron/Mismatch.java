package mortal.devices.neuron;

import mortal.devices.Checks;

/// How far units of one die differ, frozen at fabrication, all normal draws:
///
///     ln gain   = gainSpread · ξ₁ − κ δ′ / U_T(T)
///     threshold = thresholdSpread · ξ₂ + δ / voltsPerUnit
///     δ  = vthVolts · ξ₃,   δ′ = vthVolts · (correlation · ξ₃ + √(1 − correlation²) · ξ₄)
///
/// δ is a transistor's threshold voltage: one that is high lowers a sub-threshold current by the factor
/// exp(−κ δ / U_T) and raises the knee, so gain and threshold of a unit fall and rise together. The gain follows δ′ in
/// weak inversion only; in strong inversion to first order it does not.
///
/// @param gainSpread (1) of the gain's logarithm, apart from the transistor's, at least 0
/// @param thresholdSpread (1) of the threshold, apart from the transistor's, at least 0
/// @param vthVolts (V) standard deviation of the threshold voltage, at least 0. Source: Pelgrom's law, A_VT / √(W L)
/// @param correlation (1) of the voltage that sets the threshold with the one that sets the gain, 0 to 1; 1 where it is
///     one transistor. Gain and threshold then correlate by −correlation
/// @param kappa (1) gate coupling, above 0
/// @param voltsPerUnit (V) what an input of 1 is in volts, above 0
public record Mismatch(
        float gainSpread,
        float thresholdSpread,
        double vthVolts,
        float correlation,
        double kappa,
        double voltsPerUnit) {

    public Mismatch {
        Checks.atLeast("Mismatch.gainSpread", gainSpread, 0);
        Checks.atLeast("Mismatch.thresholdSpread", thresholdSpread, 0);
        Checks.atLeast("Mismatch.vthVolts (V)", vthVolts, 0);
        Checks.atLeast("Mismatch.correlation", correlation, 0);
        Checks.atLeast("Mismatch.correlation, subtracted from 1", 1 - correlation, 0);
        Checks.above("Mismatch.kappa", kappa, 0);
        Checks.above("Mismatch.voltsPerUnit (V)", voltsPerUnit, 0);
    }

    /// None; κ of 0.7 (n-channel, textbook) and 0.1 V for an input of 1 (chosen: four U_T).
    public Mismatch() {
        this(0, 0, 0, 1, 0.7, 0.1);
    }
}
