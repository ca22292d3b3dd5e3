package mortal.experiments.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import mortal.devices.synapse.SynapseLaw;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/// The chip file at the end of a fit.
final class PresetTest {
    static final List<String> LAWS = Curves.NAMES;

    @TempDir
    private Path folder = Path.of("");

    private Fit fit(String csv, String law) throws IOException {
        return Fit.of(Files.writeString(folder.resolve("p.csv"), csv), law, List.of(5.0, 15.0));
    }

    private static Pen pen() {
        return new Pen(Pen.softBounds(0.06, 0.05, -0.8, 0.9), -0.8, 0.9, 0.3, 0.005, 40, 40, -0.6);
    }

    /// A law that the program has is written and read back; of another it is said that it has none. NeuroSim's law has
    /// a window that is the same either way of 0, which measured cells do not have.
    @ParameterizedTest
    @FieldSource("LAWS")
    void everyLawThatThereIsIsWritten(String law) throws IOException {
        Preset preset = Preset.of(fit(pen().csv(2, new Seed(1)), law), "mine");
        boolean there = ServiceLoader.load(SynapseLaw.class).stream()
                .anyMatch(found -> found.get().name().equals(law));
        if (law.equals("neurosim")) {
            assertEquals(
                    "neurosim cannot be written as a chip file: with these numbers the law has no such form",
                    preset.note());
        } else if (there) {
            ChipDesign design = Designs.read(preset.yaml(), "mine.yaml");
            assertEquals(law, design.synapse().name());
            assertEquals("mine", design.name());
        } else {
            assertEquals(
                    law + " cannot be written as a chip file yet: the program has no synapse law of that name",
                    preset.note());
            assertEquals("", preset.yaml());
        }
    }

    @Test
    void theFileSaysWhereItsNumbersAreFromAndHasThem() throws IOException {
        Fit fit = fit(Devices.csv(4, 0.3, 0.1), "soft-bounds");
        String yaml = Preset.of(fit, "cells").yaml();
        assertTrue(yaml.contains("# data:    p.csv, SHA-256 " + fit.data().sha256()), yaml);
        assertTrue(yaml.contains("# weights: a straight line, 5.000 uS is -1 and 15.00 uS is +1"), yaml);
        assertTrue(yaml.contains("standard errors by bootstrap over 4 devices"), yaml);
        assertTrue(yaml.contains("#   step up (1) = 0.0"), yaml);
        JsonNode synapse = Designs.tree(Designs.read(yaml, "cells.yaml")).get("synapse");
        String flat = synapse.toString();
        double jitter = fit.best().jitter().value();
        assertEquals(jitter, synapse.findValue("jitter").asDouble(), 1e-5 * jitter, flat);
        assertEquals(
                fit.best().means().get(3).value(), synapse.findValue("upper").asDouble(), 1e-5, flat);
        assertEquals(
                fit.best().means().get(2).value(), synapse.findValue("lower").asDouble(), 1e-5, flat);
    }

    @Test
    void oneDirectionIsNoChip() throws IOException {
        String up = pen().csv(1, new Seed(1)).replaceAll("(?m)^\\d+,down.*\\R", "");
        Preset preset = Preset.of(fit(up, "soft-bounds"), "mine");
        assertEquals("", preset.yaml());
        assertEquals(
                "soft-bounds cannot be written as a chip file: the data have pulses of one direction only",
                preset.note());
    }

    @Test
    void namesOfFilesBecomeNamesOfChips() {
        assertEquals("TaOx-cells", FitFiles.name(Path.of("/data/TaOx cells.csv")));
        assertEquals("a.b", FitFiles.name(Path.of("a.b.csv")));
        assertEquals("pulses", FitFiles.name(Path.of("µ.csv")));
    }
}
