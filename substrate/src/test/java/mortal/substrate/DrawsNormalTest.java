package mortal.substrate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Our own polynomials against `StrictMath` in double, on all of their range.
class DrawsNormalTest {
    /// (1) all errors (about 1.5·10⁻⁷ at most over all words).
    private static final double BOUND = 2e-7;

    /// (words) distance of the words tried: a prime, so that they are of every size.
    private static final int STEP = 2039;

    @Test
    void theRadiusIsThatOfItsUniformNumber() {
        double worst = 0;
        for (long unsigned = 0; unsigned < 1L << 32; unsigned += STEP) {
            worst = Math.max(worst, radiusError((int) unsigned));
        }
        for (int bit = 0; bit < 32; bit++) {
            for (int near = -4; near <= 4; near++) {
                worst = Math.max(worst, radiusError((1 << bit) + near));
            }
        }
        assertEquals(0, worst, BOUND);
    }

    @Test
    void theRadiusGoesFromNearlyNothingToBeyondSixAndAHalf() {
        assertEquals(Math.sqrt(2 * 32 * Math.log(2)), DrawsNormal.radius(0), 1e-6);
        assertEquals(Math.sqrt(2 * 0x1p-32), DrawsNormal.radius(-1), 1e-11);
    }

    @Test
    void theDirectionIsOnTheUnitCircle() {
        double worst = 0;
        for (long unsigned = 0; unsigned < 1L << 32; unsigned += STEP) {
            int word = (int) unsigned;
            double angle = (word << 1) * (Math.PI * 0x1p-32);
            float x = DrawsNormal.halfTurns(word);
            worst = Math.max(worst, Math.abs(DrawsNormal.cosine(x) - StrictMath.cos(angle)));
            worst = Math.max(worst, Math.abs(DrawsNormal.sine(x) - StrictMath.sin(angle)));
        }
        assertEquals(0, worst, BOUND);
    }

    /// Relative error of the radius of `word`; `log1p` because `log(u)` loses digits next to 1.
    private static double radiusError(int word) {
        double below = ((~word >>> 1) + 0.5) * 0x1p-31;
        return Math.abs(DrawsNormal.radius(word) / StrictMath.sqrt(-2 * StrictMath.log1p(-below)) - 1);
    }

    @Test
    void theAxesAreExact() {
        assertEquals(1f, DrawsNormal.cosine(0));
        assertEquals(0f, DrawsNormal.sine(0));
        assertEquals(0f, DrawsNormal.cosine(1));
        assertEquals(0f, DrawsNormal.cosine(-1));
        assertEquals(1f, DrawsNormal.sine(1), 0x1p-23f);
        assertEquals(-1f, DrawsNormal.turn(Integer.MIN_VALUE));
        assertEquals(1f, DrawsNormal.turn(Integer.MAX_VALUE));
    }
}
