package mortal.experiments.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mortal.substrate.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

final class RunFolderTest {
    record Config(String chip, int epochs, List<Integer> hidden, double rate) {}

    private static final Config CONFIG = new Config("mild", 5, List.of(1000, 500), 0.003);

    @TempDir
    Path folder = Path.of("");

    private static void assertRefused(String part, Executable what) {
        String message = Refusal.message(InputException.class, what);
        assertTrue(message.contains(part), message);
    }

    private Path written() {
        Path path = folder.resolve("run");
        try (RunFolder run = RunFolder.create(path)) {
            run.writeConfig(CONFIG);
        }
        return path;
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Path path = folder.resolve("deep/er/run");
        try (RunFolder run = RunFolder.create(path)) {
            run.writeConfig(CONFIG);
            run.writeManifest(Manifest.of(Instant.EPOCH, "plain", Map.of("run", 7L), Map.of("digits", "ab")));
            run.writeSummary(Map.of("chips", Map.of("mild", Map.of("testError", 0.25))));
            run.writeReport("<html></html>");
            assertTrue(Files.isDirectory(run.figures()));
        }
        RunFolder found = RunFolder.open(path);
        assertEquals(CONFIG, found.readConfig(Config.class));
        assertEquals(0.25, found.readSummary().at("/chips/mild/testError").asDouble());
        assertEquals(7, found.readManifest().at("/seeds/run").asLong());
        assertEquals(Program.VERSION, found.readManifest().path("program").asString());
        assertEquals("<html></html>", Files.readString(path.resolve("report.html")));
    }

    @Test
    void theConfigIsPlainYaml() throws IOException {
        assertEquals(
                "chip: mild\nepochs: 5\nhidden:\n- 1000\n- 500\nrate: 0.003\n",
                Files.readString(written().resolve("config.yaml")));
    }

    @Test
    void aSecondWriteReplacesTheFirst() {
        try (RunFolder run = RunFolder.create(folder.resolve("run"))) {
            run.writeSummary(Map.of("a", 1));
            run.writeSummary(Map.of("b", 2));
            assertFalse(run.readSummary().has("a"));
        }
    }

    @Test
    void aUsedFolderIsRefusedAndLeftAlone() throws IOException {
        Path thesis = Files.writeString(folder.resolve("thesis.tex"), "years");
        assertRefused(
                "is not empty; choose another --out, or go on",
                () -> RunFolder.create(folder).close());
        assertEquals(List.of(thesis), Scratch.list(folder));
        assertRefused("is a file", () -> RunFolder.create(thesis).close());
    }

    @Test
    void anEmptyFolderIsTaken() {
        RunFolder.create(folder).close();
        RunFolder.create(folder).close();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamedAndNothingRemains() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Path path = file.resolve("runs/run");
        assertRefused(path.toString(), () -> RunFolder.create(path).close());
        assertRefused(
                file.toString(), () -> RunFolder.createNext(file, "first-light").close());
        assertEquals(List.of(file), Scratch.list(folder));
    }

    /// No file system takes a name of 1000 letters; the folder above it can be made.
    @Test
    void whatWasMadeOnTheWayToAFailureIsTakenBack() throws IOException {
        Path path = folder.resolve("runs").resolve("x".repeat(1000));
        assertRefused("choose another --out", () -> RunFolder.create(path).close());
        assertRefused(
                "choose another --out",
                () -> RunFolder.createNext(folder.resolve("runs"), "x".repeat(1000))
                        .close());
        assertEquals(List.of(), Scratch.list(folder));
    }

    @Test
    void twoCannotWriteTheSameRun() {
        Path path = written();
        try (RunFolder first = RunFolder.resume(path)) {
            assertRefused(
                    "is in use by another run", () -> RunFolder.resume(path).close());
            assertEquals(CONFIG, RunFolder.open(path).readConfig(Config.class));
            first.writeSummary(Map.of());
        }
        RunFolder.resume(path).close();
    }

    @Test
    void numbersGoOnAfterTheHighest() throws IOException {
        Path runs = folder.resolve("runs");
        try (RunFolder first = RunFolder.createNext(runs, "first-light")) {
            assertEquals(runs.resolve("first-light-1"), first.path());
        }
        Files.createDirectories(runs.resolve("first-light-9"));
        Files.createDirectories(runs.resolve("first-light-12-copy"));
        Files.createDirectories(runs.resolve("other-30"));
        try (RunFolder next = RunFolder.createNext(runs, "first-light")) {
            assertEquals(runs.resolve("first-light-10"), next.path());
        }
    }

    @Test
    void whatIsNoRunIsRefused() {
        assertRefused("there is no run folder", () -> RunFolder.open(folder.resolve("none")));
        assertRefused("holds no config.yaml", () -> RunFolder.resume(folder).close());
    }

    @Test
    void aWrongConfigIsNamedWithLineAndColumn() throws IOException {
        Path path = written();
        Files.writeString(path.resolve("config.yaml"), "chip: mild\nepochs: ]5\n");
        assertRefused("config.yaml:2:", () -> RunFolder.open(path).readConfig(Config.class));
        Files.writeString(path.resolve("config.yaml"), "chip: mild\nepochs: many\n");
        assertRefused(
                "config.yaml:2:1: epochs = many", () -> RunFolder.open(path).readConfig(Config.class));
    }

    @Test
    void aRunThatHasNotEndedHasNoSummary() {
        Path path = written();
        assertRefused(
                "has no summary.json: the run has not ended",
                () -> RunFolder.open(path).readSummary());
    }

    @Test
    void aFolderOpenedToReadIsNotWritten() {
        RunFolder read = RunFolder.open(written());
        assertThrows(IllegalStateException.class, () -> read.writeSummary(Map.of()));
    }

    @Test
    void resumingRemovesWhatAnInterruptedWriteLeft() throws IOException {
        Path path = written();
        Path half = Files.writeString(path.resolve("summary.json.tmp"), "{\"a");
        RunFolder.resume(path).close();
        assertFalse(Files.exists(half));
    }
}
