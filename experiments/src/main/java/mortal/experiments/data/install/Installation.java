package mortal.experiments.data.install;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import mortal.substrate.InputException;

/// One published data set in one folder. Its files get there whole and checked, or not at all; `installed.json` beside
/// them says what each was, so that later use can tell whether it still is.
public final class Installation {
    /// Until a server is reached (chosen).
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Published set;
    private final Path folder;

    public Installation(Published set, Path folder) {
        this.set = set;
        this.folder = folder;
    }

    /// What was installed; empty if a file is missing or of another size.
    public List<InstalledFile> files() {
        List<InstalledFile> listed = InstalledList.read(folder);
        return set.originals().stream().allMatch(original -> covered(original, listed)) ? listed : List.of();
    }

    /// Whether all of it is there, by name and size alone.
    boolean present() {
        try {
            return !files().isEmpty();
        } catch (InputException damagedList) {
            return false;
        }
    }

    /// Whether every file is there and as it was when it was installed.
    ///
    /// @throws InputException if not, with the command that helps
    public void check() {
        List<InstalledFile> listed = InstalledList.read(folder);
        if (listed.isEmpty()) {
            throw new InputException("data " + set.name() + " is not installed: ./mortal data " + set.name());
        }
        for (Original original : set.originals()) {
            if (!intact(original, listed)) {
                throw new InputException("data " + set.name() + ": " + original.name() + " in " + folder
                        + " is missing or not what was installed: ./mortal data " + set.name() + " gets it again");
            }
        }
    }

    /// What is yet to be got: neither installed and unchanged, nor lying there as published.
    ///
    /// @throws InputException if a file that is not ours to replace is in the way
    public List<Original> missing() throws IOException {
        List<InstalledFile> listed = InstalledList.read(folder);
        List<Original> missing = new ArrayList<>();
        for (Original original : set.originals()) {
            List<InstalledFile> ours = of(original, listed);
            checkAlone(original, ours);
            if (ours.isEmpty() ? adopted(original).isEmpty() : !intact(original, listed)) {
                missing.add(original);
            }
        }
        return missing;
    }

