package mortal.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mortal.experiments.run.Tiny;
import mortal.experiments.store.RunFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// `mortality` and `mortality-map` as a user runs them, with chips of a few units.
final class MortalityVerbTest {
    @TempDir
    private static Path folder = Path.of("");

    private static Path data = Path.of("");

    @BeforeAll
    static void data() {
        data = Tiny.digits(folder.resolve("data"), 400, 100);
    }

    private static List<String> command(String study, String out, String... sets) {
        List<String> words = new ArrayList<>(
                List.of("run", study, "--out", folder.resolve(out).toString()));
        for (String set : sets) {
            words.addAll(List.of("--set", set));
        }
        return Tiny.command(data, words.toArray(String[]::new));
    }

    private static Path done(List<String> command, String... more) {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of(more));
        Command run = Command.run(words);
        assertEquals(Main.DONE, run.code(), run.err());
        return Path.of(words.get(words.indexOf("--out") + 1));
    }

    /// One thread or three, killed in between or not: the same events and digest; the summary has what it promises.
    @Test
    void everyWayIsGoneAndAnsweredFor() throws IOException {
        String[] sets = {"pairs=3", "poolCases=60", "lessons=40,120", "fewLessons=20", "epochs=1", "bench.rounds=4"};
        Path one = done(command("mortality", "one", sets), "--threads", "1");
        Path three = done(command("mortality", "three", sets), "--threads", "3");
        byte[] events = Files.readAllBytes(one.resolve("events.jsonl"));
        assertArrayEquals(events, Files.readAllBytes(three.resolve("events.jsonl")));
        String digest = summary(three).path("digest").asString("");
        Files.delete(three.resolve("jobs").resolve("pair-1.json"));
        Files.delete(three.resolve("summary.json"));
        Files.write(three.resolve("events.jsonl"), java.util.Arrays.copyOf(events, events.length / 2));
        Command resumed = Command.run("run", "--resume", three.toString());
        assertEquals(Main.DONE, resumed.code(), resumed.err());
        assertEquals(digest, summary(three).path("digest").asString("?"));
        assertTrue(resumed.out().contains("Copying:") && resumed.out().contains("Teaching:"), resumed.out());
        for (String key : List.of(
                "teacherError",
                "transplantError",
                "refittedError",
                "calibratedError",
                "noiseAwareError",
                "distilledError",
                "scratchError",
                "frozenError",
                "agreement")) {
            JsonNode error = summary(one).path(key);
            assertTrue(error.path("low").asDouble(9) <= error.path("high").asDouble(-9), key + " " + error);
        }
        for (String figure : List.of("ways", "lessons", "price", "inheritance")) {
            assertTrue(Files.size(one.resolve("figures").resolve(figure + ".png")) > 5000, figure);
        }
        assertTrue(Command.run("inspect", one.toString()).out().contains("mortality with mild"));
    }

    private static JsonNode summary(Path run) {
        return RunFolder.open(run).readSummary();
    }

    @Test
    void theMapHasARowABody() {
        Path run = done(command(
                "mortality-map",
                "map",
                "pairs=2",
                "poolCases=60",
                "lessons=40",
                "rounds=2",
                "readings=4",
                "budgets=3",
                "epochs=1",
                "evaluateCases=20"));
        JsonNode summary = summary(run);
        assertEquals(7, summary.path("chips").size());
        assertEquals(3, summary.path("grown").path("byJoules").size());
        assertTrue(Files.exists(run.resolve("figures").resolve("map-joules.png")));
        assertTrue(Files.exists(run.resolve("figures").resolve("map-seconds.png")));
    }

    @Test
    void theMapHasAFigureAnAxis() {
        List<String> words = command(
                "mortality-map",
                "axis",
                "pairs=2",
                "poolCases=60",
                "lessons=40",
                "rounds=2",
                "readings=4",
                "budgets=3",
                "epochs=1",
                "evaluateCases=20",
                "axis.key=stuck",
                "axis.values=0,0.3");
        words.addAll(List.of("--chip", "mild"));
        Path run = done(words);
        assertEquals(2, summary(run).path("axes").path("mild").path("raw copy").size());
        assertTrue(Files.exists(run.resolve("figures").resolve("axis-mild.png")));
        assertTrue(Command.run("inspect", run.toString()).out().contains("mortality-map"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "axis.key=stuck | axis.values=0.2,0.1 | must be numbers",
                "axis.key=stuck | axis.values=2 | Stuck",
                "axis.key=neuron.gainSpred | axis.values=1 | did you mean neuron.gainSpread",
                "axis.key=readGain | axis.values= | must be numbers",
            })
    void anAxisThatIsNoneIsRefusedInOneLine(String key, String values, String part) {
        List<String> words = command("mortality-map", "refused", "poolCases=60", key, values);
        words.addAll(List.of("--chip", "mild"));
        Command command = Command.run(words);
        assertTrue(command.refused(), () -> command.code() + " " + command.err());
        assertTrue(command.err().contains(part), command.err());
        assertFalse(Files.exists(folder.resolve("refused")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pairs=1",
                "poolCases=500",
                "lessons=20,10",
                "answerTemperature=0",
                "margin=2",
                "trainCases=5",
                "hidden=60000,60000",
                "lesons=3",
                "bench.readNoise=-1",
                "candidates=10",
                "noiseShare=-1",
                "rule=backprop",
                "rule=frozen",
                "bench.rounds=0"
            })
    void whatCannotBeIsRefusedInOneLine(String set) {
        Command command = Command.run(command("mortality", "refused", set));
        assertTrue(command.refused(), () -> command.code() + " " + command.err());
        assertFalse(Files.exists(folder.resolve("refused")));
    }

    @Test
    void optionsThatMeanNothingHereAreRefused() {
        assertTrue(Command.run("run", "mortality", "--seeds", "3").refused());
        assertTrue(Command.run("run", "mortalty").err().contains("mortality"));
    }

    @Test
    void aDryRunSaysWhatItTakes() {
        Command command = Command.run(command("mortality", "dry", "pairs=2"));
        List<String> dry = new ArrayList<>(command("mortality", "dry2", "pairs=2", "poolCases=60"));
        dry.add("--dry-run");
        Command forecast = Command.run(dry);
        assertEquals(Main.DONE, forecast.code(), forecast.err());
        assertTrue(forecast.out().contains("presentations"), forecast.out());
        assertFalse(Files.exists(folder.resolve("dry2")));
        assertTrue(command.refused(), "a pool of 2000 of 400 cases");
    }
}
