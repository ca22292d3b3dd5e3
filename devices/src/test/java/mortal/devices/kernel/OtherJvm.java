package mortal.devices.kernel;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mortal.substrate.InputException;

/// Makes the choice in a JVM with other flags, and runs what was chosen.
final class OtherJvm {
    private OtherJvm() {}

    /// What a JVM with these flags says: a twin and the reason, then the bits of its product; or why it refused.
    static List<String> says(String... flags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+DisplayVMOutputToStderr");
        command.addAll(List.of(flags));
        command.add("-cp");
        command.add(place(Choice.class)
                + File.pathSeparator
                + place(InputException.class)
                + File.pathSeparator
                + place(OtherJvm.class));
        command.add(OtherJvm.class.getName());
        try {
            Process jvm = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] arguments) {
        try {
            Choice made = Choice.made();
            System.out.println(made.kernels().getClass().getSimpleName() + ": " + made.reason());
            System.out.println(bits(made.kernels()));
        } catch (InputException refused) {
            System.out.println(refused.getMessage());
        }
    }

    /// A hash of the bits of one product: a strip, a strip cut short, two blocks of terms.
    static int bits(Kernels kernels) {
        int rows = 19;
        int terms = 230;
        Random random = new Random(5);
        float[] a = new float[rows * terms];
        float[] b = new float[terms * Kernels.PANEL];
        float[] c = new float[rows * Kernels.PANEL];
        for (float[] values : new float[][] {a, b, c}) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian();
            }
        }
        kernels.product(rows, terms, a, 0, terms, 1, b, 0, c, 0, Kernels.PANEL);
        return Arrays.hashCode(c);
    }
}
