package mortal.experiments.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that is there whole or not at all.
public final class WholeFile {
    private WholeFile() {}

    /// Writes beside the target, then moves into place; the folder is made if it is missing.
    public static void write(Path file, byte[] bytes) throws IOException {
        Path target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.write(draft, bytes);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
