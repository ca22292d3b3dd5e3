package mortal.devices.synapse;

/// NeuroSim's non-linearity label: 10.1 times the largest gap between the normalised curve of conductance over pulses
/// and
/// the straight line. In closed form, with A in units of the number of pulses,
///
///     label(A) = 10.1 (1/c − A + A ln(A c)),   c = 1 − exp(−1/A)
///
/// which reproduces the published table (0.01 … 9) to four digits, so that no table is needed. Source: devices
/// reference
/// §5.2.
public final class NeuroSimLabel {
    private static final double SCALE = 10.1;
    /// Beyond this A the curve is a straight line to ten digits: label = 10.1 / (8 A).
    private static final double STRAIGHT = 1e4;

    private static final double LEAST = 1e-3;
    /// (1) Largest label that has an A here; the table ends at 9.
    public static final double MOST = 9.9;

    private static final int HALVINGS = 100;

    private NeuroSimLabel() {}

    /// (1) The label of a curve.
    ///
    /// @param a (1) A over the number of pulses, at least 0.001
    public static double of(double a) {
        if (!(a >= LEAST)) {
            throw new IllegalArgumentException("NeuroSimLabel: A = " + a + ", must be at least " + LEAST);
        }
        if (a > STRAIGHT) {
            return SCALE / 8 / a;
        }
        double c = -StrictMath.expm1(-1 / a);
        return SCALE * (1 / c - a + a * StrictMath.log(a * c));
    }

    /// (1) A over the number of pulses, by bisection.
    ///
    /// @param label (1) above 0, at most [#MOST]
    public static double inverse(double label) {
        if (!(label > 0 && label <= MOST)) {
            throw new IllegalArgumentException(
                    "NeuroSimLabel: label = " + label + ", must be above 0 and at most " + MOST);
        }
        double low = LEAST;
        double high = Math.max(STRAIGHT, SCALE / label);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = Math.sqrt(low * high);
            if (of(middle) > label) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.sqrt(low * high);
    }

    /// (1) 1 / A by straight lines between 4096 labels, within 10⁻⁶ for labels up to 9: for cells by the thousand.
    ///
    /// @param label (1) 0 … [#MOST]
    static double rate(double label) {
        double place = label / MOST * Rates.NODES;
        int node = (int) place;
        return Rates.TABLE[node] + (place - node) * (Rates.TABLE[node + 1] - Rates.TABLE[node]);
    }

    /// Made when first needed.
    private static final class Rates {
        static final int NODES = 4096;
        static final double[] TABLE = new double[NODES + 2];

        static {
            for (int n = 1; n < TABLE.length; n++) {
                TABLE[n] = 1 / inverse(Math.min(MOST, MOST / NODES * n));
            }
        }

        private Rates() {}
    }
}
