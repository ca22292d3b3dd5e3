package mortal.ui.lesson;

/// Whether something is so in a picture.
interface Condition {
    boolean holds(Sight sight);

    /// Both at once.
    default Condition and(Condition other) {
        return sight -> holds(sight) && other.holds(sight);
    }
}
