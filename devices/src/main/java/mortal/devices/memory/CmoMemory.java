package mortal.devices.memory;

import mortal.devices.Checks;
import mortal.devices.kernel.Elementary;

/// A resistive memory with a layer of conductive metal oxide, 9 to 88.2 µS:
///
///     shown: g − relaxation · 0.08900206 ln t + √((scatter · σ_p(g))² + (relaxation · s(t))²) · luck,
///            s(t) = 0.04201137 ln t + 0.41183342
///     read noise: read · 0.0277316483 · log₁₀(shown) · √ln((t + 1 µs) / 2 µs),   1/f
///
/// with t the age, and 1 s before that. Scatter of programming and of relaxation have one draw together: at each moment
/// their variances add up as they should.
///
/// Source: aihwkit 1.1.0 (MIT), devices reference §4.4. Its acceptance range of 0.02 falls back to 0.2 %; here there
/// are
/// only the two that were measured.
///
/// @param acceptance how closely programming verifies
/// @param scatter (1) factor on the scatter of programming, at least 0
/// @param relaxation (1) factor on what relaxation adds, at least 0
/// @param read (1) factor on the read noise, at least 0
public record CmoMemory(Acceptance acceptance, float scatter, float relaxation, float read) implements Memory {
    private static final float LOW = 9;
    private static final float HIGH = 88.2f;
    private static final float LN_10 = 2.3025851f;
    /// (1) ln(1 s / 2 µs)
    private static final float LN_READS = 13.122363f;

    /// How far from the wanted conductance programming stops.
    public enum Acceptance {
        /// 0.2 %
        FINE(0.00081107f, 0.00106879f),
        /// 2 %
        COARSE(0.011218539f, 0.011290275f);

        private final float constant;
        private final float slope;

        Acceptance(float constant, float slope) {
            this.constant = constant;
            this.slope = slope;
        }

        /// (µS) Standard deviation of what programming leaves.
        ///
        /// @param g (µS)
        public float deviation(float g) {
            return Math.fma(slope, g, constant);
        }
    }

    public CmoMemory {
        Checks.atLeast("CmoMemory.scatter", scatter, 0);
        Checks.atLeast("CmoMemory.relaxation", relaxation, 0);
        Checks.atLeast("CmoMemory.read", read, 0);
    }

    @Override
    public float low() {
        return LOW;
    }

    @Override
    public float high() {
        return HIGH;
    }

    @Override
    public boolean scatters() {
        return true;
    }

    @Override
    public boolean individual() {
        return false;
    }

    @Override
    public boolean slow() {
        return true;
    }

    @Override
    public double shortestSeconds() {
        return 2e-6;
    }

    /// ln t.
    @Override
    public void ripen(int count, float[] age) {
        for (int i = 0; i < count; i++) {
            age[i] = Elementary.ln(Math.max(1, age[i]));
        }
    }

    @Override
    public void recall(int count, float[] value, float[] luck, float[] kind, float[] ripe, float[] noise) {
        for (int i = 0; i < count; i++) {
            float g = value[i];
            float made = scatter * acceptance.deviation(g);
            float relaxed = relaxation * relaxation(ripe[i]);
            float sigma = (float) Math.sqrt(Math.fma(made, made, relaxed * relaxed));
            float shown = Math.max(0, Math.fma(sigma, luck[i], Math.fma(relaxation, mean(ripe[i]), g)));
            value[i] = shown;
            noise[i] = read * noise(shown, ripe[i]);
        }
    }

    /// (µS) Mean of what relaxation adds.
    ///
    /// @param ripe (1) ln t, t in seconds
    public static float mean(float ripe) {
        return -0.08900206f * ripe;
    }

    /// (µS) Standard deviation of what relaxation adds.
    ///
    /// @param ripe (1) ln t, t in seconds
    public static float relaxation(float ripe) {
        return Math.fma(0.04201137f, ripe, 0.4118334f);
    }

    /// (µS) Standard deviation of a read.
    ///
    /// @param g (µS)
    /// @param ripe (1) ln t, t in seconds
    public static float noise(float g, float ripe) {
        float decades = Elementary.ln(Math.max(1, g)) / LN_10;
        return 0.027731648f * decades * (float) Math.sqrt(LN_READS + ripe);
    }
}
