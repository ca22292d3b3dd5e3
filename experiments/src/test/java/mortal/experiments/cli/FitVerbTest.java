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
import java.util.Locale;
import javax.imageio.ImageIO;
import mortal.simulator.design.Designs;
import mortal.substrate.Draws;
import mortal.substrate.Seed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `mortal fit` from the command line to the folder.
final class FitVerbTest {
    @TempDir
    private static Path folder = Path.of("");

    private static Path pulses = Path.of("");

    /// The example of docs/calibration.md: soft bounds between 2 and 12 uS with 4 % of the way left a pulse, jitter 0.3
    /// and
    /// reading noise 0.03 uS.
    @BeforeAll
    static void drawnPulses() throws IOException {
        StringBuilder rows = new StringBuilder("pulse,direction,conductance (uS)\n0,up,3.0000\n");
        double g = 3;
        for (int i = 0; i < 160; i++) {
            boolean up = i < 80;
            double step = 0.04 * (up ? 12 - g : 2 - g);
            g += step * (1 + 0.3 * Draws.gaussian(new Seed(1), i));
            double read = g + 0.03 * Draws.gaussian(new Seed(2), i);
            rows.append(String.format(Locale.ROOT, "%d,%s,%.4f%n", i % 80 + 1, up ? "up" : "down", read));
        }
        pulses = Files.writeString(folder.resolve("pulses.csv"), rows.toString());
    }

    private static Command fit(String... words) {
        List<String> all = new ArrayList<>(List.of("fit"));
        all.addAll(List.of(words));
        return Command.run(all);
    }

    @Test
    void theSameDataGiveTheSameBytes() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        Command command = fit(pulses.toString(), "--out", first.toString());
        assertEquals(Main.DONE, command.code(), command.err());
        assertEquals(
                Main.DONE, fit(pulses.toString(), "--out", second.toString()).code());
        for (String name : List.of("fit.json", "pulses.yaml", "figures/fit.png", "report.html")) {
            assertArrayEquals(Files.readAllBytes(first.resolve(name)), Files.readAllBytes(second.resolve(name)), name);
        }
        assertTrue(command.out().contains("law                  AICc diff.   RMS (uS)  numbers"), command.out());
        assertTrue(command.out().contains("soft-bounds (standard errors by covariance)"), command.out());
        assertTrue(command.out().contains("chip    " + first.resolve("pulses.yaml")), command.out());
        // A power of 1 is soft bounds: either may describe these few pulses better.
        String written = Designs.read(Files.readString(first.resolve("pulses.yaml")), "pulses.yaml")
                .synapse()
                .name();
        assertTrue(List.of("soft-bounds", "power-step").contains(written), written);
        assertTrue(ImageIO.read(first.resolve("figures/fit.png").toFile()).getWidth() > 1000);
        Command again = fit(pulses.toString(), "--out", first.toString());
        assertTrue(again.refused() && again.err().contains("is not empty"), again.err());
    }

    @Test
    void oneLawAndARangeOfOnesOwn() throws IOException {
        Path out = folder.resolve("one");
        Command command = fit(pulses.toString(), "--law", "soft-bounds", "--range", "2,12", "--out", out.toString());
        assertEquals(Main.DONE, command.code(), command.err());
        assertTrue(
                command.out().contains("weights: a straight line, 2.000 uS is -1 and 12.00 uS is +1"), command.out());
        assertTrue(command.out().contains("Only soft-bounds was fitted"), command.out());
        assertFalse(command.out().contains("linear-step"), command.out());
        assertTrue(Files.readString(out.resolve("fit.json")).contains("\"readingNoise\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none.csv | none.csv: no such file",
                "PULSES --law soft-bound | --law 'soft-bound' is unknown: did you mean soft-bounds? known: constant-step,",
                "PULSES --range 3 | --range 3, must be two numbers, the first below the second",
                "PULSES --range 3,x | --range 3,x, must be two numbers, the first below the second",
                "PULSES --range 3,2 | --range 3.0,2.0, must be two numbers, the first below the second",
                "PULSES --out= | --out is empty, must name a folder",
                "'' | Missing required parameter: 'FILE'; mortal fit --help shows what it takes",
            })
    void badInputIsOneLine(String words, String message) {
        String line = words.replace("PULSES", pulses.toString());
        Command command = fit(line.isEmpty() ? new String[0] : line.split(" ", -1));
        assertTrue(command.refused(), command.err());
        assertTrue(command.err().startsWith("mortal: " + message), command.err());
        assertEquals("", command.out());
    }
}
