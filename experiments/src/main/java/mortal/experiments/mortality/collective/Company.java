package mortal.experiments.mortality.collective;

/// What members of a group are, and how they exchange what they know.
public enum Company {
    /// Each is told labels drawn from the others' answers: another member is picked for each lesson.
    DRAWN("taught, drawn answers", false, true),
    /// Each is told the label that most of the others give; of equals the lowest.
    VOTED("taught, votes", false, true),
    /// The bench gives all of them the mean of their weights.
    MORTAL_MEAN("mortal chips average weights", false, true),
    /// Copies of one digital network take the mean of their weights.
    DIGITAL_MEAN("digital copies average weights", true, true),
    /// Each learns from its own share, as many lessons.
    ALONE("alone", false, false),
    /// One chip learns from all shares what all members would together.
    ALL("one chip, all data", false, false),
    /// One digital network learns from all shares.
    DIGITAL_ALL("one digital network, all data", true, false);

    private final String words;
    private final boolean digital;
    private final boolean exchanges;

    Company(String words, boolean digital, boolean exchanges) {
        this.words = words;
        this.digital = digital;
        this.exchanges = exchanges;
    }

    public String words() {
        return words;
    }

    /// Whether its work is priced as a digital processor's.
    public boolean digital() {
        return digital;
    }

    /// Whether anything passes between members.
    public boolean exchanges() {
        return exchanges;
    }

    /// Whether it is one chip with all data.
    boolean single() {
        return this == ALL || this == DIGITAL_ALL;
    }
}
