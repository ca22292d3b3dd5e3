package mortal.devices.memory;

import static java.lang.Math.fma;

import mortal.devices.kernel.Elementary;

/// Phase-change memories as fitted to arrays: formulas of x = g / g_max. Source: aihwkit 1.1.0 (MIT), devices reference
/// §4.3.
public enum PcmModel {
    /// Joshi et al., Nat. Commun. 11, 2473 (2020), and Nandakumar et al. (2019): the default of aihwkit.
    JOSHI(25, 20, 250e-9) {
        @Override
        public float programming(float x) {
            return Math.max(0, fma(fma(-1.1731f, x, 1.9650f), x, 0.26348f));
        }

        @Override
        float mean(float x, float ln) {
            return clamp(fma(-0.0155f, ln, 0.0244f), 0.049f, 0.1f);
        }

        @Override
        float deviation(float x, float ln) {
            return clamp(fma(-0.0125f, ln, -0.0059f), 0.008f, 0.045f);
        }

        @Override
        float noise(float x, float ln) {
            return Math.min(0.0088f / Math.max(Elementary.exp(0.65f * ln), 0.001f), 0.2f);
        }
    },

    /// Cells of one device of the Hermes chip.
    HERMES_ONE(10.35f, 200, 512e-9) {
        @Override
        public float programming(float x) {
            float p = fma(0.6884182f, x, -2.1631083f);
            return Math.max(0, fma(fma(p, x, 2.324439f), x, 0.15781817f));
        }

        @Override
        float mean(float x, float ln) {
            return hermesMean(x, ln);
        }

        @Override
        float deviation(float x, float ln) {
            return x < 0.3039f
                    ? clamp(fma(-0.012f, ln, -0.0023f), 0.0124f, 0.04f)
                    : fma(fma(-0.0165f, x, 0.0116f), x, 0.0104f);
        }

        @Override
        float noise(float x, float ln) {
            return x < 0.1591f
                    ? clamp(fma(-0.0078f, ln, 0.0038f), 0.0179f, 0.04f)
                    : fma(fma(fma(0.0664f, x, -0.1352f), x, 0.0768f), x, 0.0088f);
        }
    },

    /// Cells of two devices of the Hermes chip, side by side.
    HERMES_TWO(20.7f, 300, 512e-9) {
        @Override
        public float programming(float x) {
            float p = fma(4.6896143f, x, -8.481012f);
            return Math.max(0, fma(fma(p, x, 4.718065f), x, 0.16603222f));
        }

        @Override
        float mean(float x, float ln) {
            return hermesMean(x, ln);
        }

        @Override
        float deviation(float x, float ln) {
            return x < 0.3055f
                    ? clamp(fma(-0.0117f, ln, -0.0057f), 0.0091f, 0.04f)
                    : fma(fma(-0.0118f, x, 0.0093f), x, 0.0073f);
        }

        @Override
        float noise(float x, float ln) {
            return x < 0.16f
                    ? clamp(fma(-0.0117f, ln, -0.0069f), 0.015f, 0.04f)
                    : fma(fma(fma(0.0069f, x, -0.028f), x, 0.0211f), x, 0.0123f);
        }
    },

    /// The same for every conductance, and reads without noise.
    FLAT(25, 20, 250e-9) {
        @Override
        public float programming(float x) {
            return 0.2f;
        }

        @Override
        float mean(float x, float ln) {
            return 0.1f;
        }

        @Override
        float deviation(float x, float ln) {
            return 0.05f;
        }

        @Override
        float noise(float x, float ln) {
            return 0;
        }
    };

    /// (1) below this x counts as this: all logarithms are long clamped there.
    private static final float LEAST = 1e-6f;

    private final float most;
    private final double startSeconds;
    private final double readSeconds;

    PcmModel(float most, double startSeconds, double readSeconds) {
        this.most = most;
        this.startSeconds = startSeconds;
        this.readSeconds = readSeconds;
    }

    /// (µS) g_max: conductance at x = 1.
    public float most() {
        return most;
    }

    /// (s) t₀: how long after programming the conductance was measured that counts as programmed.
    public double startSeconds() {
        return startSeconds;
    }

    /// (s) length of a read.
    public double readSeconds() {
        return readSeconds;
    }

    /// (µS) Standard deviation of what programming leaves.
    public abstract float programming(float x);

    /// (1) Mean of the exponents of drift.
    public float driftMean(float x) {
        return mean(x, ln(x));
    }

    /// (1) Standard deviation of the exponents between devices.
    public float driftDeviation(float x) {
        return deviation(x, ln(x));
    }

    /// (1) Q: relative size of 1/f noise, which at age t has a standard deviation of Q √ln((t + t₀ + t_read) / (2
    /// t_read)).
    public float noise(float x) {
        return noise(x, ln(x));
    }

    /// The same with the logarithm at hand, which all three want.
    abstract float mean(float x, float ln);

    abstract float deviation(float x, float ln);

    abstract float noise(float x, float ln);

    private static float hermesMean(float x, float ln) {
        return x < 0.0945f
                ? clamp(fma(-0.0387f, ln, -0.0182f), 0.072f, 0.13f)
                : fma(fma(-0.0436f, x, -0.0126f), x, 0.0736f);
    }

    private static float clamp(float value, float least, float most) {
        return Math.max(least, Math.min(most, value));
    }

    /// The logarithm of x, above 0.
    static float ln(float x) {
        return Elementary.ln(Math.max(x, LEAST));
    }
}
