package mortal.experiments.lab;

/// What can be done to a chip in the lab.
public enum Deed {
    /// It is warmer than its environment from now on, by `amount` (K).
    HEAT(false),
    /// Its supply is `amount` (1) of what the environment gives, from now on.
    SUPPLY(false),
    /// Every unit's input is off by `amount` (in units of the RMS activity) for `seconds`.
    BURST(false),
    /// Its life ends.
    KILL(false),
    /// All chips rest for `seconds`; there is one clock.
    REST(false),
    /// Its cells are read one by one and programmed into the chip `other`.
    TRANSPLANT(true),
    /// Cells are read and programmed in operation, and the units of `other` are trimmed to answer as this one's.
    CALIBRATED_TRANSPLANT(true),
    /// Both chips' cells are read, and each gets the other's.
    SWAP(true),
    /// As swapped, cells in operation and units trimmed.
    CALIBRATED_SWAP(true),
    /// `other` begins here, as this one is: a copy that no bench could make, to try what else might come.
    BRANCH(true),
    /// From now on it learns what the data say.
    SCHOOL(false),
    /// From now on it teaches `other`: answers to each lesson's pictures are all that passes.
    DISTIL(true),
    /// From now on nobody teaches it.
    LEAVE(false);

    private final boolean two;

    Deed(boolean two) {
        this.two = two;
    }

    /// Whether it takes a second chip.
    public boolean two() {
        return two;
    }
}
