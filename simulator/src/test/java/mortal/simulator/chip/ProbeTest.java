package mortal.simulator.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mortal.devices.neuron.RectifyingNeuron;
import mortal.simulator.chip.Probe.Path;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.meter.Reading;
import mortal.substrate.Batch;
import org.junit.jupiter.api.Test;

/// A chip on the bench. Statistical bounds are 5 standard errors: a right instrument breaks one with chance 6·10⁻⁷.
class ProbeTest {
    private static final String WIRES = "input-layer1";
    private static final int CELLS = 41 * 70;
    private static final float STEP = 0x1p-10f;

    /// Cells that differ, units that do not.
    private static ChipDesign plainUnits() {
        return Tiny.with(Tiny.mild(), new RectifyingNeuron());
    }

    private static float[] truth(Chip chip) {
        return chip.fork("truth").probe(Instrument.perfect()).read(WIRES, Path.CELL);
    }

    @Test
    void aPerfectInstrumentSeesWhatIs() {
        Chip chip = Tiny.chip(Tiny.mild());
        Reading before = chip.reading();
        float[] cells = chip.probe(Instrument.perfect()).read(WIRES, Path.CELL);
        assertEquals(CELLS, cells.length);
        float[] incoming = chip.glance().incoming(WIRES, 33);
        for (int i = 0; i < 40; i++) {
            assertEquals(incoming[i], cells[i * 70 + 33]);
        }
        assertEquals(before, chip.reading());
    }

    /// 2 870 readings: the standard error of their deviation is 1 / √(2 n) of it.
    @Test
    void readingsAreNoisyAndCost() {
        Chip chip = Tiny.chip(Tiny.mild());
        float[] truth = truth(chip);
        float[] cells = chip.probe(new Instrument(0.05f, 0, 10, 100, 2e-12)).read(WIRES, Path.CELL);
        double squares = 0;
        for (int i = 0; i < cells.length; i++) {
            squares += (cells[i] - truth[i]) * (cells[i] - truth[i]);
        }
        assertEquals(0.05, Math.sqrt(squares / CELLS), 0.05 * 5 / Math.sqrt(2.0 * CELLS));
        assertEquals(CELLS * 2e-12, chip.reading().probe(), 1e-18);
        assertEquals(CELLS * 100, chip.reading().nanos());
        assertEquals(0, chip.glance().travel());
    }

    @Test
    void aConverterRoundsAndClips() {
        Instrument coarse = new Instrument(0, 3, 1, 0, 0);
        assertEquals(0.25f, coarse.shows(0.3f, 0));
        assertEquals(-1, coarse.shows(-1.4f, 0));
        assertEquals(1, coarse.shows(3, 0));
    }

    @Test
    void anIdealCellIsSetAtOnce() {
        Chip from = Tiny.chip(Tiny.ideal(40, 70), 1, Tiny.LIFE);
        Chip to = Tiny.chip(Tiny.ideal(40, 70), 2, Tiny.LIFE);
        float[] targets = truth(from);
        Programmed done = to.probe(Instrument.perfect()).program(WIRES, targets, Path.CELL, 1e-6f, 3);
        assertEquals(2, done.rounds());
        assertEquals(0, done.open());
        assertArrayEquals(targets, truth(to), 1e-6f);
    }

    /// Cells that count pulses of 2⁻¹⁰ can be set to half a step, 31 pulses a round.
    @Test
    void cellsAreProgrammedByPulsesUntilTheyVerify() {
        Chip chip = Tiny.chip(Tiny.counting(ChipDesign.Pulses.FAST, 40, 70));
        float[] targets = truth(chip);
        for (int i = 0; i < targets.length; i++) {
            targets[i] += STEP * (i % 100 - 50);
        }
        Programmed done = chip.probe(Instrument.perfect()).program(WIRES, targets, Path.CELL, 0.6f * STEP, 10);
        assertEquals(3, done.rounds()); // 50 pulses are 31 and 19, then a look
        assertEquals(0, done.open());
        assertEquals(done.pulses(), chip.reading().pulses());
        assertTrue(chip.glance().travel() > 0);
        assertArrayEquals(targets, truth(chip), 0.6f * STEP);
    }

    @Test
    void whatACellCannotHoldStaysOpen() {
        Chip chip = Tiny.chip(plainUnits());
        float[] targets = new float[CELLS];
        targets[5] = 50;
        Programmed done = chip.probe(Instrument.perfect()).program(WIRES, targets, Path.CELL, 0.01f, 60);
        // One in 2 000 cells has steps of less than a hundredth of the mean, and may not get there either.
        assertTrue(done.open() >= 1 && done.open() < 20, () -> "open " + done.open());
        assertEquals(60, done.rounds());
        assertTrue(done.deviation() > 0.5);
    }

