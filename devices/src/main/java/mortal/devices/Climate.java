package mortal.devices;

/// What all devices of a chip share at a moment.
///
/// @param kelvin (K) temperature, above 0
/// @param supply (1) supply voltage over its nominal value, at least 0
/// @param common (1) a disturbance that every unit's input sees at once, in units of the RMS activity; any sign
public record Climate(double kelvin, double supply, float common) {
    /// Room temperature, nominal supply, no disturbance.
    public static final Climate NOMINAL = new Climate(300, 1, 0);

    public Climate {
        Checks.above("Climate.kelvin (K)", kelvin, 0);
        Checks.atLeast("Climate.supply", supply, 0);
    }
}
