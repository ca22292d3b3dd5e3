package mortal.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    /// A law from outside: compiled, found by its line, described as a chip, and its own test passes.
    @Test
    void aLawOfOnesOwnIsFoundAndTested(@TempDir Path out) throws IOException, ReflectiveOperationException {
        Path law = ROOT.resolve("examples/my-law");
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-nowarn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        out.toString(),
                        law.resolve("LazyStep.java").toString(),
                        law.resolve("LazyStepTest.java").toString());
        assertEquals(0, code);
        String line = "mortal.devices.synapse.SynapseLaw";
        Files.createDirectories(out.resolve("META-INF/services"));
        Files.copy(law.resolve(line), out.resolve("META-INF/services").resolve(line));
        String said = run(
                out + File.pathSeparator + System.getProperty("java.class.path"),
                "mortal.experiments.cli.Main",
                "describe",
                law.resolve("my-chip.yaml").toString(),
                "--out",
                out.resolve("card").toString());
        assertTrue(said.contains("law: lazy-step") && Files.exists(out.resolve("card/pulses.png")), said);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {out.toUri().toURL()})) {
            Class<?> test = loader.loadClass("LazyStepTest");
            var made = test.getDeclaredConstructor();
            made.setAccessible(true);
            int tests = 0;
            for (Method method : test.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Test.class)) {
                    method.setAccessible(true);
                    method.invoke(made.newInstance());
                    tests++;
                }
            }
            assertEquals(2, tests);
        }
    }

    private static String run(String classPath, String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "--add-opens",
                "java.base/java.io=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-cp",
                classPath));
        words.addAll(List.of(command));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.onExit().join().exitValue(), said);
        return said;
    }
}
