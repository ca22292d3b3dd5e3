package mortal.simulator.chip;

import mortal.simulator.design.ChipDesign;
import mortal.substrate.Seed;

/// Makes dies: the lot's seed and the serial fix everything about one.
public final class Foundry {
    private Foundry() {}

    /// @param lot the seed of the lot
    /// @param serial (1) any number
    public static Die fabricate(ChipDesign design, Seed lot, long serial) {
        return new Die(design, lot.child("die", serial), serial);
    }
}