    /// Downloads what is missing.
    ///
    /// @param got told how many bytes of it are there by now
    /// @throws IOException if a file is not to be had as published; those before it are installed
    public void download(List<Original> missing, LongConsumer got) throws IOException, InterruptedException {
        FolderLock lock = FolderLock.take(folder);
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            long before = 0;
            for (Original original : missing) {
                long done = before;
                Path part = part(original.name());
                URI url = new Download(client, original, part, Download.LULL, bytes -> got.accept(done + bytes)).get();
                record(original, place(original, part, original.name(), url.toString(), InstalledFile.Check.ORIGINAL));
                before += original.bytes();
            }
            adopt();
        } finally {
            lock.close();
        }
    }

    /// Installs what is missing from files that the user has; none unless all are good.
    ///
    /// @throws InputException naming the file that is missing or not what it should be
    public void take(List<Original> missing, Path from) throws IOException {
        if (!Files.isDirectory(from)) {
            throw new InputException(
                    "--from " + from + (Files.exists(from) ? " is a file, must be a folder" : " does not exist"));
        }
        Map<Original, List<Given>> all = found(missing, from);
        FolderLock lock = FolderLock.take(folder);
        try {
            for (Original original : missing) {
                List<InstalledFile> placed = new ArrayList<>();
                for (Given given : all.getOrDefault(original, List.of())) {
                    Path part = part(given.name());
                    Files.copy(given.file(), part, StandardCopyOption.REPLACE_EXISTING);
                    placed.addAll(
                            place(original, part, given.name(), given.file().toString(), given.checked()));
                }
                record(original, placed);
            }
            adopt();
        } finally {
            lock.close();
        }
    }

    private static Map<Original, List<Given>> found(List<Original> missing, Path from) throws IOException {
        Map<Original, List<Given>> all = new LinkedHashMap<>();
        for (Original original : missing) {
            try {
                all.put(original, Given.find(original, from));
            } catch (InputException bad) {
                throw new InputException(
                        bad.getMessage() + "; without --from it is downloaded; --data " + from
                                + " takes a folder as it is",
                        bad);
            }
        }
        return all;
    }

    /// Puts a file in its place, or unpacks it.
    private List<InstalledFile> place(
            Original original, Path part, String name, String from, InstalledFile.Check checked) throws IOException {
        List<InstalledFile> placed = new ArrayList<>();
        if (!name.equals(original.name()) || !original.archive()) {
            placed.add(move(part, name, original, from, checked));
            return placed;
        }
        List<String> found = Tar.unpack(part, original.forms(), folder);
        for (Contained contained : original.contents()) {
            if (!found.contains(contained.name())) {
                throw new IOException(part + " holds no " + contained.name());
            }
            placed.add(move(part(contained.name()), contained.name(), original, from, checked));
        }
        Files.delete(part);
        return placed;
    }

    private InstalledFile move(Path part, String name, Original original, String from, InstalledFile.Check checked)
            throws IOException {
        InstalledFile file = new InstalledFile(name, original.name(), Files.size(part), Sha256.of(part), from, checked);
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return file;
    }

    /// Lists what now stands for `original`; another form of it that was ours goes.
    private void record(Original original, List<InstalledFile> placed) throws IOException {
        List<String> names = placed.stream().map(InstalledFile::name).toList();
        List<InstalledFile> list = new ArrayList<>();
        for (InstalledFile known : InstalledList.read(folder)) {
            if (!known.original().equals(original.name())) {
                list.add(known);
            } else if (!names.contains(known.name())) {
                Files.deleteIfExists(folder.resolve(known.name()));
            }
        }
        list.addAll(placed);
        InstalledList.write(folder, set.name(), list);
    }

    /// Lists what lay there as published before.
    private void adopt() throws IOException {
        for (Original original : set.originals()) {
            if (InstalledList.read(folder).stream()
                    .noneMatch(file -> file.original().equals(original.name()))) {
                record(original, adopted(original));
            }
        }
    }

    /// The user's files in the folder, if they are as published.
    ///
    /// @throws InputException if they are there and are not
    private List<InstalledFile> adopted(Original original) throws IOException {
        List<InstalledFile> files = new ArrayList<>();
        if (original.forms().stream().noneMatch(name -> Files.exists(folder.resolve(name)))) {
            return files;
        }
        try {
            for (Given given : Given.find(original, folder)) {
                String name = String.valueOf(folder.relativize(given.file()));
                files.add(new InstalledFile(
                        name,
                        original.name(),
                        Files.size(given.file()),
                        Sha256.of(given.file()),
                        "was there",
                        given.checked()));
            }
            checkAlone(original, files);
            return files;
        } catch (InputException other) {
            throw new InputException(
                    other.getMessage() + "; it is in the way: move it, or choose another folder with --to", other);
        }
    }

    /// Refuses a folder where a file that is not ours would be read in place of one that is.
    private void checkAlone(Original original, List<InstalledFile> ours) {
        List<String> strange = ours.isEmpty() ? List.of() : strange(original, ours);
        if (!strange.isEmpty()) {
            throw new InputException(folder.resolve(strange.getFirst()) + " is not ours and may be read in place of "
                    + ours.getFirst().name() + "; move it");
        }
    }

    private List<String> strange(Original original, List<InstalledFile> ours) {
        List<String> names = ours.stream().map(InstalledFile::name).toList();
        return original.forms().stream()
                .filter(form -> !names.contains(form) && Files.exists(folder.resolve(form)))
                .toList();
    }

    /// Whether what is listed for the original is there and of the size listed.
    private boolean covered(Original original, List<InstalledFile> listed) {
        List<InstalledFile> of = of(original, listed);
        return !of.isEmpty() && of.stream().allMatch(file -> size(folder.resolve(file.name())) == file.bytes());
    }

    /// Whether it also has the content listed.
    private boolean intact(Original original, List<InstalledFile> listed) {
        try {
            boolean same = covered(original, listed)
                    && strange(original, of(original, listed)).isEmpty();
            for (InstalledFile file : of(original, listed)) {
                same = same && Sha256.of(folder.resolve(file.name())).equals(file.sha256());
            }
            return same;
        } catch (IOException e) {
            throw new InputException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<InstalledFile> of(Original original, List<InstalledFile> listed) {
        return listed.stream()
                .filter(file -> file.original().equals(original.name()))
                .toList();
    }

    /// (B) of a file, or −1.
    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : -1;
        } catch (IOException unreadable) {
            return -1;
        }
    }

    private Path part(String name) {
        return folder.resolve(name + ".part");
    }
}
