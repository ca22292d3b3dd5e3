package mortal.ui.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mortal.experiments.config.Yaml;
import mortal.experiments.store.Journal;
import mortal.experiments.store.RunFolder;
import tools.jackson.databind.JsonNode;

/// What a run folder tells at a moment, whether the run goes on or has ended.
///
/// @param folder where
/// @param experiment its name
/// @param ended whether there is a summary
/// @param events reported so far
/// @param facts of the summary, or of the last event of a run that goes on
/// @param curves validation error by read-out, for learning experiments
/// @param figures PNG files
public record RunSheet(
        Path folder,
        String experiment,
        boolean ended,
        int events,
        List<Fact> facts,
        List<Curve> curves,
        List<Path> figures) {

    /// Most facts that are shown. Chosen: a screen.
    private static final int MOST = 60;

    /// One line of it.
    public record Fact(String name, String value) {}

    /// One read-out of one chip.
    ///
    /// @param epochs (epochs)
    /// @param errors (1) on validation cases
    public record Curve(String name, List<Double> epochs, List<Double> errors) {}

    public RunSheet {
        facts = List.copyOf(facts);
        curves = List.copyOf(curves);
        figures = List.copyOf(figures);
    }

    /// @throws mortal.substrate.InputException if there is no run, or it is damaged
    public static RunSheet of(Path folder) {
        RunFolder run = RunFolder.open(folder);
        JsonNode config = Yaml.tree(folder.resolve("config.yaml"));
        boolean ended = Files.exists(folder.resolve("summary.json"));
        List<Path> parts = parts(folder);
        List<Fact> facts = new ArrayList<>();
        List<Curve> curves = new ArrayList<>();
        List<Path> figures = new ArrayList<>();
        int events = 0;
        for (Path part : parts) {
            List<JsonNode> journal =
                    Files.exists(part.resolve("events.jsonl")) ? Journal.read(part.resolve("events.jsonl")) : List.of();
            events += journal.size();
            curves.addAll(curves(part.equals(folder) ? "" : part.getFileName() + " ", journal));
            if (!ended && !journal.isEmpty()) {
                facts(part.getFileName() + ", last event", journal.getLast(), facts);
            }
            figures.addAll(pictures(part.resolve("figures")));
        }
        if (ended) {
            facts("", run.readSummary(), facts);
        }
        return new RunSheet(
                folder,
                config.path("experiment").asString(config.path("name").asString("?")),
                ended,
                events,
                facts,
                curves,
                figures);
    }

    /// The folder itself, and one for each chip where there are several.
    private static List<Path> parts(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return Stream.concat(
                            Stream.of(folder),
                            inside.filter(path -> Files.exists(path.resolve("events.jsonl")))
                                    .sorted())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> pictures(Path figures) {
        if (!Files.isDirectory(figures)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(figures)) {
            return inside.filter(path -> path.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Curve> curves(String prefix, List<JsonNode> journal) {
        List<Curve> curves = new ArrayList<>();
        journal.stream()
                .filter(event -> event.path("on").asString("").equals("validation"))
                .map(event -> event.path("readout").asString("?"))
                .distinct()
                .forEach(readout -> {
                    List<JsonNode> looks = journal.stream()
                            .filter(event -> event.path("on").asString("").equals("validation")
                                    && event.path("readout").asString("?").equals(readout))
                            .toList();
                    curves.add(new Curve(
                            prefix + readout,
                            looks.stream()
                                    .map(look -> look.path("epoch").asDouble(0))
                                    .toList(),
                            looks.stream()
                                    .map(look -> look.path("errors").asDouble(0)
                                            / Math.max(1, look.path("cases").asDouble(1)))
                                    .toList()));
                });
        return curves;
    }

    private static void facts(String prefix, JsonNode node, List<Fact> into) {
        if (into.size() >= MOST) {
            return;
        }
        if (node.has("value") && node.has("low") && node.has("high")) {
            into.add(new Fact(
                    prefix,
                    number(node.path("value")) + " (" + number(node.path("low")) + " to " + number(node.path("high"))
                            + ")"));
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> each : node.properties()) {
                facts(prefix.isEmpty() ? each.getKey() : prefix + ": " + each.getKey(), each.getValue(), into);
            }
        } else if (!node.isArray()) {
            into.add(new Fact(prefix, node.isFloatingPointNumber() ? number(node) : node.asString("")));
        }
    }

    private static String number(JsonNode node) {
        return String.format(Locale.ROOT, "%.4g", node.asDouble(0));
    }
}
