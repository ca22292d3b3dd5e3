package mortal.devices.memory;

/// How far from the wanted conductance programming leaves a device: polynomials fitted to arrays, as in CrossSim 3
/// (devices reference §5.1).
public enum Programming {
    /// Phase change: Joshi et al., Nat. Commun. 11, 2473 (2020).
    JOSHI(0, 25) {
        @Override
        double polynomial(double g) {
            return (-0.00178767 * g + 0.07585724) * g + 0.28638599;
        }
    },

    /// Resistive: Milo et al., IRPS 2021.
    MILO(50, 225) {
        @Override
        double polynomial(double g) {
            return -0.009107 * g + 4.782321;
        }
    },

    /// Resistive, after 1 s: Wan et al., Nature 608, 504 (2022).
    WAN(0, 39.26) {
        @Override
        double polynomial(double g) {
            return ((1.536e-4 * g - 0.01167) * g + 0.2374) * g + 1.053;
        }
    };

    private final double low;
    private final double high;

    Programming(double low, double high) {
        this.low = low;
        this.high = high;
    }

    /// (µS) smallest conductance of the fit.
    public double low() {
        return low;
    }

    /// (µS) largest conductance of the fit.
    public double high() {
        return high;
    }

    /// (µS) Standard deviation of what programming leaves, at least 0.
    ///
    /// @param microsiemens (µS) [#low] … [#high]
    public double deviation(double microsiemens) {
        if (!(microsiemens >= low && microsiemens <= high)) {
            throw new IllegalArgumentException("Programming." + name() + ": conductance (uS) = " + microsiemens
                    + ", must be from " + low + " to " + high);
        }
        return Math.max(0, polynomial(microsiemens));
    }

    abstract double polynomial(double g);
}
