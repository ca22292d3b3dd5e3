package mortal.simulator.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import mortal.substrate.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WiringTest {
    private static final String HINTON = """
            like: ideal
            name: fields
            hidden: [2048, 1980, 2048]
            wiring:
              fields:
                - {rows: 4, columns: 4, window: 10, stride: 6, units: 128}
                - {rows: 3, columns: 3, window: 2, stride: 1, units: 220}
                - {rows: 2, columns: 2, window: 2, stride: 1, units: 512}
            """;

    private static ChipDesign local(int inputs, Field... fields) {
        Wiring wiring = new Wiring(List.of(fields), List.of(), List.of());
        return Designs.preset("ideal").sized(inputs, List.of(9)).with(wiring);
    }

    @Test
    void hintonsLayoutIsReadAndWrittenBack() {
        ChipDesign design = Designs.read(HINTON, "my.yaml");
        assertEquals(design, Designs.read(Designs.write(design), "copy"));
        assertEquals(design, Designs.of(Designs.tree(design), "tree"));
        assertEquals(101.0 * 2048, design.cells(1));
        assertEquals((4 * 128 + 1.0) * 1980, design.cells(2));
        assertEquals((4 * 220 + 1.0) * 2048, design.cells(3));
        assertEquals(design.cells(1) + design.cells(2) + design.cells(3), design.cells());
    }

    @Test
    void everyPixelOfAPictureOf28IsSeenFromSomewhere() {
        Wiring wiring = Designs.read(HINTON, "my.yaml").wiring();
        List<int[]> seen = wiring.seen(784, 1);
        assertEquals(16, seen.size());
        assertEquals(784, seen.stream().flatMapToInt(Arrays::stream).distinct().count());
        assertEquals(6 * 28 + 6, seen.get(5)[0]);
        assertEquals(15 * 28 + 15, seen.get(5)[99]);
    }

    @Test
    void aBlockOfLocationsIsSeenWithAllItsUnits() {
        ChipDesign design = local(64, new Field(3, 3, 4, 2, 2), new Field(2, 2, 2, 1, 1));
        assertEquals(List.of(18, 4), design.hidden());
        // Locations 4, 5, 7 and 8 of the grid, two units each.
        assertArrayEquals(
                new int[] {8, 9, 10, 11, 14, 15, 16, 17},
                design.wiring().seen(64, 2).get(3));
    }

    @Test
    void aPictureInThreeColoursIsSeenInAllOfThem() {
        ChipDesign design = local(27, new Field(2, 2, 2, 1, 1));
        assertArrayEquals(
                new int[] {4, 5, 7, 8, 13, 14, 16, 17, 22, 23, 25, 26},
                design.wiring().seen(27, 1).get(3));
    }

    @Test
    void layersAboveTheFieldsSeeEverything() {
        ChipDesign design = Designs.preset("ideal").sized(64, List.of(18, 5));
        ChipDesign local = design.with(new Wiring(List.of(new Field(3, 3, 4, 2, 2)), List.of(), List.of()));
        assertEquals(List.of(18, 5), local.hidden());
        assertTrue(local.wiring().seen(64, 2).isEmpty());
        assertEquals(19.0 * 5, local.cells(2));
    }

    @ParameterizedTest
    @CsvSource({
        "window: 10, window: 11, windows reach over 29",
        "stride: 6, stride: 7, windows reach over 31",
        "units: 128, units: 127, 4 × 4 × 127 units",
        "'columns: 3, window: 2', 'columns: 3, window: 3', windows reach over 5",
        "stride: 6, stride: 0, Field.stride = 0",
        "rows: 4, rows: -4, Field.rows = -4",
        "'hidden: [2048, 1980, 2048]', 'hidden: [2048, 1980]', has fewer",
        "like: ideal, 'like: ideal\ninputs: 783', 783 inputs are neither",
        "wiring:, 'wiring:\n  fixed: [4]', layer 4",
        "wiring:, 'wiring:\n  fixed: [0]', layer 0",
        "wiring:, 'wiring:\n  fixed: [2, 2]', but once",
        "wiring:, 'wiring:\n  boxes: [{layer: 7, neuron: {law: rectifying}}]', missing"
    })
    void whatDoesNotFitIsRefusedInALine(String right, String wrong, String said) {
        String yaml = HINTON.replaceFirst(Pattern.quote(right), wrong);
        String message = String.valueOf(assertThrows(InputException.class, () -> Designs.read(yaml, "my.yaml"))
                .getMessage());
        assertTrue(message.contains(said.equals("missing") ? "issing" : said), message);
        assertFalse(message.contains("\n") || message.contains("mortal."), message);
    }

    @Test
    void otherSizesThanTheFieldsMakeAreRefusedInALine() {
        ChipDesign design = Designs.read(HINTON, "my.yaml");
        String message =
                String.valueOf(assertThrows(InputException.class, () -> design.sized(784, List.of(1000, 1000, 1000)))
                        .getMessage());
        assertTrue(message.startsWith("chip fields: Wiring.fields[0]"), message);
    }

    @Test
    void aBoxHasUnitsOfItsOwnAndIsNotTaught() {
        ChipDesign design = Designs.read("""
                like: ideal
                name: box
                hidden: [9, 9, 9]
                wiring:
                  fixed: [3]
                  boxes:
                    - layer: 2
                      neuron:
                        {law: rectifying, gainSpread: 0.5, offsetSpread: 0, readNoise: 0.4, gainWalk: 0, offsetWalk: 0, walkSeconds: 1}
                """, "box.yaml");
        assertEquals(design, Designs.read(Designs.write(design), "copy"));
        assertTrue(design.wiring().taught(1));
        assertFalse(design.wiring().taught(2) || design.wiring().taught(3));
        assertEquals(design.neuron(), design.neuron(1));
        assertEquals(design.neuron(), design.neuron(3));
        assertEquals(design.wiring().boxes().getFirst().neuron(), design.neuron(2));
    }
}
