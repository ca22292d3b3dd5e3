package mortal.simulator.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mortal.devices.kernel.Kernels;
import mortal.simulator.chip.Probe.Path;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.ChipDesign.Pulses;
import mortal.simulator.design.Designs;
import mortal.simulator.design.Field;
import mortal.simulator.design.TilePresets;
import mortal.simulator.design.Wiring;
import mortal.simulator.meter.Reading;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;
import mortal.substrate.Push;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Chips whose units see a window each.
class FieldsTest {
    private static final int INPUTS = 64;
    private static final List<Field> FIELDS = List.of(new Field(3, 3, 4, 2, 7), new Field(2, 2, 2, 1, 40));
    /// (cells) of both layers: 16 pixels for 9 × 7 units, 4 · 7 units for 4 × 40, each with a bias.
    private static final int CELLS = 17 * 63 + 29 * 160;

    private static final String FIRST = "input-layer1";
    private static final String SECOND = "layer1-layer2";

    private static ChipDesign local(ChipDesign design) {
        return design.sized(INPUTS, List.of(63, 160)).with(new Wiring(FIELDS, List.of(), List.of()));
    }

    private static ChipDesign whole() {
        return Tiny.ideal(INPUTS, 63, 160);
    }

    private static void plant(Chip chip, String projection, float[] weights) {
        chip.probe(Instrument.perfect()).program(projection, weights, Path.CELL, 1e-6f, 3);
    }

    private static float[] cells(Chip chip, String projection) {
        return chip.probe(Instrument.perfect()).read(projection, Path.CELL);
    }

    /// Zeros add nothing, so a product with them is the same to the bit.
    @Property(tries = 10)
    void aWindowIsADenseLayerWithZerosAround(@ForAll long key, @ForAll @IntRange(min = 1, max = 40) int cases) {
        Chip local = Tiny.chip(local(Designs.preset("ideal")), key, Tiny.LIFE);
        Chip dense = Tiny.chip(whole());
        plant(dense, FIRST, cells(local, FIRST));
        plant(dense, SECOND, cells(local, SECOND));
        Presentation a = Tiny.show(local, cases, key);
        Presentation b = Tiny.show(dense, cases, key);
        assertEquals(b.read("layer1", 0), a.read("layer1", 0));
        assertEquals(b.read("layer2", 0), a.read("layer2", 0));
        assertArrayEquals(b.activity("layer2", 0), a.activity("layer2", 0));
    }

    /// One location that sees everything is the same chip, taught or not.
    @ParameterizedTest
    @CsvSource({"mild", "mild-direct", "ideal"})
    void aWindowOverEverythingIsNoWindow(String preset) {
        ChipDesign design = Designs.preset(preset).sized(INPUTS, List.of(33, 20));
        Wiring all = new Wiring(List.of(new Field(1, 1, 8, 5, 33), new Field(1, 1, 1, 1, 20)), List.of(), List.of());
        Chip one = Tiny.chip(design);
        Chip other = Tiny.chip(design.with(all));
        assertEquals(schooled(one), schooled(other));
    }

    private static String schooled(Chip chip) {
        for (int lesson = 0; lesson < 3; lesson++) {
            Presentation shown = Tiny.show(chip, 1, lesson);
            for (String layer : List.of("layer1", "layer2")) {
                chip.reinforce(shown, new Push(layer, 0, new float[] {lesson == 1 ? -1 : 1}, 0.1f));
            }
            chip.consolidate(0.05f);
        }
        return State.of(chip).digest();
    }

    /// Taught as well: the change of a cell is the product of before and behind over the window, as in the dense chip
    /// of the same weights.
    @Test
    void aLessonMovesTheCellsOfAWindowAsInADenseChip() {
        Chip local = Tiny.chip(local(Designs.preset("ideal")));
        Chip dense = Tiny.chip(whole());
        plant(dense, FIRST, cells(local, FIRST));
        plant(dense, SECOND, cells(local, SECOND));
        for (Chip chip : List.of(local, dense)) {
            Presentation shown = Tiny.show(chip, 30, 4);
            for (String layer : List.of("layer1", "layer2")) {
                chip.reinforce(shown, new Push(layer, 0, Tiny.strengths(30, 0.7f), 0.03f));
            }
            chip.consolidate(0.01f);
        }
        for (String projection : List.of(FIRST, SECOND)) {
            float[] taught = cells(local, projection);
            float[] beside = cells(dense, projection);
            int there = 0;
            for (int i = 0; i < taught.length; i++) {
                there += taught[i] == beside[i] ? 1 : 0;
                assertTrue(taught[i] == 0 || taught[i] == beside[i], "cell " + i);
            }
            assertTrue(there >= (projection.equals(FIRST) ? 17 * 63 : 29 * 160));
        }
    }

