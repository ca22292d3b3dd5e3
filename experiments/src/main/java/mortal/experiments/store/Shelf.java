package mortal.experiments.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mortal.substrate.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Results of jobs, a file each, whole or not there: what a run need not do again.
public final class Shelf {
    private final Path folder;

    Shelf(Path folder) {
        this.folder = folder;
    }

    /// What a job left, if it ended.
    ///
    /// @throws InputException if its file is damaged
    public Optional<JsonNode> find(String job) {
        Path file = file(job);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.LINE.readTree(Files.readAllBytes(file)));
        } catch (JacksonException e) {
            throw new InputException(file + ": " + Json.reason(e) + "; delete it, and its job is done again", e);
        } catch (IOException e) {
            throw Disk.unreadable(file, e);
        }
    }

    /// Keeps what a job left.
    ///
    /// @param result a record
    /// @return the result as it will be found
    public JsonNode put(String job, Record result) {
        byte[] line = Json.LINE.writeValueAsBytes(result);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Disk.unwritable(folder, e);
        }
        Disk.replace(file(job), out -> out.write(line));
        return Json.LINE.readTree(line);
    }

    /// A result as the record it was.
    public static <R extends Record> R as(Class<R> type, JsonNode result) {
        return Json.LINE.treeToValue(result, type);
    }

    private Path file(String job) {
        return folder.resolve(job + ".json");
    }
}
