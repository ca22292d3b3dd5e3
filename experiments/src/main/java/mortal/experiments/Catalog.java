package mortal.experiments;

import java.util.List;

/// A group of things that have names: chips, data sets, rules. Found by ServiceLoader, shown by `mortal list`; catalogs
/// of the same kind are shown as one group.
public interface Catalog {
    /// The group, one lower-case word: `chips`, `data`, `rules`.
    String kind();

    /// In the order to show them.
    List<Item> items();

    /// @param name what a user types
    /// @param line one line that says what it is
    record Item(String name, String line) {}
}
