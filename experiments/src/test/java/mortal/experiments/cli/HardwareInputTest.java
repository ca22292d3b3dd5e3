package mortal.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import mortal.devices.kernel.Kernels;
import mortal.experiments.run.Tiny;
import mortal.experiments.store.ChipFile;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Foundry;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.substrate.Seed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Hardware that cannot be is refused in one line, with code 2, and nothing is lost or left behind; hardware that is
/// strange is taken, with a warning.
final class HardwareInputTest {
    @TempDir
    private static Path folder = Path.of("");

    private static Path data = Path.of("");

    @BeforeAll
    static void data() {
        data = Tiny.digits(folder.resolve("data"), 400, 100);
    }

    /// Neither a run, nor its forecast, nor a card is made of it.
    private static void assertRefused(Path chip, String part) throws IOException {
        byte[] before = Files.readAllBytes(chip);
        Path out = folder.resolve("refused");
        for (List<String> verb : List.of(
                Tiny.command(data, "run", "first-light", "--chip", chip.toString(), "--out", out.toString()),
                Tiny.command(data, "run", "first-light", "--dry-run", "--chip", chip.toString()),
                List.of("describe", chip.toString(), "--out", out.toString()))) {
            Command command = Command.run(verb);
            assertTrue(command.refused(), () -> command.code() + " " + command.err());
            assertTrue(command.err().contains(part), command.err());
            assertEquals("", command.out());
        }
        assertFalse(Files.exists(out), "something was left behind");
        assertEquals(Arrays.toString(before), Arrays.toString(Files.readAllBytes(chip)), "the file was touched");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "electrical: {middleSiemens: -5.5e-6} | Electrical.middleSiemens (S) = -5.5E-6, must be above 0",
                "electrical: {writeJoules: -1.0e-12} | Electrical.writeJoules (J) = -1.0E-12, must be at least 0",
                "electrical: {readVolts: .nan} | Electrical.readVolts (V) = NaN, must be above 0",
                "electrical: {adc: {convention: isaac}} | electrical.adc.convention: Cannot deserialize value of type",
                "electrical: {adc: {bits: 11}} | AdcEnergy.bits (bits) = 11.0, must be a whole number from 4",
                "electrical: {adc: {nanometres: 7}} | AdcEnergy.nanometres (nm) = 7.0, must be from 22",
                "electrical: {adcJoules: 1.0e-12} | unknown key electrical.adcJoules",
                "neuron: {readNoise: .nan} | RectifyingNeuron.readNoise = NaN, must be at least 0",
                "synapse: {cell: {bounds: {lower: 0.6, upper: -0.6}}} | synapse.cell.bounds: Bounds.upper (1) = -0.6",
                "synapse: {cell: {bounds: {lower: .nan}}} | synapse.cell.bounds: Bounds.lower (1), sign reversed = NaN",
                "synapse: {law: soft-bouncs} | soft-bouncs",
                "synapse: {cell: {steps: {sise: 1}}} | unknown key synapse.cell.steps.sise: did you mean size?",
                "sensr: {gainSpread: 0} | unknown key sensr: did you mean sensor?",
                "tiles: {signs: {leastSiemens: 1.0e-5, mostSiemens: 1.0e-6}} | Signs.mostSiemens (S) = 1.0E-6, must be above 1",
                "window: {low: 2, high: 1} | Window.high",
                "environment: {kelvin: -3} | Environment.kelvin (K) = -3.0, must be above 0",
                "environment: {kelvin: 0} | Environment.kelvin (K) = 0.0, must be above 0",
                "environment: {heating: [{seconds: 5, value: -301}]} | Environment.kelvin (K) at 5.0 s = -1.0, must be above 0",
                "environment: {heating: [{seconds: 5, value: 1}, {seconds: 4, value: 0}]} | moment 2 (s) = 4.0, must be above 5",
                "environment: {sagging: [{seconds: .nan, value: 0}]} | Environment.sagging: moment 1 (s) = NaN, must be at least 0",
                "environment: {sagging: [{seconds: -1, value: 0}]} | Environment.sagging: moment 1 (s) = -1.0, must be at least 0",
            })
    void ofHardwareThatCannotBe(String group, String part) throws IOException {
        Path chip = Files.writeString(folder.resolve("bad.yaml"), "like: mild\nname: bad\n" + group + "\n");
        assertRefused(chip, part);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "restSeconds=-1 | restSeconds = -1.0, must be 0 to 9.2E9 (292 years)",
                "restSeconds=NaN | restSeconds = NaN, expected a number",
                "chip.environment.kelvin=-1 | Environment.kelvin (K) = -1.0, must be above 0",
                "chip.electrical.adc.convention=isaac | adc.convention = isaac: known: survey, neurosim, walden",
            })
    void ofTimeThatRunsBackwardsAndTheLike(String set, String part) {
        Path out = folder.resolve("backwards");
        Command command = Command.run(Tiny.command(data, "run", "first-light", "--set", set, "--out", out.toString()));
        assertTrue(command.refused(), () -> command.code() + " " + command.err());
        assertTrue(command.err().contains(part), command.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void ofAnIndividualThatIsDamagedOrOfALaterVersion() throws IOException, NoSuchAlgorithmException {
        Path whole = folder.resolve("individual.chip");
        ChipDesign design = Designs.preset("mild").sized(784, List.of(16, 16));
        try (Crew crew = new Crew(1)) {
            ChipFile.save(whole, Foundry.fabricate(design, new Seed(1), 0).powerOn(new Seed(2), crew, Kernels.best()));
        }
        byte[] bytes = Files.readAllBytes(whole);
        byte[] flipped = bytes.clone();
        flipped[bytes.length / 2] ^= 1;
        assertRefused(Files.write(folder.resolve("flipped.chip"), flipped), "flipped.chip is damaged");
        byte[] torn = Arrays.copyOf(bytes, bytes.length / 2);
        assertRefused(Files.write(folder.resolve("torn.chip"), torn), "torn.chip is damaged");
        byte[] later = bytes.clone();
        later["mortal chip\nformat ".length()] = '2';
        MessageDigest sum = MessageDigest.getInstance("SHA-256");
        sum.update(later, 0, later.length - 32);
        System.arraycopy(sum.digest(), 0, later, later.length - 32, 32);
        assertRefused(Files.write(folder.resolve("later.chip"), later), "later.chip is in format 2, Mortal");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,up,3;1,up,3.1;3,up,3.2 | :4: ",
                "0,up,3;1,up,three | :3: ",
                "0,up,3;1,up, | :3: ",
                "0,up,3;1,up,NaN | :3: ",
                "0,up,3;1,up,-3 | :3: ",
                "0,up,3;1,sideways,3 | :3: ",
            })
    void ofPulsesWithGapsOrText(String rows, String place) throws IOException {
        Path csv = folder.resolve("bad.csv");
        Files.writeString(csv, "pulse,direction,conductance\n" + rows.replace(";", "\n") + "\n");
        Path out = folder.resolve("fit");
        Command command = Command.run("fit", csv.toString(), "--out", out.toString());
        assertTrue(command.refused(), () -> command.code() + " " + command.err());
        assertTrue(command.err().startsWith("mortal: " + csv + place), command.err());
        assertFalse(Files.exists(out));
    }

    /// Once each, however many seeds; the results stay on the other stream.
    @Test
    void strangeHardwareIsTakenWithAWarning() throws IOException {
        Path chip = Files.writeString(
                folder.resolve("odd.yaml"),
                "like: mild\nname: odd\nelectrical: {writeJoules: 0.7}\nenvironment: {kelvin: 27}\n");
        String joules = "mortal: warning: chip odd: electrical.writeJoules = 0.7 J is far from the usual"
                + " 1e-17 to 1e-07 J; is the unit right?";
        String kelvin = "mortal: warning: chip odd: environment.kelvin = 27 K is far from the usual"
                + " 150 to 450 K; is the unit right?";
        Path card = folder.resolve("odd-card");
        Path run = folder.resolve("odd-run");
        for (List<String> verb : List.of(
                Tiny.command(data, "run", "first-light", "--dry-run", "--seeds", "2", "--chip", chip.toString()),
                List.of("describe", chip.toString(), "--out", card.toString()),
                Tiny.command(
                        data,
                        "run",
                        "first-light",
                        "--set",
                        "epochs=1",
                        "--chip",
                        chip.toString(),
                        "--out",
                        run.toString()))) {
            Command command = Command.run(verb);
            assertEquals(Main.DONE, command.code(), command.err());
            assertEquals(List.of(joules, kelvin), command.err().lines().toList());
            assertFalse(command.out().contains("warning"), command.out());
        }
        String report = Files.readString(run.resolve("report.html"));
        assertTrue(report.contains("Warning: chip odd: electrical.writeJoules = 0.7 J"), report);
    }
}
