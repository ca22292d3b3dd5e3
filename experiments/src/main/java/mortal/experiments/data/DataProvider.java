package mortal.experiments.data;

/// A data set that can be asked for by name. Found by [java.util.ServiceLoader], so a user's own jar can add some.
public interface DataProvider {

    /// What `--data` calls it: lower-case letters, digits and hyphens.
    String name();

    /// One line for `list`.
    String summary();

    /// @throws mortal.substrate.InputException if what it needs is missing or damaged
    Data load();
}
