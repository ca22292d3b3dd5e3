package mortal.devices.tile;

import mortal.devices.Checks;

/// Current of a cell over its voltage: I = G V + A(G) V² + B(G) V³, V = volts · x for a signal x. Polynomials in V, so
/// that odd and even parts are exact as extra products with powers of the signals.
///
/// | law | A (A/V²) | B (A/V³) | source |
/// |---|---|---|---|
/// | `linear` | 0 | 0 | |
/// | `demo` | 0 | −0.25 G | example of CrossSim |
/// | `milo` | cubic in log₁₀ G | quadratic in log₁₀ G | fit of CrossSim to HfO₂ cells, Milo et al., IRPS 2021; G from
/// 50 to 225 µS, trusted from 62.5 to 110 µS, up to 0.5 V |
///
/// @param law of the three
/// @param volts (V) that a signal of 1 stands for, above 0; at most 0.5 for `milo`
public record CellCurve(Law law, double volts) {

    /// Forms of the curve.
    public enum Law {
        LINEAR,
        DEMO,
        MILO
    }

    private static final double DEMO_CUBIC = -0.25; // (V⁻²)
    private static final double[] MILO_SQUARE = {0.0001388, 0.001541, 0.005711, 0.007063}; // highest power first
    private static final double[] MILO_CUBE = {8.871e-5, 6.7919e-4, 1.2968e-3};
    private static final double MILO_VOLTS = 0.5;
    private static final double MILO_LEAST = 50e-6; // (S)
    private static final double MILO_MOST = 225e-6; // (S)

    public CellCurve {
        Checks.above("CellCurve.volts (V)", volts, 0);
        if (law == Law.MILO && !(volts <= MILO_VOLTS)) {
            throw new IllegalArgumentException(
                    "CellCurve.volts (V) = " + volts + ", must be at most " + MILO_VOLTS + " for milo");
        }
    }

    /// A resistor.
    public CellCurve() {
        this(Law.LINEAR, 0.2);
    }

    /// Refuses conductances that the fit does not cover.
    void fit(Signs signs) {
        if (law == Law.MILO && !(signs.leastSiemens() >= MILO_LEAST && signs.mostSiemens() <= MILO_MOST)) {
            throw new IllegalArgumentException(
                    "Signs.leastSiemens to mostSiemens (S) = " + signs.leastSiemens() + " to " + signs.mostSiemens()
                            + ", must be within " + MILO_LEAST + " to " + MILO_MOST + " for milo");
        }
    }

    /// (A) The current of a cell.
    ///
    /// @param siemens (S) above 0 for `milo`
    /// @param v (V)
    public double current(double siemens, double v) {
        return v * (siemens + v * (square(siemens) + v * cube(siemens)));
    }

    /// (A/V²) A(G).
    double square(double siemens) {
        return law == Law.MILO ? polynomial(MILO_SQUARE, StrictMath.log10(siemens)) : 0;
    }

    /// (A/V³) B(G).
    double cube(double siemens) {
        return switch (law) {
            case LINEAR -> 0;
            case DEMO -> DEMO_CUBIC * siemens;
            case MILO -> polynomial(MILO_CUBE, StrictMath.log10(siemens));
        };
    }

    private static double polynomial(double[] falling, double x) {
        double sum = 0;
        for (double coefficient : falling) {
            sum = sum * x + coefficient;
        }
        return sum;
    }

    /// (1) The third power's share where it is the same for all conductances: x + share · x³ is what drives the cells.
    float shareOfCube() {
        return law == Law.DEMO ? (float) (DEMO_CUBIC * volts * volts) : 0;
    }

    /// Whether the second and third powers need products of their own.
    boolean needsProducts() {
        return law == Law.MILO;
    }

    /// squares, cubes ← what multiplies x² and x³, in units of weight.
    ///
    /// @param weights not modified
    /// @param squares modified
    /// @param cubes modified
    void coefficients(Signs signs, float[] weights, float[] squares, float[] cubes) {
        double least = signs.leastSiemens();
        double span = signs.mostSiemens() - least;
        double middle = least + span / 2;
        for (int i = 0; i < weights.length; i++) {
            double u = Math.clamp((double) weights[i] / signs.range(), -1, 1);
            double high = signs.shared() ? middle + u * span / 2 : least + Math.max(u, 0) * span;
            double low = signs.shared() ? middle : least + Math.max(-u, 0) * span;
            double unit = signs.range() * (signs.shared() ? 2 : 1) / span;
            squares[i] = (float) (unit * volts * (square(high) - square(low)));
            cubes[i] = (float) (unit * volts * volts * (cube(high) - cube(low)));
        }
    }
}
