package mortal.ui.share;

import java.nio.file.Path;
import java.util.Optional;

/// What lies around the window: the clipboard, and dialogs that ask for a file. Not every platform has them.
public interface Desk {
    /// Puts text on the clipboard.
    void put(String text);

    /// The text on the clipboard; empty if there is none.
    String get();

    /// A file to read, if somebody chose one.
    ///
    /// @throws mortal.substrate.InputException if nobody can be asked here
    Optional<Path> open();

    /// A file to write, if somebody chose one.
    ///
    /// @param name that is proposed
    /// @throws mortal.substrate.InputException if nobody can be asked here
    Optional<Path> save(String name);
}
