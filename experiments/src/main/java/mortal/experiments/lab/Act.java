package mortal.experiments.lab;

/// One thing that is done, and when.
///
/// @param at (lessons) after so many; those of one moment are done in the order of the script
/// @param deed what
/// @param lane the chip it is done to, or that it comes from
/// @param other the second chip of a deed that takes two, else empty
/// @param amount as the deed says, else 0
/// @param seconds (s) of simulated time, where the deed takes time, else 0
public record Act(long at, Deed deed, String lane, String other, double amount, double seconds) {
    /// (s) A year: what rests is not simulated longer at once.
    private static final double MOST_SECONDS = 3.2e7;

    /// (K) either way, and (1) of other amounts; beyond is no chip's business.
    private static final double MOST_AMOUNT = 1000;

    public Act {
        if (at < 0) {
            throw new IllegalArgumentException("at = " + at + ", must be at least 0");
        }
        if (deed.two() == other.isEmpty()) {
            throw new IllegalArgumentException("other = '" + other + "', must " + (deed.two() ? "name" : "be no")
                    + " second chip for " + deed.name().toLowerCase(java.util.Locale.ROOT));
        }
        if (deed.two() && other.equals(lane)) {
            throw new IllegalArgumentException("other = '" + other + "', must be another chip than lane");
        }
        if (!(Math.abs(amount) <= MOST_AMOUNT)) {
            throw new IllegalArgumentException("amount = " + amount + ", must be within ±" + MOST_AMOUNT);
        }
        if (deed == Deed.SUPPLY && amount < 0) {
            throw new IllegalArgumentException("amount = " + amount + ", must be at least 0 for supply");
        }
        if (!(seconds >= 0 && seconds <= MOST_SECONDS)) {
            throw new IllegalArgumentException("seconds = " + seconds + ", must be 0 to " + MOST_SECONDS + " (a year)");
        }
    }

    /// Done to one chip, or by it to another.
    public static Act of(long at, Deed deed, String lane, String other) {
        return new Act(at, deed, lane, other, 0, 0);
    }
}
