package mortal.devices.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mortal.substrate.InputException;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    @Test
    void theNamedTwinRuns() {
        assertInstanceOf(PlainKernels.class, Choice.of("plain").kernels());
        assertInstanceOf(VectorKernels.class, Choice.of("vector").kernels());
    }

    @Test
    void theChoiceIsMadeOnce() {
        assertSame(Choice.made().kernels(), Kernels.best());
    }

    @Test
    void anUnknownNameIsRefusedInOneLine() {
        InputException refused = assertThrows(InputException.class, () -> Choice.of("fast"));
        assertEquals(
                "mortal.kernels: got fast, allowed are plain and vector; leave it out to have the machine choose",
                refused.getMessage());
    }

    /// A JVM started without the incubator module says so, and runs the plain twin.
    @Test
    void withoutTheModuleThePlainTwinRuns() throws IOException, InterruptedException, URISyntaxException {
        assertTrue(otherJvm().startsWith("PlainKernels plain kernels: quicker with java --add-modules"));
    }

    /// …and says so in one line where the vector twin was asked for.
    @Test
    void withoutTheModuleTheVectorTwinIsRefused() throws IOException, InterruptedException, URISyntaxException {
        String said = otherJvm("-Dmortal.kernels=vector");
        assertEquals("mortal.kernels: got vector, which needs java --add-modules jdk.incubator.vector", said.strip());
    }

    private static String otherJvm(String... flags) throws IOException, InterruptedException, URISyntaxException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(flags));
        command.addAll(List.of(
                "-cp",
                place(Choice.class)
                        + File.pathSeparator
                        + place(InputException.class)
                        + File.pathSeparator
                        + place(Speaker.class),
                Speaker.class.getName()));
        Process jvm = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jvm.waitFor();
        return said;
    }

    private static String place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    /// What the other JVM runs.
    static final class Speaker {
        private Speaker() {}

        public static void main(String[] arguments) {
            try {
                Choice made = Choice.made();
                System.out.println(made.kernels().getClass().getSimpleName() + " " + made.reason());
            } catch (InputException refused) {
                System.out.println(refused.getMessage());
            }
        }
    }
}
