package mortal.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mortal.experiments.data.install.Installation;
import mortal.experiments.data.install.InstalledFile;
import mortal.experiments.data.install.Original;
import mortal.experiments.data.install.Published;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mortal data NAME`: a published data set, downloaded or taken from the user's files, checked and installed.
@Command(name = "data", description = "Obtain a published data set, check it (SHA-256) and install it for --data NAME.")
public final class DataVerb implements Verb {
    private static final double MEGABYTE = 1e6;

    @Spec
    @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "A data set; 'mortal list data' shows them.")
    String name = "";

    @Option(names = "--from", paramLabel = "DIR", description = "Take its files from here instead of downloading them.")
    @Nullable Path from;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "Install it here (default: NAME in .mortal/data of your home, where --data NAME looks).")
    @Nullable Path to;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Published set = Published.named(name);
        Path folder = to == null ? set.home() : to.toAbsolutePath().normalize();
        Installation place = new Installation(set, folder);
        List<Original> missing = place.missing();
        boolean had = missing.isEmpty() && !place.files().isEmpty();
        if (from != null && !had) {
            place.take(missing, from);
        } else if (!had) {
            download(set, place, missing);
        }
        report(set, folder, place.files(), had);
        return Main.DONE;
    }

    private static void download(Published set, Installation place, List<Original> missing)
            throws IOException, InterruptedException {
        long bytes = missing.stream().mapToLong(Original::bytes).sum();
        try (Progress progress = Progress.start(set.name(), Math.max(1, bytes))) {
            place.download(missing, progress::step);
        }
    }

    private void report(Published set, Path folder, List<InstalledFile> files, boolean had) {
        PrintWriter print = Console.of(spec);
        double bytes = files.stream().mapToLong(InstalledFile::bytes).sum();
        List<String> unchecked = files.stream()
                .filter(file -> file.checked() == InstalledFile.Check.SIZE)
                .map(InstalledFile::name)
                .toList();
        print.printf(
                Locale.ROOT,
                "%s %s in %s: %d files, %.1f MB, %s%n",
                set.name(),
                had ? "was already" : "is now",
                folder,
                files.size(),
                bytes / MEGABYTE,
                unchecked.isEmpty() ? "SHA-256 as published" : "checked as far as hashes are published");
        if (!unchecked.isEmpty()) {
            print.println("  checked by size alone, for no SHA-256 of the plain file is known: "
                    + String.join(", ", unchecked));
        }
        print.println("  to use it: --data " + (to == null ? set.name() : folder));
    }
}
