package mortal.simulator.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import org.junit.jupiter.api.Test;

/// What befalls a chip, and its end.
class FateTest {
    private static final int CASES = 12;

    private static float[] answers(Chip chip, long picture) {
        return Tiny.show(chip, CASES, picture).activity("layer2", 0);
    }

    @Test
    void aDeadChipAnswersWhateverItIsShown() {
        Chip chip = Tiny.chip(Tiny.mild());
        assertFalse(Arrays.equals(answers(chip.fork("look"), 1), answers(chip.fork("look"), 2)));
        chip.kill();
        float[] answers = answers(chip.fork("look"), 1);
        assertArrayEquals(answers, answers(chip.fork("look"), 2));
        assertTrue(answers[0] > 0, "noise and offsets remain");
        Tiny.school(chip, 2, CASES);
        assertTrue(chip.dead());
        assertArrayEquals(answers(chip.fork("look"), 1), answers(chip.fork("look"), 2));
    }

    @Test
    void newChipsPassTheirCheckupAndPayForIt() {
        for (ChipDesign design : List.of(Tiny.ideal(40, 70, 33), Tiny.mild())) {
            Chip chip = Tiny.chip(design);
            assertEquals("", chip.checkup().complaint());
            assertFalse(chip.dead());
            assertEquals(16, chip.reading().presentations());
        }
    }

    @Test
    void aChipWhoseAnswersNoLongerDifferFailsItsCheckup() {
        Chip chip = Tiny.chip(Tiny.ideal(40, 70, 33));
        chip.kill();
        Checkup checkup = chip.checkup();
        assertFalse(checkup.passed());
        assertTrue(checkup.complaint().startsWith("layer1: mean goodness 0.0 a unit, contrast 0.0"));
    }

    @Test
    void aCheckupEndsALifeOutsideItsWindow() {
        Chip chip = Tiny.chip(Tiny.ideal(40, 70));
        // Weights pushed up without measure: goodness far above the window of 1000 a unit.
        for (int lesson = 0; lesson < 4; lesson++) {
            Tiny.push(chip, Tiny.show(chip, CASES, lesson), 1);
            chip.consolidate(100);
        }
        assertFalse(chip.checkup().passed());
        assertTrue(chip.dead());
    }

    @Test
    void aBurstIsOverWhenItIsOver() {
        Chip chip = Tiny.chip(Tiny.still(Tiny.mild()));
        chip.burst(3, 1_000_000);
        assertEquals(3, chip.climate().common());
        chip.rest(999_999);
        assertEquals(3, chip.climate().common());
        chip.rest(1);
        assertEquals(0, chip.climate().common());
    }

    @Test
    void heatAndSupplyAddToTheEnvironment() {
        Chip chip = Tiny.chip(Tiny.mild());
        chip.heat(60);
        chip.supply(0.8);
        assertEquals(360, chip.climate().kelvin());
        assertEquals(0.8, chip.climate().supply());
        assertThrows(IllegalArgumentException.class, () -> chip.heat(-300));
        assertThrows(IllegalArgumentException.class, () -> chip.supply(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> chip.burst(Float.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> chip.burst(1, -1));
        assertEquals(360, chip.climate().kelvin());
    }

    @Test
    void fatesAreSavedAndForked() {
        Chip chip = Tiny.chip(Tiny.mild());
        chip.heat(20);
        chip.burst(2, 1_000_000_000);
        chip.kill();
        Chip twin = Tiny.chip(Tiny.mild());
        State.of(chip).into(twin);
        for (Chip other : List.of(twin, chip.fork("look"))) {
            assertEquals(chip.climate(), other.climate());
            assertTrue(other.dead());
        }
        assertEquals(State.of(chip).digest(), State.of(twin).digest());
    }

    /// The check-up's drives are cases like any other.
    @Test
    void stimuliAreTheSameForEveryChip() {
        Batch dark = Batch.fill(1, 40, into -> {});
        Chip one = Tiny.chip(Tiny.ideal(40, 70));
        one.present(Drive.of(ChipDesign.INPUT, dark));
        assertEquals(
                one.checkup().populations(),
                Tiny.chip(Tiny.ideal(40, 70)).checkup().populations());
    }
}
