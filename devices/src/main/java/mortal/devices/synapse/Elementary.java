package mortal.devices.synapse;

/// Exponential and logarithm for loops over cells: operations that Java rounds one way, without branches.
final class Elementary {
    private static final float LOG2_E = 1.442695f;
    // ln 2 in two parts, the first with few enough bits that whole multiples of it are exact.
    private static final float LN2_HIGH = 0x1.63p-1f;
    private static final float LN2_LOW = -2.1219444e-4f;
    /// 1.5 · 2²³: adding and taking it off again rounds to a whole number.
    private static final float ROUNDER = 12582912f;
    /// Bits of √½: what lies between it and √2 has exponent 0.
    private static final int ROOT_HALF = 0x3F3504F3;

    private static final float LARGEST = 88f;
    private static final float LEAST = 1e-30f;

    private Elementary() {}

    /// eˣ within 3·10⁻⁷ of itself, for x cut off at ± 87 or so. Taylor's series to the seventh power between whole
    /// powers of 2.
    static float exp(float x) {
        float cut = Math.min(Math.max(x, -87), LARGEST);
        float k = cut * LOG2_E + ROUNDER - ROUNDER;
        float r = Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, cut));
        float p = 1 / 5040f;
        p = Math.fma(p, r, 1 / 720f);
        p = Math.fma(p, r, 1 / 120f);
        p = Math.fma(p, r, 1 / 24f);
        p = Math.fma(p, r, 1 / 6f);
        p = Math.fma(p, r, 0.5f);
        p = Math.fma(p, r, 1f);
        p = Math.fma(p, r, 1f);
        return p * Float.intBitsToFloat(((int) k + 127) << 23);
    }

    /// ln x within 2·10⁻⁷ of it or itself, for x from 10⁻³⁰ on; less is taken as that. The series of artanh between
    /// powers of 2.
    static float log(float x) {
        int bits = Float.floatToRawIntBits(Math.max(x, LEAST));
        int e = (bits - ROOT_HALF) >> 23;
        float m = Float.intBitsToFloat(bits - (e << 23));
        float f = (m - 1) / (m + 1);
        float z = f * f;
        float p = 2 / 9f;
        p = Math.fma(p, z, 2 / 7f);
        p = Math.fma(p, z, 2 / 5f);
        p = Math.fma(p, z, 2 / 3f);
        p = Math.fma(p, z, 2f);
        return Math.fma((float) e, LN2_HIGH, Math.fma((float) e, LN2_LOW, p * f));
    }

    /// x to the power y, for x and y at least 0.
    static float power(float x, float y) {
        return exp(y * log(x));
    }
}
