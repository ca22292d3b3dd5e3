package mortal.experiments;

/// Something one can run by name. Found by ServiceLoader.
public interface Experiment {
    /// What is typed after `mortal run`: lower case, words joined by hyphens.
    String name();

    /// One line for `mortal list`.
    String summary();
}
