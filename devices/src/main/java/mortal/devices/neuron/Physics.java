package mortal.devices.neuron;

/// Constants of nature, and the few formulas of circuits that follow from them.
public final class Physics {
    /// (J/K) Boltzmann's constant, exact in the SI.
    public static final double BOLTZMANN = 1.380649e-23;
    /// (C) elementary charge, exact in the SI.
    public static final double CHARGE = 1.602176634e-19;
    /// (K) to which parameters refer.
    public static final double ROOM = 300;

    private Physics() {}

    /// (V) thermal voltage U_T = k T / q: 25.85 mV at 300 K.
    ///
    /// @param kelvin (K) above 0
    public static double thermalVolts(double kelvin) {
        return BOLTZMANN * kelvin / CHARGE;
    }

    /// (V) root mean square of the noise left on a capacitor by whatever resistance charged it: √(k T / C).
    ///
    /// @param farads (F) above 0
    /// @param kelvin (K) above 0
    public static double sampledNoiseVolts(double farads, double kelvin) {
        return Math.sqrt(BOLTZMANN * kelvin / farads);
    }

    /// (1) standard deviation of the logarithm of a sub-threshold current: κ σ(V_th) / U_T.
    ///
    /// @param kappa (1) gate coupling, 0.6 to 0.8
    /// @param volts (V) standard deviation of the threshold voltage
    /// @param kelvin (K) above 0
    public static double currentSpread(double kappa, double volts, double kelvin) {
        return kappa * volts / thermalVolts(kelvin);
    }

    /// (1) how much quicker an activated process is at a temperature than at [#ROOM]: exp(−E/k · (1/T − 1/300)).
    ///
    /// @param electronVolts (eV) activation energy
    /// @param kelvin (K) above 0
    public static double activation(double electronVolts, double kelvin) {
        return StrictMath.exp(-electronVolts * CHARGE / BOLTZMANN * (1 / kelvin - 1 / ROOM));
    }
}
