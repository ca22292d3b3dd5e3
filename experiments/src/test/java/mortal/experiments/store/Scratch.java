package mortal.experiments.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// A folder for one try of a property, gone afterwards.
final class Scratch {
    interface Use {
        void in(Path folder) throws IOException;
    }

    private Scratch() {}

    static void in(Use use) {
        try {
            Path folder = Files.createTempDirectory("mortal");
            try {
                use.in(folder);
            } finally {
                try (var all = Files.walk(folder)) {
                    all.sorted(Comparator.reverseOrder()).forEach(Disk::deleteQuietly);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> list(Path folder) throws IOException {
        try (var there = Files.list(folder)) {
            return there.sorted().toList();
        }
    }
}
