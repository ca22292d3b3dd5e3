package mortal.experiments.mortality.lifetimes;

/// How a newborn of a population comes by the skill.
public enum Upbringing {
    /// From those alive, through the ports.
    TAUGHT("taught by those alive"),
    /// The same, and a few cases in each session are of those that are written down with their true labels.
    ANCHORED("taught, and a few written cases"),
    /// Those few cases alone, again and again, for as many lessons.
    WRITTEN("the few written cases alone"),
    /// The same sessions with true labels, whoever is alive: what lessons can do at best.
    BOOK("true labels"),
    /// A digital model's weights, programmed at birth.
    LIBRARY("saved weights"),
    /// The same, and its units trimmed to answer as the model's do.
    MATCHED("saved weights, units matched"),
    /// Not at all.
    FROZEN("no teaching");

    /// As figures have it.
    final String words;

    Upbringing(String words) {
        this.words = words;
    }

    boolean hasLessons() {
        return this == TAUGHT || this == ANCHORED || this == WRITTEN || this == BOOK;
    }

    boolean hasTeachers() {
        return this == TAUGHT || this == ANCHORED;
    }

    boolean hasWriting() {
        return this == ANCHORED || this == WRITTEN;
    }
}
