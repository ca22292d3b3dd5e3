package mortal.devices.tile;

import mortal.devices.Checks;

/// What converters both ways have in common: rounding to a grid by the sum with a number whose last place is 1.
final class Levels {
    /// Sums with 1.5 · 2²³ are whole numbers, rounded to nearest, ties to even; exact up to 2²².
    static final float MAGIC = 0x1.8p23f;

    /// (steps) of the finest grid: half of them to each side must stay below 2²².
    static final int MOST = 1 << 22;

    private static final int MOST_BITS = 22;

    private Levels() {}

    static void check(String what, int steps, float bound) {
        if (steps < 0 || steps == 1 || steps > MOST) {
            throw new IllegalArgumentException(
                    what + ".steps = " + steps + " steps, must be 0 (ideal) or from 2 to " + MOST);
        }
        Checks.above(what + ".bound (1)", bound, 0);
    }

    static int steps(String what, int bits) {
        if (bits < 2 || bits > MOST_BITS) {
            throw new IllegalArgumentException(what + ": bits = " + bits + ", must be from 2 to " + MOST_BITS);
        }
        return (1 << bits) - 2;
    }
}
