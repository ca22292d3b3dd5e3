package mortal.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mortal.experiments.experiment.HintonLocalFields;
import mortal.experiments.store.RunFolder;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.simulator.design.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Chips whose units see windows, from the command line.
final class LocalFieldsTest {
    private static final String SMALL = """
            like: ideal
            name: windows
            hidden: [64, 27]
            wiring:
              fields:
                - {rows: 4, columns: 4, window: 10, stride: 6, units: 4}
                - {rows: 3, columns: 3, window: 2, stride: 1, units: 3}
            """;

    @TempDir
    private static Path folder = Path.of("");

    private static Command run(String name, String yaml, String... more) throws IOException {
        Path chip = folder.resolve(name + ".yaml");
        Files.writeString(chip, yaml);
        List<String> words = new ArrayList<>(List.of("run", "hinton-2022-local-fields", "--chip", chip.toString()));
        for (String set : List.of(
                "epochs=2",
                "trainCases=100",
                "validationCases=40",
                "testCases=30",
                "batch=20",
                "evaluateEvery=1",
                "fitCases=50",
                "fitEpochs=1")) {
            words.addAll(List.of("--set", set));
        }
        words.addAll(List.of(more));
        words.addAll(List.of("--threads", "1", "--out", folder.resolve(name).toString()));
        return Command.run(words);
    }

    @Test
    void theExperimentWiresItsChip() {
        HintonLocalFields experiment = new HintonLocalFields();
        ChipDesign mild = experiment.wired(Designs.preset("mild"));
        assertEquals(experiment.settings("mild").hidden(), mild.hidden());
        assertEquals(101.0 * 2048 + 513.0 * 1980 + 881.0 * 2048, mild.cells());
        ChipDesign boxed = Designs.preset("mild").with(Wiring.WHOLE.fixed(List.of(2)));
        assertEquals(List.of(2), experiment.wired(boxed).wiring().fixed());
        ChipDesign small = Designs.read(SMALL, "small.yaml");
        assertEquals(small, experiment.wired(small));
    }

    @Test
    void aChipOfWindowsIsTaughtAndItsSizesAreItsOwn() throws IOException {
        Command command = run("windows", SMALL);
        assertEquals(Main.DONE, command.code(), command.err());
        JsonNode summary = RunFolder.open(folder.resolve("windows")).readSummary();
        assertTrue(summary.get("testErrors").has("softmax"), summary.toString());
        String config = Files.readString(folder.resolve("windows/config.yaml"));
        assertTrue(config.contains("units: 4") && config.contains("- 27"), config);
        Command again = Command.run("run", "--resume", folder.resolve("windows").toString());
        assertEquals(Main.DONE, again.code(), again.err());
    }

    @Test
    void whatDoesNotFitIsRefused() throws IOException {
        Command sized = run("sized", SMALL, "--set", "hidden=64,28");
        assertTrue(sized.refused() && sized.err().contains("must be their product"), sized.err());
        Command wide = run("wide", SMALL.replace("stride: 6", "stride: 7"));
        assertTrue(wide.refused() && wide.err().contains("windows reach over 31 × 31"), wide.err());
        Command fixed = run("fixed", SMALL, "--set", "chip.wiring.fixed=3");
        assertTrue(fixed.refused() && fixed.err().contains("layer 3"), fixed.err());
    }
}
