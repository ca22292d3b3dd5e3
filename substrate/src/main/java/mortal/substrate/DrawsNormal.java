package mortal.substrate;

/// From the two words of a block to two independent standard normal numbers, r·cos φ and r·sin φ (G. Box and
/// M. Muller, "A note on the generation of random normal deviates", 1958), with r = √(−2 ln u) and φ uniform.
///
/// Only operations that Java rounds one way, in a fixed order, so that vector code can give the same bits.
/// Coefficients: minimax fits of relative error, made for this program and rounded to float one by one.
final class DrawsNormal {
    private static final float TWO_LN_2 = 1.3862944f;

    private DrawsNormal() {}

    /// The radius r, in [2·10⁻⁵, 6.67], of u = (2k + 1) / 2³² with k the upper 31 bits of `word`.
    ///
    /// u = 2⁻ᵉ · (1 + f) with f in [−1/2, 0): neither term of −2 ln u = 2e ln 2 − 2 ln(1 + f) is negative, so nothing
    /// cancels. `odd << e`, read with its sign, is 2³² · f: good to 24 bits even next to u = 1. Relative error below
    /// 2·10⁻⁷ (1).
    static float radius(int word) {
        int odd = word | 1;
        int e = Integer.numberOfLeadingZeros(odd);
        float f = (float) (odd << e) * 0x1p-32f;
        return (float) Math.sqrt(Math.fma((float) e, TWO_LN_2, f * logarithm(f)));
    }

    /// −2 ln(1 + f) / f for f in [−1/2, 0), within 2.5·10⁻⁸ of it before rounding.
    static float logarithm(float f) {
        float p = -2.828471f;
        p = Math.fma(p, f, -3.2778828f);
        p = Math.fma(p, f, -2.416327f);
        p = Math.fma(p, f, -0.36141348f);
        p = Math.fma(p, f, -0.5272592f);
        p = Math.fma(p, f, 0.48738208f);
        p = Math.fma(p, f, -0.6672631f);
        p = Math.fma(p, f, 0.99999046f);
        return Math.fma(p, f, -2f);
    }

    /// (half turns) the lower 31 bits of `word` as x in [−1, 1]: φ = πx/2, turned by π when the upper bit is set.
    static float halfTurns(int word) {
        return (float) (word << 1) * 0x1p-31f;
    }

    /// ±1: −1 turns a point by π.
    static float turn(int word) {
        return (float) ((word >> 31) | 1);
    }

    /// cos(πx/2) for x in [−1, 1]: 1 − x² times a fit within 1.3·10⁻⁹; so a zero stays one. Within 2·10⁻⁷ of it (1).
    static float cosine(float x) {
        float z = x * x;
        float p = 0.0000235942f;
        p = Math.fma(p, z, -0.00089353643f);
        p = Math.fma(p, z, 0.01996862f);
        p = Math.fma(p, z, -0.23370051f);
        p = Math.fma(p, z, 1f);
        return Math.fma(-x, x, 1f) * p;
    }

    /// sin(πx/2) for x in [−1, 1]: x times a fit within 2.9·10⁻⁸. Within 2·10⁻⁷ of it (1).
    static float sine(float x) {
        float z = x * x;
        float p = 0.00015592924f;
        p = Math.fma(p, z, -0.0046831043f);
        p = Math.fma(p, z, 0.07969593f);
        p = Math.fma(p, z, -0.6459651f);
        p = Math.fma(p, z, 1.5707964f);
        return x * p;
    }

    /// `r[i]` ← radius of `words[i]`. In short loops, which is what compilers turn into vector code.
    static void radii(int[] words, float[] r, int count) {
        for (int i = 0; i < count; i++) {
            int odd = words[i] | 1;
            int e = Integer.numberOfLeadingZeros(odd);
            r[i] = (float) (odd << e) * 0x1p-32f;
            words[i] = e;
        }
        for (int i = 0; i < count; i++) {
            r[i] = Math.fma((float) words[i], TWO_LN_2, r[i] * logarithm(r[i]));
        }
        for (int i = 0; i < count; i++) {
            r[i] = (float) Math.sqrt(r[i]);
        }
    }

    /// `(even[i], odd[i])` ← the point at radius `even[i]` in the direction of `words[i]`.
    static void points(int[] words, float[] even, float[] odd, int count) {
        for (int i = 0; i < count; i++) {
            even[i] *= turn(words[i]);
            odd[i] = halfTurns(words[i]);
        }
        for (int i = 0; i < count; i++) {
            float r = even[i];
            float x = odd[i];
            even[i] = r * cosine(x);
            odd[i] = r * sine(x);
        }
    }
}
