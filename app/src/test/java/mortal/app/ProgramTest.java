package mortal.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mortal.experiments.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The assembled program in a JVM of its own: it finds what every module registers, and says nothing that a user did
/// not
/// ask for.
final class ProgramTest {
    /// What Java itself says about the vector module; the launcher keeps it from the user.
    private static final String INCUBATOR = "WARNING: Using incubator modules";

    @TempDir
    Path folder = Path.of("");

    /// @param code it ended with
    /// @param out lines on standard output
    /// @param err lines on the error stream
    private record Said(int code, List<String> out, List<String> err) {}

    private Said says(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--add-modules", "jdk.incubator.vector", "-Djava.awt.headless=true"));
        command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        try {
            Path out = folder.resolve("out");
            Path err = folder.resolve("err");
            int code = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start()
                    .waitFor();
            return new Said(code, lines(out), lines(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith(INCUBATOR))
                .toList();
    }

    @Test
    void listsWhatEveryModuleRegisters() {
        Said said = says("list");
        assertEquals(0, said.code());
        assertEquals(List.of(), said.err());
        for (String name : List.of("first-light", "hinton-2022-supervised", "ideal", "mild", "mild-direct", "digits")) {
            assertTrue(said.out().stream().anyMatch(line -> line.startsWith("  " + name + " ")), name);
        }
    }

    @Test
    void badInputIsOneLineAndLeavesNothing() throws IOException {
        Said said = says("run", "frist-light");
        assertEquals(2, said.code());
        assertEquals(List.of(), said.out());
        assertEquals(1, said.err().size(), () -> said.err().toString());
        assertTrue(said.err()
                .getFirst()
                .startsWith("mortal: experiment 'frist-light' is unknown: did you mean first-light?"));
        try (var left = Files.list(folder)) {
            assertEquals(2, left.count(), "only our own two files");
        }
    }
}
