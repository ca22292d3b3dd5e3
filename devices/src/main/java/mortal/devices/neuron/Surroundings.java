package mortal.devices.neuron;

import mortal.devices.Checks;

/// What temperature, supply and common disturbances do to a unit (T in K, V_th the threshold voltage):
///
///     threshold(T) = threshold + vthVoltsPerKelvin · (T − 300) / voltsPerUnit + supplyThreshold · (supply − 1)
///     gain(T)      = gain · F(T) · max(0, 1 + supplyGain · (supply − 1))
///     leak(T)      = leak · 2^((T − 300) / leakKelvin)
///     input        = a + coupling · (1 + couplingSpread · ξ) · common
///
/// with F by the kind of inversion, from I = I₀(T) exp(κ (V_gs − V_th(T)) / U_T(T)) and I₀ ∝ mobility · U_T² ∝ √T below
/// threshold:
///
///     none:   1
///     strong: (T / 300)^−1.5
///     weak:   √(T / 300) · exp(κ ((gateVolts − vthVoltsPerKelvin (T − 300)) / U_T(T) − gateVolts / U_T(300)))
///
/// Textbook figures: −1 to −2 mV/K; leakage doubles in about 10 K; mobility ∝ T^−1.5.
///
/// @param inversion what sets the gain
/// @param vthVoltsPerKelvin (V/K) usually −0.002 to −0.001, any sign
/// @param gateVolts (V) V_gs − V_th at 300 K, below 0 in weak inversion, any sign
/// @param leakKelvin (K) in which the leak doubles, above 0
/// @param supplyGain (1) relative change of the gain over that of the supply, any sign
/// @param supplyThreshold (1) change of the threshold over the relative one of the supply, any sign
/// @param coupling (1) mean share of a common disturbance that enters a unit's input, any sign
/// @param couplingSpread (1) relative, frozen, at least 0
public record Surroundings(
        Inversion inversion,
        double vthVoltsPerKelvin,
        double gateVolts,
        double leakKelvin,
        double supplyGain,
        double supplyThreshold,
        float coupling,
        float couplingSpread) {

    /// How the transistor that sets a unit's gain is used.
    public enum Inversion {
        /// Its gain knows no temperature.
        NONE,
        /// Gain by mobility.
        STRONG,
        /// Gain is an exponential of V_th / U_T.
        WEAK
    }

    public Surroundings {
        finite("vthVoltsPerKelvin (V/K)", vthVoltsPerKelvin);
        finite("gateVolts (V)", gateVolts);
        Checks.above("Surroundings.leakKelvin (K)", leakKelvin, 0);
        finite("supplyGain", supplyGain);
        finite("supplyThreshold", supplyThreshold);
        finite("coupling", coupling);
        Checks.atLeast("Surroundings.couplingSpread", couplingSpread, 0);
    }

    /// None that matter, but what is common to all units enters all alike.
    public Surroundings() {
        this(Inversion.NONE, 0, 0, 10, 0, 0, 1, 0);
    }

    private static void finite(String name, double got) {
        if (!Double.isFinite(got)) {
            throw new IllegalArgumentException("Surroundings." + name + " = " + got + ", must be finite");
        }
    }

    /// (1) F(T).
    double gain(double kelvin, double kappa) {
        double ratio = kelvin / Physics.ROOM;
        return switch (inversion) {
            case NONE -> 1;
            case STRONG -> 1 / (ratio * Math.sqrt(ratio));
            case WEAK -> {
                double here = (gateVolts - vthVolts(kelvin)) / Physics.thermalVolts(kelvin);
                double room = gateVolts / Physics.thermalVolts(Physics.ROOM);
                yield Math.sqrt(ratio) * StrictMath.exp(kappa * (here - room));
            }
        };
    }

    /// (V) shift of V_th against 300 K.
    double vthVolts(double kelvin) {
        return vthVoltsPerKelvin * (kelvin - Physics.ROOM);
    }

    /// (1) factor of the leak.
    double leak(double kelvin) {
        return StrictMath.pow(2, (kelvin - Physics.ROOM) / leakKelvin);
    }
}
