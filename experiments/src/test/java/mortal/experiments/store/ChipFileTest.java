package mortal.experiments.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mortal.devices.kernel.Kernels;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Foundry;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.substrate.Batch;
import mortal.substrate.Draws;
import mortal.substrate.Drive;
import mortal.substrate.InputException;
import mortal.substrate.Presentation;
import mortal.substrate.Push;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChipFileTest {
    private static final int CASES = 6;

    private static Chip chip(String preset) {
        ChipDesign design = Designs.preset(preset).sized(20, List.of(33, 10));
        return Foundry.fabricate(design, new Seed(3), 8).powerOn(new Seed(4), new Crew(1), Kernels.best());
    }

    private static Chip load(Path file) {
        return ChipFile.load(file, new Crew(1), Kernels.best());
    }

    /// One push of one case after the other, so that chips that hold one case learn too.
    private static void teach(Chip chip, long picture) {
        for (int c = 0; c < CASES; c++) {
            Presentation shown = chip.present(Drive.of(ChipDesign.INPUT, picture(1, picture * CASES + c)));
            chip.reinforce(shown, new Push("layer1", 0, new float[] {0.5f}, 0.03f));
            chip.consolidate(0.05f);
        }
    }

    private static Batch picture(int cases, long key) {
        return Batch.fill(cases, 20, into -> Draws.uniforms(new Seed(key), 0, into, 0, into.length));
    }

    private static float[] answers(Chip chip) {
        return chip.present(Drive.of(ChipDesign.INPUT, picture(CASES, 99))).activity("layer2", 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ideal", "mild", "mild-direct"})
    void theSameIndividualComesBackAndGoesOnAsIfNothingHadHappened(String preset, @TempDir Path folder) {
        Chip chip = chip(preset);
        teach(chip, 1);
        chip.rest(3_600_000_000_000L);
        Path file = folder.resolve("a.chip");
        ChipFile.save(file, chip);
        Chip back = load(file);
        assertEquals(StateHash.of(chip), StateHash.of(back));
        assertEquals(chip.die(), back.die());
        assertEquals(chip.life(), back.life());
        teach(chip, 2);
        teach(back, 2);
        assertArrayEquals(answers(chip), answers(back));
        assertEquals(StateHash.of(chip), StateHash.of(back));
    }

    @Test
    void theHeaderIsText(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.chip");
        ChipFile.save(file, chip("mild"));
        String start = new String(Files.readAllBytes(file), 0, 900, StandardCharsets.ISO_8859_1);
        assertTrue(start.startsWith("mortal chip\nformat 1\nprogram "), start);
        assertTrue(start.contains("\nserial 8\n") && start.contains("\ndesign "), start);
        assertTrue(start.contains("name: \"mild\""), start);
        assertTrue(ChipFile.is(file));
        assertEquals(8, ChipFile.read(file).serial());
        assertEquals(64, ChipFile.sha256(file).length());
    }

    @Test
    void anyFlippedByteIsDetected(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.chip");
        ChipFile.save(file, chip("mild"));
        byte[] good = Files.readAllBytes(file);
        for (int k = 0; k < 60; k++) {
            byte[] bad = good.clone();
            int at = (int) ((long) k * good.length / 60);
            bad[at] ^= 4;
            Files.write(file, bad);
            String message = Refusal.message(InputException.class, () -> load(file));
            assertTrue(message.contains("damaged"), message);
        }
        Files.write(file, Arrays.copyOf(good, good.length / 2));
        assertTrue(Refusal.message(InputException.class, () -> load(file)).contains("damaged"));
    }

    @Test
    void whatIsNoChipAndALaterFormatAreRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.state");
        StateFile.save(file, new SampleState(1, 5));
        assertTrue(Refusal.message(InputException.class, () -> load(file)).contains("is not a chip"));
        Files.write(file, later(folder));
        String message = Refusal.message(InputException.class, () -> load(file));
        assertTrue(message.contains("format 2") && message.contains("reads format 1"), message);
        assertTrue(Refusal.message(InputException.class, () -> load(folder.resolve("none.chip")))
                .contains("none.chip"));
    }

    /// A chip file of format 2 with a right checksum.
    private static byte[] later(Path folder) throws IOException {
        Path file = folder.resolve("later.chip");
        ChipFile.save(file, chip("ideal"));
        byte[] bytes = Files.readAllBytes(file);
        bytes["mortal chip\nformat ".length()] = '2';
        var digest = StateHash.sha256();
        digest.update(bytes, 0, bytes.length - 32);
        System.arraycopy(digest.digest(), 0, bytes, bytes.length - 32, 32);
        return bytes;
    }
}
