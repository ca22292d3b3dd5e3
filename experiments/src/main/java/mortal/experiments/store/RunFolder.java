package mortal.experiments.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mortal.experiments.config.Yaml;
import mortal.substrate.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// A run on disk: `config.yaml`, `manifest.json`, `events.jsonl`, `checkpoint/` or `jobs/`, `summary.json`,
/// `figures/`, `report.html`. Whoever writes it holds a lock until [#close]; reading needs none.
public final class RunFolder implements AutoCloseable {
    private final Path path;
    private final @Nullable RunLock lock; // null when only read

    private RunFolder(Path path, @Nullable RunLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /// A folder for a new run, its parents included.
    ///
    /// @throws InputException if something is there already, or it cannot be made; nothing new is left behind then
    public static RunFolder create(Path path) {
        checkVacant(path);
        List<Path> made = missing(path);
        try {
            Files.createDirectories(path);
            return new RunFolder(path, RunLock.take(path));
        } catch (IOException e) {
            throw unmade(path, made, e);
        }
    }

    /// A folder `<experiment>-<n>` under `runs` for a new run, with n one above the highest there.
    ///
    /// @throws InputException if it cannot be made; nothing new is left behind then
    public static RunFolder createNext(Path runs, String experiment) {
        List<Path> made = new ArrayList<>(missing(runs));
        try {
            Files.createDirectories(runs);
            Path path = makeNext(runs, experiment);
            made.addFirst(path);
            return new RunFolder(path, RunLock.take(path));
        } catch (IOException e) {
            throw unmade(runs, made, e);
        }
    }

    /// A run to look at; it may be running.
    ///
    /// @throws InputException if there is no run
    public static RunFolder open(Path path) {
        if (!Files.isDirectory(path)) {
            throw new InputException("there is no run folder " + path);
        }
        if (!Files.exists(path.resolve("config.yaml"))) {
            throw new InputException(path + " is not a run: it holds no config.yaml");
        }
        return new RunFolder(path, null);
    }

    /// A run to go on with.
    ///
    /// @throws InputException if there is no run, or another process is at it
    public static RunFolder resume(Path path) {
        Path found = open(path).path;
        try {
            var folder = new RunFolder(found, RunLock.take(found));
            Disk.removeTemporaries(found);
            return folder;
        } catch (IOException e) {
            throw Disk.unwritable(found, e);
        }
    }

    public Path path() {
        return path;
    }

    /// The journal's file.
    public Path events() {
        return path.resolve("events.jsonl");
    }

    public Checkpoint checkpoint() {
        return new Checkpoint(path.resolve("checkpoint"));
    }

    /// Where results of jobs lie.
    public Shelf jobs() {
        return new Shelf(path.resolve("jobs"));
    }

    /// The folder for pictures, made if it is not there.
    public Path figures() {
        Path figures = path.resolve("figures");
        try {
            return Files.createDirectories(figures);
        } catch (IOException e) {
            throw Disk.unwritable(figures, e);
        }
    }

    /// Puts `html` in the place of `report.html`.
    public void writeReport(String html) {
        writeText("report.html", html);
    }

    /// Puts `config` in the place of `config.yaml`.
    public void writeConfig(Record config) {
        writeText("config.yaml", Yaml.write(config));
    }

    /// @throws InputException if the file does not say what a `type` needs
    public <R extends Record> R readConfig(Class<R> type) {
        return Yaml.read(path.resolve("config.yaml"), type);
    }

    /// Whether it says what the run is made of; from then on the run has begun.
    public boolean begun() {
        return Files.exists(path.resolve("manifest.json"));
    }

    public void writeManifest(Map<String, ?> manifest) {
        write("manifest.json", Json.PRETTY, manifest);
    }

    public JsonNode readManifest() {
        return readJson(path.resolve("manifest.json"));
    }

    public void writeSummary(Map<String, ?> summary) {
        write("summary.json", Json.PRETTY, summary);
    }

    /// @throws InputException if the run has not ended
    public JsonNode readSummary() {
        Path file = path.resolve("summary.json");
        if (!Files.exists(file)) {
            throw new InputException(path + " has no summary.json: the run has not ended; go on with --resume " + path);
        }
        return readJson(file);
    }

    /// Lets others write the folder.
    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
    }

    private void write(String name, ObjectMapper mapper, Object value) {
        writeText(name, mapper.writeValueAsString(value).stripTrailing() + "\n");
    }

    private void writeText(String name, String text) {
        if (lock == null) {
            throw new IllegalStateException(path + " was opened to be read, not to write " + name);
        }
        Disk.replace(path.resolve(name), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode readJson(Path file) {
        try {
            return Json.PRETTY.readTree(bytes(file));
        } catch (JacksonException e) {
            throw new InputException(file + ": " + Json.reason(e), e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Disk.unreadable(file, e);
        }
    }

    private static void checkVacant(Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new InputException(path + " is a file, a run needs a folder; choose another --out");
        }
        if (!Files.exists(path)) {
            return;
        }
        try (var there = Files.newDirectoryStream(path, RunFolder::occupies)) {
            if (there.iterator().hasNext()) {
                throw new InputException(
                        path + " is not empty; choose another --out, or go on with that run by --resume " + path);
            }
        } catch (IOException e) {
            throw Disk.unreadable(path, e);
        }
    }

    /// Whether a file is more than what an interrupted start leaves behind.
    private static boolean occupies(Path file) {
        return !file.endsWith(RunLock.NAME) && !file.toString().endsWith(Disk.TEMPORARY);
    }

    /// The folders that [#create] will have to make, innermost first.
    private static List<Path> missing(Path path) {
        List<Path> missing = new ArrayList<>();
        for (Path p = path.toAbsolutePath(); p != null && !Files.exists(p); p = p.getParent()) {
            missing.add(p);
        }
        return missing;
    }

    private static Path makeNext(Path runs, String experiment) throws IOException {
        for (long n = highest(runs, experiment) + 1; ; n++) {
            try {
                return Files.createDirectory(runs.resolve(experiment + "-" + n));
            } catch (FileAlreadyExistsException ignored) {
                // Another process was faster: take the next number.
            }
        }
    }

    /// Takes back what was made, and says why.
    private static InputException unmade(Path path, List<Path> made, IOException e) {
        made.forEach(Disk::deleteQuietly);
        return new InputException(
                "cannot make the run folder " + path + ": " + Disk.reason(e) + "; choose another --out", e);
    }

    private static long highest(Path runs, String experiment) throws IOException {
        Pattern name = Pattern.compile(Pattern.quote(experiment) + "-(\\d{1,15})");
        try (var there = Files.list(runs)) {
            return there.map(p -> name.matcher(String.valueOf(p.getFileName())))
                    .filter(Matcher::matches)
                    .mapToLong(m -> Long.parseLong(m.group(1)))
                    .max()
                    .orElse(0);
        }
    }
}
