package mortal.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mortal.experiments.run.Tiny;
import mortal.experiments.store.RunFolder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Studies of long times: the same bits on one thread and on two, and after an end in the middle.
final class LongStudiesTest {
    private static final Map<String, List<String>> KEYS = Map.of(
            "generations",
            List.of("chains=2", "generations=2", "pupils=2", "poolCases=40", "lessons=40"),
            "relay",
            List.of(
                    "map.populations=1,2",
                    "map.lessons=20",
                    "map.overlaps=0,1",
                    "map.lives=2",
                    "map.repetitions=1",
                    "shown.population=2",
                    "shown.lessons=40",
                    "shown.lives=2",
                    "shown.repetitions=2",
                    "poolCases=40"),
            "ageing",
            List.of("chips=1", "hours=1,8766", "fewLessons=20", "life.endurances=30,1000", "life.chips=1"));

    @TempDir
    private Path folder = Path.of("");

    private static List<String> command(String study, Path data, Path out, int threads) {
        List<String> command = new ArrayList<>(List.of("run", study, "--data", data.toString()));
        command.addAll(List.of("--out", out.toString(), "--threads", String.valueOf(threads)));
        Stream.concat(
                        KEYS.getOrDefault(study, List.of()).stream(),
                        Stream.of("hidden=8,8", "trainCases=100", "validationCases=30", "testCases=30", "epochs=1"))
                .forEach(set -> command.addAll(List.of("--set", set)));
        return command;
    }

    private static String digest(Path run) {
        return RunFolder.open(run).readSummary().get("digest").asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"generations", "relay", "ageing"})
    void theSameBitsOnTwoThreadsAndAfterAnEndInTheMiddle(String study) throws IOException {
        Path data = Tiny.digits(folder.resolve("data"), 300, 50);
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        Command first = Command.run(command(study, data, one, 1));
        assertEquals(Main.DONE, first.code(), first.err());
        assertEquals(Main.DONE, Command.run(command(study, data, two, 2)).code());
        assertArrayEquals(
                Files.readAllBytes(one.resolve("events.jsonl")), Files.readAllBytes(two.resolve("events.jsonl")));
        assertEquals(digest(one), digest(two));
        half(two);
        Command resumed = Command.run("run", "--resume", two.toString(), "--threads", "2");
        assertEquals(Main.DONE, resumed.code(), resumed.err());
        assertArrayEquals(
                Files.readAllBytes(one.resolve("events.jsonl")), Files.readAllBytes(two.resolve("events.jsonl")));
        assertEquals(digest(one), digest(two));
    }

    /// Leaves the folder as one finds it after a kill: half the jobs done, the journal torn, no summary.
    private static void half(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run.resolve("jobs"))) {
            List<Path> jobs = files.sorted().toList();
            assertTrue(jobs.size() > 1, "jobs " + jobs.size());
            for (Path job : jobs.subList(0, jobs.size() / 2)) {
                Files.delete(job);
            }
        }
        byte[] journal = Files.readAllBytes(run.resolve("events.jsonl"));
        Files.write(run.resolve("events.jsonl"), java.util.Arrays.copyOf(journal, journal.length / 2));
        Files.delete(run.resolve("summary.json"));
        Files.delete(run.resolve("report.html"));
    }
}
