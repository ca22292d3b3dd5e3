package mortal.experiments.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mortal.experiments.config.Yaml;
import mortal.experiments.store.Journal;
import tools.jackson.databind.JsonNode;

/// A run that has not ended, and how far it has come.
///
/// @param folder it is in
/// @param words for a reader, without the folder
public record Unfinished(Path folder, String words) {

    /// @param folder with `config.yaml`
    static Unfinished of(Path folder) {
        JsonNode config = Yaml.tree(folder.resolve("config.yaml"));
        String name = config.has("subjects")
                ? "sweep " + config.path("name").asString("?")
                : config.path("experiment").asString("?");
        String data = Repeat.place(config.path("data").asString("?"));
        return new Unfinished(
                folder,
                name + " on " + data + ": "
                        + (config.has("runs") ? epochs(folder, config.path("runs")) : jobs(folder)));
    }

    private static String epochs(Path folder, JsonNode runs) {
        List<String> words = new ArrayList<>();
        for (JsonNode run : runs) {
            String name = run.path("name").asString("?");
            Path events = (runs.size() == 1 ? folder : folder.resolve(name)).resolve("events.jsonl");
            List<JsonNode> told = Files.exists(events) ? Journal.read(events) : List.of();
            long taught = told.stream()
                    .filter(event -> event.path("event").asString("").equals("taught"))
                    .count();
            words.add(name + " " + taught + " of "
                    + run.path("settings").path("epochs").asInt(0) + " epochs" + last(told));
        }
        return String.join("; ", words);
    }

    /// The last look at validation cases, by each read-out.
    private static String last(List<JsonNode> events) {
        List<JsonNode> looks = events.stream()
                .filter(event -> event.path("on").asString("").equals("validation"))
                .toList();
        if (looks.isEmpty()) {
            return "";
        }
        int epoch = looks.getLast().path("epoch").asInt(0);
        List<String> errors = looks.stream()
                .filter(look -> look.path("epoch").asInt(0) == epoch)
                .map(look -> String.format(
                        Locale.ROOT,
                        "%.2f %% by %s",
                        100.0
                                * look.path("errors").asInt(0)
                                / look.path("cases").asInt(1),
                        look.path("readout").asString("?")))
                .toList();
        return " (validation error after epoch " + epoch + ": " + String.join(", ", errors) + ")";
    }

    private static String jobs(Path folder) {
        Path jobs = folder.resolve("jobs");
        if (!Files.isDirectory(jobs)) {
            return "no job has ended";
        }
        try (Stream<Path> files = Files.list(jobs)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(".json"))
                            .count()
                    + " jobs have ended";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
