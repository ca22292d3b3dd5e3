package mortal.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The example works as it stands, and is what the README shows.
final class ExamplesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path TWENTY_LINES = ROOT.resolve("examples/TwentyLines.java");

    /// With the plain kernels, which are the quicker ones for so few cases.
    @Test
    void theExampleCompilesAndCountsErrors() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TWENTY_LINES.toString(),
                        "120")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertTrue(
                Pattern.compile("^\\d+ of 6 wrong by goodness after 120 cases and \\S+ J$", Pattern.MULTILINE)
                        .matcher(said)
                        .find(),
                said);
    }

    @Test
    void theReadmeShowsTheExample() throws IOException {
        Path readme = ROOT.resolve("README.md");
        assumeTrue(Files.exists(readme));
        Matcher block = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL).matcher(Files.readString(readme));
        assertTrue(block.find(), "README.md has no block of Java");
        String code = Files.readString(TWENTY_LINES)
                .lines()
                .dropWhile(line -> line.startsWith("//"))
                .collect(Collectors.joining("\n"));
        assertEquals(code.strip(), block.group(1).strip());
    }
}
