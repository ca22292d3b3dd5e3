package mortal.experiments.store;

/// Which Mortal this is.
public final class Program {
    /// The version in the parent `pom.xml`; a test holds the two together.
    public static final String VERSION = "0.1.0";

    private Program() {}
}
