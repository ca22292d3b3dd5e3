package mortal.experiments.config;

import java.io.Serial;

/// Something given does not fit the record it is for.
final class Mismatch extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final String path;

    /// @param path where, as `rule.temperature` or `hidden[1]`; empty for the whole
    /// @param message who, what, got, allowed: one line
    Mismatch(String path, String message) {
        super(message.replaceAll("\\s*\\R\\s*", " ").strip());
        this.path = path;
    }

    String path() {
        return path;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
