package mortal.experiments.mortality.energy;

/// When one of two ways to answers has repaid what it cost to begin with.
///
/// @param raising (J) of the chip
/// @param answer (J) of one answer of the chip
/// @param otherRaising (J) of the rival
/// @param otherAnswer (J) of one answer of the rival
record BreakEven(double raising, double answer, double otherRaising, double otherAnswer) {

    /// How the two lines of joules over answers lie.
    enum Kind {
        /// The chip is cheaper from the first answer on.
        AT_ONCE,
        /// The chip costs more to raise, and less an answer.
        AFTER,
        /// The chip costs less to raise, and more an answer.
        UNTIL,
        /// The chip costs more either way.
        NEVER
    }

    Kind kind() {
        boolean cheapRaising = raising <= otherRaising;
        boolean cheapAnswer = answer <= otherAnswer;
        if (cheapRaising) {
            return cheapAnswer ? Kind.AT_ONCE : Kind.UNTIL;
        }
        return cheapAnswer && answer < otherAnswer ? Kind.AFTER : Kind.NEVER;
    }

    /// (answers) where both have cost the same; 0 if the chip is cheaper from the start, infinite if never.
    double answers() {
        return switch (kind()) {
            case AT_ONCE -> 0;
            case NEVER -> Double.POSITIVE_INFINITY;
            case AFTER, UNTIL -> (raising - otherRaising) / (otherAnswer - answer);
        };
    }

    /// (J) of the chip after so many answers.
    double joules(double answers) {
        return raising + answers * answer;
    }

    /// (J) of the rival after so many answers.
    double otherJoules(double answers) {
        return otherRaising + answers * otherAnswer;
    }
}
