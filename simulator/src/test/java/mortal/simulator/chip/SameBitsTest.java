package mortal.simulator.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mortal.devices.kernel.Choice;
import mortal.devices.kernel.Kernels;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The same seeds give the same bits, however the work is cut up.
class SameBitsTest {
    private static final int CASES = 50;
    private static final List<String> PINNED = List.of(
            "4384eb16e93fa5a1e80f1c502fc30d99991c626d8f0f3f4dd749b55f37cfee78",
            "0b1dba392c8b6cc37d47547ef4f1747e1a1c460dead10191c333719932015743",
            "88d4a7d81cf45f1fd26d296e242c4eb87a9ffc6fe372bad0c80a9cfe4fa04bc7");

    private static String schooled(ChipDesign design, int cases, int threads, Kernels kernels) {
        try (Crew crew = new Crew(threads)) {
            Chip chip = Tiny.chip(design, Tiny.SERIAL, Tiny.LIFE, crew, kernels);
            Tiny.school(chip, 5, cases);
            return State.of(chip).digest();
        }
    }

    /// Pinned: a change of bits must be noticed, and told in the changelog. Chips of three populations with ragged
    /// panels,
    /// five lessons of pushes up and down with peer normalisation; the whole state, meter included.
    @ParameterizedTest
    @CsvSource({"1, plain", "1, vector", "2, plain", "2, vector", "3, plain", "3, vector"})
    void aSchooledChipIsTheSameToTheBit(int threads, String twin) {
        Kernels kernels = Choice.of(twin).kernels();
        assertEquals(
                PINNED,
                List.of(
                        schooled(Tiny.mild(), CASES, threads, kernels),
                        schooled(Tiny.ideal(Tiny.INPUTS, 70, 33), CASES, threads, kernels),
                        schooledDirect(threads, kernels)));
    }

    /// One push a consolidation is what a chip without capacitors can hold.
    private static String schooledDirect(int threads, Kernels kernels) {
        try (Crew crew = new Crew(threads)) {
            ChipDesign design = Tiny.direct(ChipDesign.Pulses.EXACT, Tiny.INPUTS, 70, 33);
            Chip chip = Tiny.chip(design, Tiny.SERIAL, Tiny.LIFE, crew, kernels);
            for (int lesson = 0; lesson < 10; lesson++) {
                Tiny.push(chip, Tiny.show(chip, 1, lesson), lesson % 2 == 0 ? 0.7f : -0.7f);
                chip.consolidate(0.01f);
            }
            return State.of(chip).digest();
        }
    }

    /// Where no transfer curve walks, a case's answer belongs to its number in the chip's life: one batch, cases one by
    /// one, and two ragged parts.
    @ParameterizedTest
    @CsvSource({"1", "3"})
    void aBatchIsItsCasesOneByOne(int threads) {
        ChipDesign design = Tiny.still(Tiny.mild());
        Batch pictures = Tiny.pictures(CASES, Tiny.INPUTS, 8);
        try (Crew crew = new Crew(threads)) {
            Chip whole = Tiny.chip(design, Tiny.SERIAL, Tiny.LIFE, crew, Kernels.best());
            Presentation together = whole.present(Drive.of(ChipDesign.INPUT, pictures));
            for (int[] borders : List.of(new int[] {0, 23, CASES}, range())) {
                Chip chip = Tiny.chip(design, Tiny.SERIAL, Tiny.LIFE, crew, Kernels.best());
                for (int b = 1; b < borders.length; b++) {
                    int from = borders[b - 1];
                    Batch part = pictures.slice(from, borders[b]);
                    Presentation some = chip.present(Drive.of(ChipDesign.INPUT, part));
                    for (String population : List.of("input", "layer1", "layer2")) {
                        assertEquals(together.read(population, 0).slice(from, borders[b]), some.read(population, 0));
                        float[] seen = some.activity(population, 0);
                        for (int c = 0; c < seen.length; c++) {
                            assertEquals(together.activity(population, 0)[from + c], seen[c]);
                        }
                    }
                }
                assertEquals(whole.reading().presentations(), chip.reading().presentations());
                assertEquals(whole.reading().nanos(), chip.reading().nanos());
            }
        }
    }

    private static int[] range() {
        int[] range = new int[CASES + 1];
        for (int c = 0; c <= CASES; c++) {
            range[c] = c;
        }
        return range;
    }

    /// Looking at sensors, units and the god's-eye view changes nothing but the meter.
    @ParameterizedTest
    @CsvSource({"1", "2"})
    void watchedOrNotTheChipIsTheSame(int lessons) {
        Chip alone = Tiny.chip(Tiny.mild());
        Chip watched = Tiny.chip(Tiny.mild());
        for (int lesson = 0; lesson < lessons; lesson++) {
            Tiny.school(alone, 1, 20);
            Tiny.school(watched, 1, 20);
            Presentation seen = Tiny.show(watched.fork("watch"), 20, 4);
            seen.activity("layer1", 0);
            seen.read("layer2", 0);
            watched.glance().incoming("layer1-layer2", 3);
            watched.glance().gain("layer1", 3);
            watched.glance().travel();
            watched.reading();
        }
        assertEquals(State.of(alone).digest(), State.of(watched).digest());
        assertArrayEquals(
                Tiny.show(alone, 20, 4).activity("layer2", 0),
                Tiny.show(watched, 20, 4).activity("layer2", 0));
    }
}
