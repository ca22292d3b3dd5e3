package mortal.devices.kernel;

/// Logarithm, exponential and powers in floats, for loops over cells: correctly rounded operations in one order, so the
/// same bits on every machine, and without branches. Errors are below 3·10⁻⁷ of the result, or as the method says.
///
/// Source of the series: textbook; ln m = 2 artanh((m − 1) / (m + 1)), exp(r) and exp(r) − 1 by Taylor.
public final class Elementary {
    /// Bits of √½: mantissas are cut there, so that they lie around 1.
    private static final int ROOT_HALF = 0x3F3504F3;

    private static final int MANTISSA_BITS = 23;
    private static final int EXPONENT_BIAS = 127;
    /// ln 2 in two parts: the upper has 12 bits, so that its multiples up to 2¹² are exact.
    private static final float LN_2_HIGH = 0x1.63p-1f;

    private static final float LN_2_LOW = -2.12194440e-4f;
    private static final float PER_LN_2 = 1.442695f;
    /// (1) the exponent of the largest and smallest powers of e taken
    private static final float LARGEST = 87;

    /// 1.5 · 2²³: adding and taking it off again rounds to a whole number.
    private static final float ROUNDER = 12582912f;
    /// What less than this is taken as where a power of it is wanted (1).
    private static final float LEAST = 1e-30f;

    private Elementary() {}

    /// The natural logarithm.
    ///
    /// @param x above 1.2·10⁻³⁸ (normal) and finite
    public static float ln(float x) {
        int bits = Float.floatToRawIntBits(x);
        int e = (bits - ROOT_HALF) >> MANTISSA_BITS;
        float f = Float.intBitsToFloat(bits - (e << MANTISSA_BITS)) - 1;
        float s = f / (2 + f);
        float z = s * s;
        float p = Math.fma(z, 1 / 11f, 1 / 9f);
        p = Math.fma(z, p, 1 / 7f);
        p = Math.fma(z, p, 1 / 5f);
        p = Math.fma(z, p, 1 / 3f);
        float twice = 2 * s;
        float small = Math.fma(twice * z, p, e * LN_2_LOW) + twice;
        return Math.fma(e, LN_2_HIGH, small);
    }

    /// e to the power of x; x is cut at ± 87. exp(0) is 1 exactly.
    public static float exp(float x) {
        float cut = Math.max(-LARGEST, Math.min(LARGEST, x));
        float k = cut * PER_LN_2 + ROUNDER - ROUNDER;
        float r = Math.fma(k, -LN_2_LOW, Math.fma(k, -LN_2_HIGH, cut));
        float p = 1 / 5040f;
        p = Math.fma(p, r, 1 / 720f);
        p = Math.fma(p, r, 1 / 120f);
        p = Math.fma(p, r, 1 / 24f);
        p = Math.fma(p, r, 1 / 6f);
        p = Math.fma(p, r, 0.5f);
        p = Math.fma(p, r, 1f);
        p = Math.fma(p, r, 1f);
        return p * Float.intBitsToFloat(((int) k + EXPONENT_BIAS) << MANTISSA_BITS);
    }

    /// x to the power y, for x and y at least 0; an x of less than 10⁻³⁰ is taken as that. Its error grows with
    /// |y ln x|.
    public static float power(float x, float y) {
        return exp(y * ln(Math.max(x, LEAST)));
    }

    /// e to the power of x, less 1, as precise where x is small; x is cut at ± 87.
    public static float expm1(float x) {
        float cut = Math.max(-LARGEST, Math.min(LARGEST, x));
        float scaled = cut * PER_LN_2;
        int k = (int) (scaled + Math.copySign(0.5f, scaled));
        float r = Math.fma(k, -LN_2_HIGH, cut);
        r = Math.fma(k, -LN_2_LOW, r);
        float p = Math.fma(r, 1 / 40320f, 1 / 5040f);
        p = Math.fma(r, p, 1 / 720f);
        p = Math.fma(r, p, 1 / 120f);
        p = Math.fma(r, p, 1 / 24f);
        p = Math.fma(r, p, 1 / 6f);
        p = Math.fma(r, p, 0.5f);
        p = Math.fma(r * r, p, r);
        float power = Float.intBitsToFloat((k + EXPONENT_BIAS) << MANTISSA_BITS);
        return Math.fma(power, p, power - 1);
    }
}
