package mortal.experiments.config;

import java.util.Map;
import mortal.substrate.InputException;
import tools.jackson.core.TokenStreamLocation;

/// A record read from a file that still knows where each key stands, for complaints that only come up when several are
/// looked at together.
///
/// @param <R> what was read
public final class Located<R extends Record> {
    private final R value;
    private final String name;
    private final Map<String, TokenStreamLocation> places;

    /// @param name what messages call the file
    /// @param places by path
    Located(R value, String name, Map<String, TokenStreamLocation> places) {
        this.value = value;
        this.name = name;
        this.places = Map.copyOf(places);
    }

    public R value() {
        return value;
    }

    /// A complaint about a key, or where it is not there, about the group that should have it.
    ///
    /// @param path as `over.epochs[1]`
    /// @return `file:line:column: path: message`
    public InputException refused(String path, String message) {
        return new InputException(Yaml.at(name, Yaml.nearest(path, places)) + path + ": " + message);
    }
}
