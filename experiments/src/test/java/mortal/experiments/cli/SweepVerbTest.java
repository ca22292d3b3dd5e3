package mortal.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mortal.experiments.run.Tiny;
import mortal.experiments.store.RunFolder;
import mortal.experiments.sweep.SweepConfig;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Every value with every other, each once, in any number of processes and threads.
final class SweepVerbTest {
    /// Eight schoolings of 60 cases: two rules, two seeds, two values.
    private static final String RULES = """
            experiment: first-light
            data: DATA
            chips: [mild]
            rules: [forward-forward, {name: forward-forward, loss: pairwise}]
            seeds: 2
            set: {hidden: [16, 16], epochs: 1, trainCases: 60, validationCases: 30, testCases: 30, fitEpochs: 1}
            over: {chip.neuron.gainSpread: [0, 0.3]}
            """;

    private static final String MAP = RULES.replace(
                    "rules: [forward-forward, {name: forward-forward, loss: pairwise}]\n", "")
            .replace("seeds: 2", "seeds: [4]")
            .replace("[0, 0.3]}", "[0, 0.3], rate: [0.01, 0.03, 0.1]}");

    @TempDir
    private static Path folder = Path.of("");

    private static Path data = Path.of("");

    @BeforeAll
    static void data() {
        data = Tiny.digits(folder.resolve("data"), 100, 30);
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text.replace("DATA", data.toString()));
    }

    private static Path swept(String name, String text, String... options) throws IOException {
        Path out = folder.resolve(name);
        Path file = file(name + ".yaml", text);
        assertDone(Stream.concat(Stream.of("sweep", file.toString(), "--out", out.toString()), Arrays.stream(options))
                .toList());
        return out;
    }

    private static String assertDone(List<String> arguments) {
        Command command = Command.run(arguments);
        assertEquals(Main.DONE, command.code(), command.err());
        return command.out();
    }

    private static byte[] events(Path run) throws IOException {
        return Files.readAllBytes(run.resolve("events.jsonl"));
    }

    private static List<Path> jobs(Path run) throws IOException {
        try (Stream<Path> jobs = Files.list(run.resolve("jobs"))) {
            return jobs.sorted().toList();
        }
    }

    @Test
    void threadsKillsAndSharesChangeNoBit() throws IOException {
        Path alone = swept("same", RULES, "--threads", "1");
        byte[] events = events(alone);
        List<Path> jobs = jobs(alone);
        assertEquals(8, jobs.size());
        JsonNode summary = RunFolder.open(alone).readSummary();
        assertEquals(8, summary.path("schoolings").asInt());
        assertEquals(4, summary.path("points").size());
        assertTrue(Files.exists(alone.resolve("figures/lines.png")) && Files.exists(alone.resolve("report.html")));

        // Killed after some jobs, in the middle of a line.
        for (Path job : jobs.subList(0, 3)) {
            Files.delete(job);
        }
        Files.delete(alone.resolve("summary.json"));
        Files.write(alone.resolve("events.jsonl"), Arrays.copyOf(events, events.length / 3));
        assertDone(List.of("sweep", "--resume", alone.toString(), "--threads", "2"));
        assertArrayEquals(events, events(alone));
        assertEquals(jobs, jobs(alone));

        // Two machines, one of which puts all together.
        Path file = folder.resolve("same.yaml");
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        String said = assertDone(List.of("sweep", file.toString(), "--shard", "1/2", "--out", first.toString()));
        assertTrue(said.contains("share 1/2 is done, 4 of 8 jobs are left"), said);
        assertTrue(Files.notExists(first.resolve("summary.json")));
        assertDone(List.of("sweep", file.toString(), "--shard", "2/2", "--out", second.toString()));
        for (Path job : jobs(second)) {
            Files.copy(job, first.resolve("jobs").resolve(job.getFileName()));
        }
        assertDone(List.of("sweep", file.toString(), "--resume", first.toString()));
        assertArrayEquals(events, events(first));
    }

    @Test
    void twoKeysMakeAMapAndTheConfigurationRepeatsIt() throws IOException {
        Path map = swept("map", MAP);
        assertEquals(6, jobs(map).size());
        assertTrue(Files.exists(map.resolve("figures/map.png")));
        Path again = folder.resolve("again");
        assertDone(
                List.of("sweep", map.resolve("config.yaml").toString(), "--out", again.toString(), "--threads", "2"));
        assertArrayEquals(events(map), events(again));
        assertTrue(assertDone(List.of("inspect", map.toString())).contains("a sweep of first-light"));
        String page = assertDone(List.of("results", map.toString()));
        assertTrue(page.contains("## map: mild on path/to/data"), page);
    }

    /// As many lessons with few cases as with many.
    @Test
    void keysThatGoTogetherMakeLines() throws IOException {
        Path lines = swept(
                "lines",
                RULES.replace("epochs: 1, trainCases: 60, ", "")
                        .replace("chip.neuron.gainSpread: [0, 0.3]", "trainCases/epochs: [60/1, 30/2]"));
        assertEquals(8, jobs(lines).size());
        assertTrue(Files.exists(lines.resolve("figures/lines.png")));
        JsonNode points = RunFolder.open(lines).readSummary().path("points");
        assertEquals("60/1", points.path(0).path("trainCases/epochs").asString());
        assertEquals("30/2", points.path(1).path("trainCases/epochs").asString());
        assertEquals(
                points.path(0).path("presentations").asDouble(),
                points.path(1).path("presentations").asDouble());
    }

    @Test
    void noKeyMakesBarsAndOneSeedHasTheIntervalOfItsCases() throws IOException {
        Path bars = swept("bars", MAP.substring(0, MAP.indexOf("over:")));
        assertTrue(Files.exists(bars.resolve("figures/bars.png")));
        JsonNode error =
                RunFolder.open(bars).readSummary().path("points").path(0).path("testError");
        assertTrue(error.path("low").asDouble() < error.path("value").asDouble(), error.toString());
    }

    @Test
    void aSweepAskedAboutSaysWhatItTakesAndRunsNothing() throws IOException {
        Path file = file("dry.yaml", RULES);
        Path out = folder.resolve("dry");
        String said =
                assertDone(List.of("sweep", file.toString(), "--dry-run", "--threads", "2", "--out", out.toString()));
        assertTrue(
                said.contains("jobs          8, 2 at once") && said.contains("memory") && said.contains("time"), said);
        assertTrue(Files.notExists(out));
    }

    /// Line and column are those of the key, or of the group that should have it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "first-light | frist-light | 1:1: experiment: experiment 'frist-light' is unknown: did you mean first-light?",
                "data: DATA | data: nowhere | 2:1: data: no data set or folder is called 'nowhere'",
                "mild] | midl] | 3:9: chips[0]: chip 'midl' is neither a chip nor a file: did you mean mild?",
                "[mild] | [] | 3:1: chips: names no chip",
                "[mild] | [mild, mild] | 3:15: chips[1]: chip mild is there twice",
                "pairwise | pairwize | 4:50: rules[1].loss: rule.loss = pairwize: did you mean pairwise?",
                "rules: [forward-forward | rules: [forward-foward | 4:9: rules[0].rule: rule = forward-foward: did you mean",
                "loss: pairwise | form: sensor | none",
                "seeds: 2 | seeds: 0 | 5:1: seeds: = 0, must be 1 to",
                "seeds: 2 | seeds: [1, 1] | 5:12: seeds[1]: must be a whole number, none twice",
                "seeds: | sedes: | 5:1: unknown key sedes: did you mean seeds?",
                "epochs: 1, | epochs: x, | 6:25: set.epochs: epochs = x, expected a whole number",
                "epochs: 1, | epoch: 1, | 6:25: set.epoch: unknown key epoch: did you mean epochs?",
                "trainCases: 60 | trainCases: 1000 | 6:36: set.trainCases: mild, forward-forward,",
                "gainSpread | gainSpreat | 7:33: over.chip.neuron.gainSpreat[0]: unknown key neuron.gainSpreat: did you mean",
                "[0, 0.3] | [0, -1] | 7:36: over.chip.neuron.gainSpread[1]: ",
                "[0, 0.3] | 0.3 | 7:1: over: chip.neuron.gainSpread must have a list of values",
                "[0, 0.3] | [0, 0] | 7:1: over: values of chip.neuron.gainSpread = [0, 0], must be at least one and none twice",
                "chip.neuron.gainSpread | epochs | 7:8: over.epochs: is in set as well",
                "chip.neuron.gainSpread | rate/epochs | 7:1: over: values of rate/epochs: '0', must be 2 values with slashes",
                "chip.neuron.gainSpread: [0, 0.3] | rate/epochs: [0.1/1] | 7:8: over.rate/epochs: is in set as well",
                "over: | set: | given twice",
            })
    void anErrorNamesLineAndKeyAndRunsNothing(String right, String wrong, String said) throws IOException {
        Path file = file("wrong.yaml", RULES.replace(right, wrong));
        Path out = folder.resolve("wrong");
        Command command = Command.run("sweep", file.toString(), "--out", out.toString(), "--dry-run");
        if (said.equals("none")) {
            assertEquals(Main.DONE, command.code(), command.err());
            return;
        }
        assertTrue(command.refused(), command.err());
        assertTrue(command.err().startsWith("mortal: " + file) && command.err().contains(said), command.err());
        assertTrue(Files.notExists(out));
    }

    /// The files that come with the program, on the embedded digits.
    @Test
    void everyExampleCanBeSwept() throws IOException {
        Path chips = Files.createDirectories(folder.resolve("chips"));
        List<String> names = new ArrayList<>();
        try (Stream<Path> examples = Files.walk(Path.of("../examples"), 2)) {
            for (Path example :
                    examples.filter(one -> one.toString().endsWith(".yaml")).toList()) {
                String text = Files.readString(example);
                String name = String.valueOf(example.getFileName());
                if (Path.of("../examples/chips").resolve(name).equals(example)) {
                    Files.writeString(chips.resolve(name), text);
                } else if (text.contains("experiment:")) {
                    Files.writeString(folder.resolve(name), text.replace("data: mnist", "data: digits"));
                    names.add(name);
                }
            }
        }
        assertTrue(names.size() >= 6, names.toString());
        for (String name : names) {
            SweepConfig config = SweepReader.read(folder.resolve(name)).config();
            assertTrue(config.schoolings() >= 4, name);
        }
    }

    @Test
    void wordsBesideTheFileAreCheckedToo() throws IOException {
        Path file = file("beside.yaml", RULES);
        for (String shard : List.of("0/2", "3/2", "2", "a/b")) {
            assertTrue(Command.run("sweep", file.toString(), "--shard", shard).refused(), shard);
        }
        assertTrue(Command.run("sweep").refused());
        assertTrue(Command.run("sweep", folder.resolve("no.yaml").toString()).refused());
        assertTrue(Command.run("results", folder.resolve("data").toString()).refused());
    }
}
