package mortal.simulator.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.Anatomy.Projection;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// The ways of single cells.
class TravelTest {
    private static final ChipDesign KEPT = Tiny.mild().with(ChipDesign.Travel.CELLS);

    private static double[] all(Chip chip) {
        return chip.anatomy().projections().stream()
                .map(Projection::name)
                .map(chip.glance()::travels)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    @Test
    void watchingCellsChangesNothingElse() {
        Chip watched = Tiny.chip(KEPT);
        Chip unwatched = Tiny.chip(Tiny.mild());
        Tiny.school(watched, 3, 20);
        Tiny.school(unwatched, 3, 20);
        assertEquals(unwatched.glance().travel(), watched.glance().travel());
        assertEquals(unwatched.reading(), watched.reading());
        for (int l = 0; l < 2; l++) {
            String cells = "crossbar" + l + "/0/weight";
            assertArrayEquals(
                    State.of(unwatched).floats(cells), State.of(watched).floats(cells));
        }
        assertEquals(0, all(unwatched).length);
    }

    /// A tenth of a thousandth is what sums of some ten floats may lose.
    @Test
    void theWaysOfCellsAddUpToThatOfTheMeanCell() {
        Chip chip = Tiny.chip(KEPT);
        Tiny.school(chip, 3, 20);
        double[] ways = all(chip);
        assertEquals((Tiny.INPUTS + 1) * 70 + 71 * 33, ways.length);
        double mean = Arrays.stream(ways).average().orElseThrow();
        assertTrue(mean > 0);
        assertEquals(mean, chip.glance().travel(), 1e-4 * mean);
    }

    /// No cell is further from where it began than it went; cells that count go exactly as far as they had pulses.
    @Property(tries = 10)
    void aCellWentAtLeastAsFarAsItCame(@ForAll long seed) {
        ChipDesign design = Tiny.counting(ChipDesign.Pulses.EXACT, 6, 40).with(ChipDesign.Travel.CELLS);
        Chip chip = Tiny.chip(design, seed, Tiny.LIFE);
        String cells = "crossbar0/0/weight";
        float[] before = State.of(chip).floats(cells);
        for (int lesson = 0; lesson < 4; lesson++) {
            Tiny.push(chip, Tiny.show(chip, 1, lesson), lesson % 2 == 0 ? 0.5f : -0.5f);
            chip.consolidate(0.02f);
        }
        float[] after = State.of(chip).floats(cells);
        float[] ways = State.of(chip).floats("crossbar0/0/ways");
        for (int i = 0; i < ways.length; i++) {
            assertTrue(ways[i] >= Math.abs(after[i] - before[i]) - 1e-6, "cell " + i);
            double pulses = ways[i] / 0x1p-10;
            assertEquals(Math.rint(pulses), pulses, 1e-2);
        }
        double sum = Arrays.stream(all(chip)).sum();
        assertEquals((double) chip.reading().pulses(), sum / 0x1p-10, 0.5);
        assertTrue(sum > 0);
    }

    @Test
    void theBenchMovesCellsToo() {
        Chip chip = Tiny.chip(KEPT);
        float[] targets = new float[(Tiny.INPUTS + 1) * 70];
        chip.probe(Instrument.perfect()).program("input-layer1", targets, Probe.Path.CELL, 0.01f, 3);
        double[] ways = chip.glance().travels("input-layer1");
        assertTrue(Arrays.stream(ways).average().orElseThrow() > 0);
        assertEquals(0, Arrays.stream(chip.glance().travels("layer1-layer2")).sum());
    }

    /// The way goes with the individual.
    @Test
    void aForkHasGoneAsFar() {
        Chip chip = Tiny.chip(KEPT);
        Tiny.school(chip, 2, 20);
        Chip fork = chip.fork("twin");
        assertArrayEquals(all(chip), all(fork));
        Tiny.school(fork, 1, 20);
        assertTrue(fork.glance().travel() > chip.glance().travel());
    }
}
