package mortal.experiments.fit;

import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// Devices of one kind that differ, each measured over two cycles.
final class Devices {
    private Devices() {}

    /// Soft bounds around ±0.85 with mean steps of 0.05.
    ///
    /// @param steps (1) spread of the steps, relative
    /// @param bounds (1) spread of the bounds, relative
    static String csv(int count, double steps, double bounds) {
        StringBuilder rows = new StringBuilder("device,pulse,direction,conductance (uS)\n");
        for (int d = 0; d < count; d++) {
            Seed seed = new Seed(11).child(d);
            double step = 0.05 * (1 + steps * Draws.gaussian(seed.child("step"), 0));
            double upper = 0.85 * (1 + bounds * Draws.gaussian(seed.child("upper"), 0));
            double lower = -0.85 * (1 + bounds * Draws.gaussian(seed.child("lower"), 0));
            new Pen(Pen.softBounds(step, step, lower, upper), lower, upper, 0.3, 0.01, 50, 50, -0.5)
                    .cycles(rows, "cell" + d + ",", 2, 5, 15, seed);
        }
        return rows.toString();
    }
}