    /// What it does not see changes a location's answer by nothing but the length that the signals are divided by.
    @Test
    void aLocationAnswersToItsWindowAlone() {
        Chip chip = Tiny.chip(local(Designs.preset("ideal")));
        // Two pictures of the same length that differ in the last two rows, which only the lowest locations see.
        Batch pictures = Batch.fill(2, INPUTS, into -> {
            for (int i = 0; i < INPUTS; i++) {
                into[i] = (i * 7 % 5) / 5f;
                into[INPUTS + i] = i < 48 ? into[i] : (((INPUTS - 1 - i + 48) * 7) % 5) / 5f;
            }
        });
        Batch seen = Batch.fill(2, 63, into -> {
            Presentation shown = chip.present(Drive.of(ChipDesign.INPUT, pictures));
            shown.read("layer1", 0).copyTo(0, 2, into, 0, 63);
        });
        float[] y = new float[2 * 63];
        seen.copyTo(0, 2, y, 0, 63);
        // Signals that are sent on are divided by a common length: ratios within the upper locations stand.
        double ratio = Double.NaN;
        for (int j = 0; j < 42; j++) {
            if (y[j] > 0) {
                ratio = Double.isNaN(ratio) ? y[63 + j] / y[j] : ratio;
                assertEquals(ratio, y[63 + j] / y[j], 1e-5);
            }
        }
        assertNotEquals(Double.NaN, ratio);
        double most = 0;
        for (int j = 42; j < 63; j++) {
            most = Math.max(most, Math.abs(y[63 + j] - ratio * y[j]));
        }
        assertTrue(most > 0.01, "lower locations see no difference");
    }

    @Test
    void aGlanceSeesZeroOutsideTheWindow() {
        Chip chip = Tiny.chip(local(Tiny.mild()));
        float[] incoming = chip.glance().incoming(FIRST, 8 * 7); // the lowest, rightmost location
        int outside = 0;
        for (int i = 0; i < INPUTS; i++) {
            boolean seen = i / 8 >= 4 && i % 8 >= 4;
            assertEquals(seen, incoming[i] != 0, "pixel " + i);
            outside += seen ? 0 : 1;
        }
        assertEquals(48, outside);
    }

    /// Only what is there is counted, read, priced and moved.
    @Test
    void cellsPulsesAndReadsAreThoseOfWindows() {
        Chip chip = Tiny.chip(local(Designs.preset("ideal")));
        assertEquals(CELLS, chip.die().design().cells());
        Reading before = chip.reading();
        Presentation shown = Tiny.show(chip, 5, 1);
        double dense = price(whole());
        assertEquals(price(local(Designs.preset("ideal"))) / CELLS, dense / (65 * 63 + 64 * 160), 1e-25);
        Tiny.push(chip, shown, 0.5f);
        chip.consolidate(0.01f);
        assertEquals(CELLS, chip.reading().minus(before).pulses());
        assertEquals(17 * 63, chip.glance().flaws(FIRST).cells());
        assertEquals(29 * 160, chip.glance().flaws(SECOND).cells());
        assertEquals(CELLS, chip.glance().pulses().length);
        Reading probed = chip.reading();
        chip.probe(new Instrument()).read(FIRST, Path.CELL);
        assertEquals(17 * 63 * 1000, chip.reading().minus(probed).nanos());
    }

    private static double price(ChipDesign design) {
        Chip chip = Tiny.chip(design);
        Tiny.show(chip, 5, 1);
        return chip.reading().read();
    }

    @Test
    void wornAndStuckCellsAreFoundInAllLocations() {
        ChipDesign design = local(Tiny.mild().with(ChipDesign.Travel.CELLS));
        Chip chip = Tiny.chip(design);
        Tiny.school(chip, 2, 20);
        assertEquals(17 * 63, chip.glance().travels(FIRST).length);
        double way = Arrays.stream(chip.glance().travels(FIRST)).sum()
                + Arrays.stream(chip.glance().travels(SECOND)).sum();
        assertEquals(way / CELLS, chip.glance().travel(), 1e-6);
        assertTrue(way > 0);
    }

