package mortal.devices.memory;

/// Current against voltage of the resistive memory of Milo et al. (IRPS 2021), as in CrossSim 3 (devices reference
/// §5.1):
/// I = G V + N₂ V² + N₃ V³ with N₂ and N₃ polynomials in log₁₀(G / S). Meant for |V| ≤ 0.5; trusted from 62.5 to 110
/// µS.
public final class MiloCurve {
    private static final double SIEMENS = 1e-6;
    private static final double LARGEST_VOLTS = 0.5;

    private MiloCurve() {}

    /// (A) Current through a cell.
    ///
    /// @param microsiemens (µS) above 0
    /// @param volts (V) −0.5 … 0.5
    public static double current(double microsiemens, double volts) {
        if (!(microsiemens > 0)) {
            throw new IllegalArgumentException("MiloCurve: conductance (uS) = " + microsiemens + ", must be above 0");
        }
        if (!(Math.abs(volts) <= LARGEST_VOLTS)) {
            throw new IllegalArgumentException("MiloCurve: volts (V) = " + volts + ", must be from -0.5 to 0.5");
        }
        double g = microsiemens * SIEMENS;
        double d = StrictMath.log10(g);
        return ((third(d) * volts + second(d)) * volts + g) * volts;
    }

    /// (A/V²) N₂.
    static double second(double decades) {
        return ((0.0001388 * decades + 0.001541) * decades + 0.005711) * decades + 0.007063;
    }

    /// (A/V³) N₃.
    static double third(double decades) {
        return (8.871e-5 * decades + 6.7919e-4) * decades + 1.2968e-3;
    }
}
