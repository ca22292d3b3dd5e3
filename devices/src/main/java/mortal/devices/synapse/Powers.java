package mortal.devices.synapse;

/// Exponential and logarithm in operations that Java rounds one way, without branches, so that loops over them become
/// vector code. Series of Taylor and of the inverse hyperbolic tangent, cut off where a float no longer notices.
final class Powers {
    private static final float LOG2_E = 1.442695f;
    /// ln 2 in two parts: the first has few bits, so that a small multiple of it is exact.
    private static final float LN_2_HIGH = 355 / 512f;

    private static final float LN_2_LOW = -2.1219444e-4f;
    private static final int BIAS = 127;
    private static final int MANTISSA_BITS = 23;
    /// Bits of the float √½: adding its distance from 1 centres mantissas on 1.
    private static final int ROOT_HALF = 0x3F3504F3;

    private static final int ONE = 0x3F800000;

    private Powers() {}

    /// exp(x), x cut off at ± 87; relative error below 3·10⁻⁷ (1). exp(0) is 1 exactly.
    static float exp(float x) {
        float cut = Math.max(-87, Math.min(87, x));
        int k = whole(cut);
        return twoTo(k) * (1 + exponentialLessOne(rest(cut, k)));
    }

    /// 1 − exp(−x) for x of at least 0, to a relative error below 3·10⁻⁷ (1) however small x is.
    static float loss(float x) {
        float cut = Math.max(-87, -x);
        int k = whole(cut);
        float scale = twoTo(k);
        return Math.fma(-scale, exponentialLessOne(rest(cut, k)), 1 - scale);
    }

    /// ln x for a normal x above 0; error below 2·10⁻⁷ of it or of 1, whichever is larger (1). ln 1 is 0 exactly.
    static float log(float x) {
        int shifted = Float.floatToRawIntBits(x) + (ONE - ROOT_HALF);
        int e = (shifted >> MANTISSA_BITS) - BIAS;
        float m = Float.intBitsToFloat((shifted & ((1 << MANTISSA_BITS) - 1)) + ROOT_HALF);
        float s = (m - 1) / (m + 1);
        float z = s * s;
        float p = 1 / 9f;
        p = Math.fma(p, z, 1 / 7f);
        p = Math.fma(p, z, 1 / 5f);
        p = Math.fma(p, z, 1 / 3f);
        float small = 2 * Math.fma(p * z, s, s);
        return Math.fma((float) e, LN_2_HIGH, Math.fma((float) e, LN_2_LOW, small));
    }

    /// The whole number nearest to x / ln 2: counted from far below, so that the cast rounds one way.
    private static int whole(float x) {
        return (int) Math.fma(x, LOG2_E, BIAS + 0.5f) - BIAS;
    }

    private static float rest(float x, int k) {
        return Math.fma((float) -k, LN_2_LOW, Math.fma((float) -k, LN_2_HIGH, x));
    }

    private static float twoTo(int k) {
        return Float.intBitsToFloat((k + BIAS) << MANTISSA_BITS);
    }

    /// exp(r) − 1 for |r| of at most ln 2 / 2, by Taylor to the seventh power.
    private static float exponentialLessOne(float r) {
        float p = 1 / 5040f;
        p = Math.fma(p, r, 1 / 720f);
        p = Math.fma(p, r, 1 / 120f);
        p = Math.fma(p, r, 1 / 24f);
        p = Math.fma(p, r, 1 / 6f);
        p = Math.fma(p, r, 1 / 2f);
        return Math.fma(p * r, r, r);
    }
}
