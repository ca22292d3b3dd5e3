package mortal.simulator.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mortal.devices.kernel.Choice;
import mortal.devices.kernel.Kernels;
import mortal.devices.neuron.RectifyingNeuron;
import mortal.devices.tile.Periphery;
import mortal.devices.tile.ReadNoise;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.simulator.design.TilePresets;
import mortal.simulator.meter.Reading;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Chips whose cells stand in tiles.
class TilesChipTest {
    private static final int CASES = 30;

    static java.util.stream.Stream<String> presets() {
        return TilePresets.names().stream();
    }

    private static ChipDesign design(String tiles) {
        return Tiny.still(Tiny.mild()).with(TilePresets.of(tiles).sized(32, 32));
    }

    private static String schooled(ChipDesign design, int threads, Kernels kernels) {
        try (Crew crew = new Crew(threads)) {
            Chip chip = Tiny.chip(design, Tiny.SERIAL, Tiny.LIFE, crew, kernels);
            Tiny.school(chip, 3, CASES);
            return State.of(chip).digest();
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void sameBitsOnAnyThreadsAndEitherTwin(String tiles) {
        String one = schooled(design(tiles), 1, Choice.of("plain").kernels());
        assertEquals(one, schooled(design(tiles), 3, Choice.of("plain").kernels()));
        assertEquals(one, schooled(design(tiles), 2, Choice.of("vector").kernels()));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aBatchIsItsCasesOneByOne(String tiles) {
        Chip whole = Tiny.chip(design(tiles));
        Chip single = Tiny.chip(design(tiles));
        Batch pictures = Tiny.pictures(CASES, Tiny.INPUTS, 4);
        float[] expected = whole.present(Drive.of(ChipDesign.INPUT, pictures)).activity("layer2", 0);
        for (int c = 0; c < CASES; c++) {
            Presentation one = single.present(Drive.of(ChipDesign.INPUT, pictures.slice(c, c + 1)));
            assertEquals(expected[c], one.activity("layer2", 0)[0]);
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aNamedTileIsWrittenOutInADesign(String tiles) {
        ChipDesign design = Designs.read("like: mild\nname: tiled\ntiles: " + tiles + "\n", "my.yaml");
        assertEquals(TilePresets.of(tiles), design.tiles());
        assertEquals(design, Designs.read(Designs.write(design), "copy"));
    }

    /// Converters of 9 bits cost little accuracy: units that agree with those of ideal tiles to a few per cent.
    @Test
    void goodConvertersChangeLittle() {
        ChipDesign plain = Tiny.mild().with(new RectifyingNeuron());
        float[] ideal = Tiny.show(Tiny.chip(plain), CASES, 3).activity("layer1", 0);
        float[] tiled =
                Tiny.show(Tiny.chip(plain.with(Periphery.usual())), CASES, 3).activity("layer1", 0);
        boolean same = true;
        for (int c = 0; c < CASES; c++) {
            assertEquals(1, tiled[c] / ideal[c], 0.2);
            same &= tiled[c] == ideal[c];
        }
        assertTrue(!same, "converters and noise must do something");
    }

    /// 40 inputs and a bias line in tiles of 32 × 32: two blocks of rows, three of columns for 70 units.
    @Test
    void theirConvertersAreMetered() {
        ChipDesign design =
                Tiny.ideal(40, 70).with(TilePresets.of("hardware-aware").sized(32, 32));
        Chip chip = Tiny.chip(design);
        Tiny.show(chip, CASES, 1);
        Reading reading = chip.reading();
        assertEquals(CASES * 3 * 41 * 0.1e-12, reading.dac(), 1e-18);
        assertEquals(CASES * 2 * 70 * 1.33e-12, reading.adc(), 1e-18);
    }

    /// Cells that say nothing of their noise have none.
    @Test
    void noiseByCellIsThatOfTheLaw() {
        ChipDesign design = Tiny.still(Tiny.mild());
        ReadNoise cells = new ReadNoise(ReadNoise.Kind.CELLS, 0);
        float[] quiet =
                Tiny.show(Tiny.chip(design.with(Periphery.none())), CASES, 3).activity("layer2", 0);
        float[] told = Tiny.show(Tiny.chip(design.with(Periphery.none().with(cells))), CASES, 3)
                .activity("layer2", 0);
        assertArrayEquals(quiet, told, 1e-3f);
    }
}
