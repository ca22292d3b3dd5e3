package mortal.devices.fluctuation;

/// White noise of one read of a cell, as currents. White noises of n independent cells add up to one Gaussian of the
/// summed variance, which is exact.
///
/// Sources: J. B. Johnson, Phys. Rev. 32, 97 (1928); W. Schottky, Ann. Phys. 362, 541 (1918).
public final class CurrentNoise {
    /// (J/K), SI
    private static final double BOLTZMANN = 1.380649e-23;
    /// (C), SI
    private static final double ELECTRON = 1.602176634e-19;

    private CurrentNoise() {}

    /// (A) Standard deviation of the thermal current of a conductance: √(4 k T G B).
    ///
    /// @param kelvin (K) at least 0
    /// @param siemens (S) at least 0
    /// @param hertz (Hz) bandwidth, at least 0
    public static double johnson(double kelvin, double siemens, double hertz) {
        return Math.sqrt(4 * BOLTZMANN * kelvin * siemens * hertz);
    }

    /// (A) Standard deviation of a current of independent charges: √(2 q |I| B).
    ///
    /// @param amperes (A) mean current, any sign
    /// @param hertz (Hz) bandwidth, at least 0
    public static double shot(double amperes, double hertz) {
        return Math.sqrt(2 * ELECTRON * Math.abs(amperes) * hertz);
    }
}