    /// Brains swapped well: units without spread answer nearly alike once their cells agree. What is left is cells
    /// whose
    /// bounds cannot hold what the other's could.
    @Test
    void aTransplantIntoAlikeUnitsAnswersAlike() {
        Chip from = Tiny.chip(plainUnits(), 1, Tiny.LIFE);
        Chip to = Tiny.chip(plainUnits(), 2, Tiny.LIFE);
        assertTrue(difference(from, to) > 0.5);
        for (String wires : new String[] {WIRES, "layer1-layer2"}) {
            float[] targets = from.probe(Instrument.perfect()).read(wires, Path.CELL);
            to.probe(Instrument.perfect()).program(wires, targets, Path.CELL, 0.002f, 100);
        }
        assertTrue(difference(from, to) < 0.1, () -> "difference " + difference(from, to));
    }

    /// (1) Mean square by which the upper units of two chips differ, relative to that of their activity.
    private static double difference(Chip one, Chip two) {
        Batch a = Tiny.show(one.fork("look"), 10, 3).read("layer2", 0);
        Batch b = Tiny.show(two.fork("look"), 10, 3).read("layer2", 0);
        double difference = 0;
        double square = 0;
        for (int c = 0; c < a.cases(); c++) {
            for (int j = 0; j < a.size(); j++) {
                difference += Math.pow(a.at(c, j) - b.at(c, j), 2);
                square += Math.pow(a.at(c, j), 2);
            }
        }
        return difference / square;
    }

    /// Without noise and walks two readings are the truth: the same cells behind trimmed and behind plain units.
    @Test
    void calibratedUnitsAnswerLikePlainOnes() {
        RectifyingNeuron spread = new RectifyingNeuron(0.3f, 0.2f, 0, 0, 0, 1);
        Chip trimmed = Tiny.chip(Tiny.with(Tiny.mild(), spread));
        Chip plain = Tiny.chip(plainUnits());
        float[] raw = Tiny.show(trimmed, 10, 3).activity("layer1", 0);
        Calibrated found = trimmed.probe(new Instrument()).calibrate("layer1", 0.001, 100);
        assertEquals(4, found.repeats());
        assertEquals(0, found.precision(), 1e-6);
        // 70 units: the standard error of a deviation is 1 / √140 of it.
        assertEquals(0.3, found.gainSpread(), 0.3 * 5 / Math.sqrt(140));
        float[] expected = Tiny.show(plain, 10, 3).activity("layer1", 0);
        float[] got = Tiny.show(trimmed, 10, 3).activity("layer1", 0);
        for (int c = 0; c < 10; c++) {
            assertEquals(1, got[c] / expected[c], 1e-4);
            assertTrue(Math.abs(raw[c] / expected[c] - 1) > 0.01);
        }
        assertTrue(trimmed.reading().probe() > 0);
    }

    /// Noise of 0.1 over a difference of 1.5: a gain known to 0.005 needs 2 · 0.1² / (1.5 · 0.005)² = 356 readings.
    @Test
    void calibrationReadsUntilItIsPreciseEnough() {
        RectifyingNeuron noisy = new RectifyingNeuron(0, 0, 0.1f, 0, 0, 1);
        Chip chip = Tiny.chip(Tiny.with(Tiny.mild(), noisy));
        Calibrated found = chip.probe(new Instrument()).calibrate("layer1", 0.005, 100_000);
        assertTrue(found.precision() <= 0.005);
        assertTrue(found.repeats() >= 256 && found.repeats() <= 1024, () -> "repeats " + found.repeats());
        assertTrue(found.gainSpread() < 2 * found.precision());
        Calibrated poor = chip.probe(new Instrument()).calibrate("layer1", 1e-9, 50);
        assertEquals(50, poor.repeats());
    }

    @Test
    void trimsBelongToTheChipAndItsForks() {
        Chip chip = Tiny.chip(Tiny.mild());
        float[] before = Tiny.show(chip.fork("look"), 5, 1).activity("layer1", 0);
        chip.fork("other").probe(new Instrument()).calibrate("layer1", 0.1, 4);
        assertArrayEquals(before, Tiny.show(chip.fork("look"), 5, 1).activity("layer1", 0));
        chip.probe(new Instrument()).calibrate("layer1", 0.1, 4);
        float[] after = Tiny.show(chip.fork("look"), 5, 1).activity("layer1", 0);
        assertFalse(java.util.Arrays.equals(before, after));
        Chip twin = Tiny.chip(Tiny.mild());
        State.of(chip).into(twin);
        assertEquals(State.of(chip).digest(), State.of(twin).digest());
    }

    @Test
    void nonsenseIsRefused() {
        Probe probe = Tiny.chip(Tiny.mild()).probe(new Instrument());
        assertThrows(IllegalArgumentException.class, () -> probe.read("nowhere", Path.CELL));
        assertThrows(IllegalArgumentException.class, () -> probe.program(WIRES, new float[3], Path.CELL, 0.1f, 1));
        assertThrows(
                IllegalArgumentException.class, () -> probe.program(WIRES, new float[CELLS], Path.CELL, Float.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> probe.calibrate("input", 0.1, 4));
        assertThrows(IllegalArgumentException.class, () -> probe.calibrate("layer1", 0, 4));
        assertThrows(IllegalArgumentException.class, () -> new Instrument(-1, 0, 1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Instrument(0, 40, 1, 0, 0));
    }
}
