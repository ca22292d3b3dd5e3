package mortal.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mortal.experiments.run.Tiny;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same journal whatever the threads, and whenever the process was killed.
final class FleetVerbTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void threadsAndKillsChangeNoBit() throws IOException {
        Path data = Tiny.digits(folder.resolve("data"), 140, 30);
        Path alone = fleet(data, "1");
        Path together = fleet(data, "3");
        byte[] events = Files.readAllBytes(alone.resolve("events.jsonl"));
        assertArrayEquals(events, Files.readAllBytes(together.resolve("events.jsonl")));
        Files.delete(together.resolve("jobs").resolve("chip-1.json"));
        Files.delete(together.resolve("summary.json"));
        byte[] torn = java.util.Arrays.copyOf(events, events.length / 3);
        Files.write(together.resolve("events.jsonl"), torn);
        Command resumed = Command.run("run", "--resume", together.toString(), "--threads", "2");
        assertEquals(Main.DONE, resumed.code(), resumed.err());
        assertArrayEquals(events, Files.readAllBytes(together.resolve("events.jsonl")));
        assertTrue(Files.exists(together.resolve("figures").resolve("map.png")));
    }

    private Path fleet(Path data, String threads) {
        Path out = folder.resolve("out" + threads);
        Command command = Command.run(Tiny.command(
                data,
                "run",
                "fleet",
                "--set",
                "chips=3",
                "--set",
                "twins=1",
                "--set",
                "stimuli=3",
                "--set",
                "trainCases=60",
                "--set",
                "testCases=30",
                "--set",
                "epochs=1",
                "--threads",
                threads,
                "--out",
                out.toString()));
        assertEquals(Main.DONE, command.code(), command.err());
        return out;
    }

    @Test
    void aFleetOfNoChipsIsRefusedInOneLine() {
        for (String set : List.of("chips=0", "twins=65", "looks=1", "stimuli=1", "trainCases=5", "testCases=5")) {
            Command command = Command.run(
                    "run",
                    "fleet",
                    "--set",
                    set,
                    "--out",
                    folder.resolve("none").toString());
            assertTrue(command.refused(), command.err());
        }
        assertTrue(Files.notExists(folder.resolve("none")));
    }
}
