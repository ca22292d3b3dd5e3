package mortal.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

/// The same seed gives the same bits, whoever computes them.
final class SameBitsTest {
    private static final List<String> RUNS = List.of("ideal", "mild");

    @TempDir
    private static Path folder = Path.of("");

    private static Path data = Path.of("");
    private static Path reference = Path.of("");

    @BeforeAll
    static void oneThreadUnwatched() {
        data = Tiny.digits(folder.resolve("data"), 400, 100);
        reference = folder.resolve("reference");
        assertEquals(Main.DONE, Command.run(arguments(reference, 1)).code());
    }

    private static List<String> arguments(Path out, int threads) {
        List<String> arguments = new ArrayList<>(Tiny.command(data, "run", "first-light"));
        arguments.addAll(List.of("--out", out.toString(), "--threads", String.valueOf(threads)));
        return arguments;
    }

    private static void assertSame(Path run) throws IOException {
        for (String chip : RUNS) {
            for (String file : List.of("events.jsonl", "answers.csv")) {
                assertArrayEquals(
                        Files.readAllBytes(reference.resolve(chip).resolve(file)),
                        Files.readAllBytes(run.resolve(chip).resolve(file)),
                        chip + "/" + file);
            }
            assertEquals(digest(reference.resolve(chip)), digest(run.resolve(chip)));
        }
        assertEquals(digest(reference), digest(run));
    }

    private static String digest(Path run) {
        return RunFolder.open(run).readSummary().get("digest").asString();
    }

    @Test
    void onTheOtherKernelsOnTwoThreadsAndWatched() throws IOException {
        String other = kernels(reference).equals("plain") ? "vector" : "plain";
        Path run = folder.resolve(other);
        List<String> flags = List.of("-XX:TieredStopAtLevel=1", "-Dmortal.progress=lines", "-Dmortal.kernels=" + other);
        try (Child child = Child.start(flags, arguments(run, 2))) {
            assertEquals("first-light  100 %", child.await(line -> line.contains("100 %")));
            assertEquals(Main.DONE, child.end());
        }
        assertEquals(other, kernels(run));
        assertSame(run);
    }

    private static String kernels(Path run) {
        return RunFolder.open(run).readManifest().get("kernels").asString().split(" ", 2)[0];
    }

    @Test
    void whenItsConfigurationIsRunAgain() throws IOException {
        Path again = folder.resolve("again");
        Command command = Command.run(
                "run", reference.resolve("config.yaml").toString(), "--out", again.toString(), "--threads", "2");
        assertEquals(Main.DONE, command.code(), command.err());
        assertSame(again);
        assertEquals(
                Files.readString(reference.resolve("config.yaml")), Files.readString(again.resolve("config.yaml")));
    }
}
