package mortal.experiments.mortality.lifetimes;

/// What is done for a schooled chip at each examination.
public enum Maintenance {
    NONE("left alone"),
    /// Lessons with true labels.
    LESSONS("a few lessons"),
    /// Units trimmed to answer as they did at graduation.
    UNITS("units calibrated anew"),
    /// Cells programmed to what they were read as at graduation.
    CELLS("cells programmed anew");

    /// As figures have it.
    final String words;

    Maintenance(String words) {
        this.words = words;
    }
}
