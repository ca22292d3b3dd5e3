package mortal.experiments.data;

import java.util.List;

/// A data set that can be asked for by name. Found by [java.util.ServiceLoader], so a user's own jar can add some.
public interface DataProvider {

    /// What `--data` calls it: lower-case letters, digits and hyphens.
    String name();

    /// Other names that `--data` takes for it.
    default List<String> aliases() {
        return List.of();
    }

    /// One line for `list`.
    String summary();

    /// @throws mortal.substrate.InputException if what it needs is missing or damaged
    Data load();
}