    /// Locations are dies of their own: no two cells share a draw.
    @Test
    void noTwoLocationsAreAlike() {
        Chip chip = Tiny.chip(local(Tiny.mild()));
        float[] weights = cells(chip, FIRST);
        long different = IntStream.range(0, 64 * 63)
                .filter(i -> weights[i] != 0)
                .mapToObj(i -> weights[i])
                .distinct()
                .count();
        assertTrue(different > 16 * 63 - 5, different + " of " + 16 * 63);
    }

    @ParameterizedTest
    @CsvSource({"fast", "exact", "mean", "tiles"})
    void theSameBitsOnOneThreadAndOnTwo(String way) {
        assertEquals(taught(way, 1), taught(way, 2));
    }

    private static String taught(String way, int threads) {
        ChipDesign mild = Tiny.mild().with(TilePresets.of(way.equals("tiles") ? "usual" : "none"));
        boolean single = way.equals("exact") || way.equals("mean");
        ChipDesign design =
                single ? Tiny.direct(way.equals("exact") ? Pulses.EXACT : Pulses.MEAN, INPUTS, 63, 160) : mild;
        try (Crew crew = new Crew(threads)) {
            Chip chip = Tiny.chip(local(design), Tiny.SERIAL, Tiny.LIFE, crew, Kernels.best());
            if (!single) {
                Tiny.school(chip, 2, 40);
                return State.of(chip).digest();
            }
            for (int lesson = 0; lesson < 4; lesson++) {
                Tiny.push(chip, Tiny.show(chip, 1, lesson), lesson % 2 == 0 ? 0.7f : -0.7f);
                chip.consolidate(0.05f);
            }
            assertTrue(chip.reading().pulses() > 0);
            return State.of(chip).digest();
        }
    }

    @Test
    void aForkIsTheSameChipAndGoesItsOwnWay() {
        Chip chip = Tiny.chip(local(Tiny.mild()));
        Tiny.school(chip, 1, 20);
        String before = State.of(chip).digest("crossbar");
        Chip fork = chip.fork("away");
        assertEquals(before, State.of(fork).digest("crossbar"));
        Tiny.school(fork, 2, 20);
        assertNotEquals(before, State.of(fork).digest("crossbar"));
        assertEquals(before, State.of(chip).digest("crossbar"));
    }

    @Test
    void aStateIsTakenBack() {
        Chip chip = Tiny.chip(local(Tiny.mild()));
        Tiny.school(chip, 2, 20);
        State state = State.of(chip);
        Chip again = Tiny.chip(local(Tiny.mild()));
        state.into(again);
        assertEquals(state.digest(), State.of(again).digest());
        Tiny.school(chip, 1, 20);
        Tiny.school(again, 1, 20);
        assertEquals(State.of(chip).digest(), State.of(again).digest());
    }

    /// A bench programs a window's cells, with pulses or at once, and no others.
    @ParameterizedTest
    @CsvSource({"ideal", "mild-direct"})
    void aBenchProgramsWhatIsThere(String preset) {
        Chip chip = Tiny.chip(local(Designs.preset(preset)));
        float[] targets = new float[65 * 63];
        Arrays.fill(targets, 0.25f);
        Programmed done = chip.probe(Instrument.perfect()).program(FIRST, targets, Path.CELL, 0.02f, 30);
        assertTrue(done.open() < 17 * 63 / 10, done.toString());
        float[] seen = cells(chip, FIRST);
        int there = 0;
        for (float weight : seen) {
            there += Math.abs(weight - 0.25f) <= 0.02f ? 1 : 0;
        }
        assertEquals((double) (17 * 63 - done.open()), there, 17 * 63 * 0.02);
        assertEquals(
                48L * 63,
                IntStream.range(0, seen.length).filter(i -> seen[i] == 0).count());
    }

    /// The goodness of pictures that are pushed up rises above that of those pushed down.
    @Test
    void fieldsLearn() {
        Chip chip = Tiny.chip(local(Designs.preset("ideal")));
        for (int lesson = 0; lesson < 60; lesson++) {
            Presentation good = Tiny.show(chip, 20, 1);
            Presentation bad = Tiny.show(chip, 20, 2);
            Tiny.push(chip, good, 0.5f);
            Tiny.push(chip, bad, -0.5f);
            chip.consolidate(0.02f / 20);
        }
        for (String layer : List.of("layer1", "layer2")) {
            double up = mean(Tiny.show(chip, 20, 1).activity(layer, 0));
            double down = mean(Tiny.show(chip, 20, 2).activity(layer, 0));
            assertTrue(up > 1.1 * down, layer + ": " + up + " and " + down);
        }
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
