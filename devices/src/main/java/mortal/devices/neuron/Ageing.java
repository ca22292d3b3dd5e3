package mortal.devices.neuron;

import mortal.devices.Checks;

/// Negative-bias temperature instability: a threshold voltage rises with the time t it was under stress,
///
///     ΔV_th = A · exp(−E_a / k T) · V_ov^γ · tⁿ
///
/// given here by what it is after ten years at 300 K and nominal supply, V_ov being in proportion to the supply:
///
///     ΔV_th = tenYearVolts · exp(spread · ξ) · exp(−E_a / k · (1 / T − 1 / 300)) · supply^γ · (t / 10 years)ⁿ
///
/// Where temperature or supply change, time under stress adds up as equivalent time, each at the rate at which it would
/// have brought the shift about at 300 K and nominal supply: Δt · (exp(…) · supply^γ)^(1/n). So what stress does
/// depends
/// on what was suffered, and never falls; of that, a part comes back at rest ([Recovery]).
///
/// A unit is under stress in every case in which it is active, and for a share `idleDuty` of the time between.
///
/// Textbook figures: n 0.16 to 0.25, E_a 0.1 to 0.15 eV, 10 to 50 mV in ten years.
///
/// @param tenYearVolts (V) median shift after ten years of stress, at least 0; 0 for none
/// @param spread (1) standard deviation of its logarithm from unit to unit, at least 0
/// @param exponent (1) n, above 0
/// @param activationElectronVolts (eV) E_a, at least 0
/// @param supplyExponent (1) γ, at least 0
/// @param idleDuty (1) share of idle time spent under stress, at least 0
/// @param recovery what comes back while there is none
public record Ageing(
        double tenYearVolts,
        float spread,
        double exponent,
        double activationElectronVolts,
        double supplyExponent,
        double idleDuty,
        Recovery recovery) {
    /// (s) ten Julian years.
    public static final double TEN_YEARS = 10 * 365.25 * 86_400;

    public Ageing {
        Checks.atLeast("Ageing.tenYearVolts (V)", tenYearVolts, 0);
        Checks.atLeast("Ageing.spread", spread, 0);
        Checks.above("Ageing.exponent", exponent, 0);
        Checks.atLeast("Ageing.activationElectronVolts (eV)", activationElectronVolts, 0);
        Checks.atLeast("Ageing.supplyExponent", supplyExponent, 0);
        Checks.atLeast("Ageing.idleDuty", idleDuty, 0);
    }

    /// Without recovery.
    public Ageing(
            double tenYearVolts,
            float spread,
            double exponent,
            double activationElectronVolts,
            double supplyExponent,
            double idleDuty) {
        this(tenYearVolts, spread, exponent, activationElectronVolts, supplyExponent, idleDuty, new Recovery());
    }

    /// None; n, E_a and γ in the middle of what textbooks give.
    public Ageing() {
        this(0, 0, 0.2, 0.12, 3, 0);
    }

    /// (1) share of the ten years' shift that an equivalent time brings.
    ///
    /// @param seconds (s) at 300 K and nominal supply, at least 0
    public double share(double seconds) {
        return StrictMath.pow(seconds / TEN_YEARS, exponent);
    }

    /// (1) how much larger a shift is than at 300 K and nominal supply, after the same time.
    public double severity(double kelvin, double supply) {
        return Physics.activation(activationElectronVolts, kelvin) * StrictMath.pow(supply, supplyExponent);
    }

    /// (1) equivalent time over time.
    public double pace(double kelvin, double supply) {
        return StrictMath.pow(severity(kelvin, supply), 1 / exponent);
    }
}
