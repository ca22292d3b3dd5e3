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
import java.util.function.Predicate;
import java.util.stream.Stream;
import mortal.experiments.run.Tiny;
import mortal.experiments.store.RunFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/// A run killed at any moment goes on where it was, and ends as if nothing had happened.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ResumeTest {
    private static final List<String> FILES = List.of("events.jsonl", "answers.csv");
    private static final String LATEST = "checkpoint/latest.state";
    private static final String PREVIOUS = "checkpoint/previous.state";

    @TempDir
    private static Path folder = Path.of("");

    private static Path data = Path.of("");
    private static Path undisturbed = Path.of("");
    /// A run killed in its third epoch.
    private static Path halfway = Path.of("");

    @BeforeAll
    static void undisturbed() {
        data = Tiny.digits(folder.resolve("data"), 800, 100);
        undisturbed = folder.resolve("undisturbed");
        halfway = folder.resolve("halfway");
        assertEquals(Main.DONE, Command.run(begun(undisturbed)).code());
    }

    private static List<String> begun(Path out) {
        List<String> command = new ArrayList<>(Tiny.command(
                data,
                "run",
                "first-light",
                "--set",
                "hidden=48,48",
                "--set",
                "trainCases=700",
                "--set",
                "batch=2",
                "--set",
                "fitEpochs=4"));
        command.addAll(List.of("--chip", "mild", "--out", out.toString()));
        return command;
    }

    private static List<String> resumed(Path run) {
        return List.of("run", "--resume", run.toString());
    }

    /// Starts the program and kills it as soon as it says something.
    private static void kill(List<String> arguments, Predicate<String> moment) {
        List<String> flags = List.of("-XX:TieredStopAtLevel=1", "-Dmortal.kernels=plain", "-Dmortal.progress=lines");
        try (Child child = Child.start(flags, arguments)) {
            child.await(moment);
            child.kill();
        }
    }

    private static void assertUndisturbed(Path run) throws IOException {
        for (String file : FILES) {
            assertArrayEquals(
                    Files.readAllBytes(undisturbed.resolve(file)), Files.readAllBytes(run.resolve(file)), file);
        }
        assertEquals(summary(undisturbed), summary(run));
    }

    /// All of it but the time it took here.
    private static ObjectNode summary(Path run) {
        ObjectNode summary = (ObjectNode) RunFolder.open(run).readSummary();
        summary.remove("wallSeconds");
        return summary;
    }

    private static Path copy(Path run, String name) throws IOException {
        Path copy = folder.resolve(name);
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(run.relativize(file)));
            }
        }
        return copy;
    }

    private static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    @Order(1)
    void afterThreeKills() throws IOException {
        Path run = folder.resolve("killed");
        kill(begun(run), line -> line.contains(" 50 %"));
        assertFalse(Files.exists(run.resolve("summary.json")), "killed too late");
        kill(resumed(run), line -> line.contains(" 80 %"));
        assertFalse(Files.exists(run.resolve("summary.json")), "killed too late");
        assertTrue(Files.exists(run.resolve(PREVIOUS)), "killed too early");
        copy(run, "halfway");
        kill(resumed(run), line -> line.contains("epoch 3, validation"));
        assertFalse(Files.exists(run.resolve("summary.json")), "killed too late");
        assertEquals(Main.DONE, Command.run(resumed(run)).code());
        assertUndisturbed(run);
    }

    @Test
    @Order(2)
    void afterATornLine() throws IOException {
        Path run = copy(halfway, "torn");
        Path events = run.resolve("events.jsonl");
        byte[] lines = Files.readAllBytes(events);
        Files.write(events, java.util.Arrays.copyOf(lines, lines.length - 20));
        Command command = Command.run(resumed(run));
        assertEquals(Main.DONE, command.code(), command.err());
        assertTrue(command.err().contains("later than the journal"), command.err());
        assertUndisturbed(run);
    }

    @Test
    @Order(2)
    void afterTheJournalWasLost() throws IOException {
        Path run = copy(halfway, "unwritten");
        Files.delete(run.resolve("events.jsonl"));
        Command command = Command.run(resumed(run));
        assertEquals(Main.DONE, command.code(), command.err());
        assertTrue(command.err().contains("went back to event 0"), command.err());
        assertUndisturbed(run);
    }

    @Test
    @Order(2)
    void withoutTheLatestCheckpoint() throws IOException {
        Path run = copy(halfway, "lost");
        Files.delete(run.resolve(LATEST));
        assertEquals(Main.DONE, Command.run(resumed(run)).code());
        assertUndisturbed(run);
    }

    @Test
    @Order(2)
    void withADamagedCheckpointAndSaysSo() throws IOException {
        Path run = copy(halfway, "damaged");
        damage(run.resolve(LATEST));
        Command command = Command.run(resumed(run));
        assertEquals(Main.DONE, command.code());
        assertTrue(
                command.err().matches("mortal: checkpoint .*latest.state is damaged .*went back to .*\\R"),
                command.err());
        assertUndisturbed(run);
    }

    @Test
    @Order(2)
    void notWithoutAnyCheckpointThatIsWhole() throws IOException {
        Path run = copy(halfway, "hopeless");
        damage(run.resolve(LATEST));
        damage(run.resolve(PREVIOUS));
        byte[] events = Files.readAllBytes(run.resolve("events.jsonl"));
        Command command = Command.run(resumed(run));
        assertTrue(command.refused(), command.err());
        assertTrue(command.err().contains("to have the run repeated from its start"), command.err());
        assertArrayEquals(events, Files.readAllBytes(run.resolve("events.jsonl")));
    }

    @Test
    @Order(2)
    void fromItsStartWithNoCheckpointAtAll() throws IOException {
        Path run = copy(halfway, "anew");
        Files.delete(run.resolve(LATEST));
        Files.delete(run.resolve(PREVIOUS));
        assertEquals(Main.DONE, Command.run(resumed(run)).code());
        assertUndisturbed(run);
    }

    @Test
    @Order(2)
    void anEndedRunShowsItsSummaryAgain() throws IOException {
        Command command = Command.run(resumed(undisturbed));
        assertEquals(Main.DONE, command.code());
        assertTrue(
                command.out()
                        .contains("digest " + summary(undisturbed).get("digest").asString()),
                command.out());
    }
}
