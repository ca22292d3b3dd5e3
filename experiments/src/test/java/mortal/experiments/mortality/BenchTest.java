package mortal.experiments.mortality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mortal.devices.neuron.RectifyingNeuron;
import mortal.experiments.config.Settings;
import mortal.experiments.data.Dataset;
import mortal.experiments.data.Digits;
import mortal.experiments.run.LearningSettings;
import mortal.learning.Goodness;
import mortal.learning.Labels;
import mortal.learning.readout.GoodnessReadout;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Instrument;
import mortal.simulator.chip.Probe.Path;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;

/// Copying from chip to chip. Fixed seeds.
final class BenchTest {
    private static final int PAIRS = 4;
    private static final Dataset CASES = Digits.data(300, 10).training();
    private static final Dataset ASKED = Digits.data(10, 200).test();
    private static final Bench PERFECT = new Bench(0, 0, 1e-9f, 2, 1e-3, 4096);
    private static final LearningSettings SCHOOL = Settings.bind(
            LearningSettings.class,
            MortalitySettings.small().school(),
            java.util.Map.of("epochs", "4", "batch", "20", "hidden", "24,24"));

    /// A lot whose units differ by so much; else ideal.
    private static Lot lot(float gainSpread) {
        ChipDesign ideal = Designs.preset("ideal").sized(28 * 28, SCHOOL.hidden());
        return new Lot(ideal.with(new RectifyingNeuron(gainSpread, 0, 0, 0, 0, 1)), new Seed(11));
    }

    private static Chip raised(Lot lot, int serial, Crew crew) {
        Chip chip = lot.chip(serial, crew);
        Course.school(CASES, SCHOOL).teach(chip, Labelling.book(CASES), new Seed(serial));
        return chip;
    }

    private static double error(Chip chip) {
        GoodnessReadout readout = SCHOOL.goodness(10);
        return Answered.error(Answered.by(readout, ASKED, chip, "test"), ASKED);
    }

    private static float[] weights(Chip chip) {
        return chip.probe(Instrument.perfect()).read("input-layer1", Path.CELL);
    }

    /// Without spread and with a perfect bench the copy is its teacher, to the bit: so are its answers.
    @Test
    void withoutSpreadACopyIsItsTeacher() {
        try (Crew crew = new Crew(1)) {
            Lot lot = lot(0);
            Chip teacher = raised(lot, 0, crew);
            Chip pupil = lot.chip(1, crew);
            PERFECT.copy(teacher, pupil, Path.CELL);
            assertArrayEquals(weights(teacher), weights(pupil));
            GoodnessReadout readout = new GoodnessReadout(new Labels(10, 3), 1, new Goodness());
            assertEquals(Answered.by(readout, ASKED, teacher, "test"), Answered.by(readout, ASKED, pupil, "test"));
        }
    }

    /// In the mean of pairs copies err the more the more their units differ, and never more once units are matched: by
    /// more than the few cases that rounding decides.
    @Test
    void spreadSpoilsCopiesAndMatchingMendsThem() {
        double before = 0;
        for (float spread : new float[] {0, 0.3f, 0.8f}) {
            Lot lot = lot(spread);
            double raw = 0;
            double matched = 0;
            try (Crew crew = new Crew(1)) {
                for (int pair = 0; pair < PAIRS; pair++) {
                    Chip teacher = raised(lot, 2 * pair, crew);
                    Chip pupil = lot.chip(2L * pair + 1, crew);
                    PERFECT.copy(teacher, pupil, Path.CELL);
                    raw += (error(pupil) - error(teacher)) / PAIRS;
                    PERFECT.match(teacher, pupil);
                    matched += (error(pupil) - error(teacher)) / PAIRS;
                }
            }
            assertTrue(raw >= before, raw + " at spread " + spread + ", " + before + " before");
            assertTrue(matched <= raw + 1e-9, matched + " matched, " + raw + " raw at spread " + spread);
            assertEquals(0, matched, 0.01, "units that were matched without noise answer as the teacher's");
            before = raw;
        }
        assertTrue(before > 0.02, "a spread of 0.8 that costs " + before + " shows nothing");
    }

    /// What copying costs is the cells that were read and the time they took, on both chips.
    @Test
    void copyingIsPaidFor() {
        try (Crew crew = new Crew(1)) {
            Lot lot = lot(0.2f);
            Chip from = lot.chip(0, crew);
            Chip to = lot.chip(1, crew);
            Bench bench = new Bench(0.01f, 10, 0.02f, 5, 0.1, 16);
            Bench.Bill bill = bench.copy(from, to, Path.CELL, List.of(0));
            Instrument usual = new Instrument();
            long cells = (28L * 28 + 1) * 24;
            assertEquals(cells * usual.readJoules(), bill.from().probe(), 1e-12);
            assertEquals(cells * (long) usual.readNanos(), bill.from().nanos());
            assertTrue(bill.to().probe() > bill.from().probe(), "cells that were programmed are looked at again");
            assertEquals(bill.from().joules() + bill.to().joules(), bill.joules());
        }
    }
}
