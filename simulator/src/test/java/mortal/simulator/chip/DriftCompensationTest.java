package mortal.simulator.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mortal.devices.neuron.RectifyingNeuron;
import mortal.devices.tile.DriftCompensation.Kind;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.simulator.design.TilePresets;
import mortal.simulator.meter.Reading;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Phase-change chips that rest a month, with factors behind their outputs and without.
class DriftCompensationTest {
    private static final long MONTH = 30L * 86_400_000_000_000L;
    private static final int CASES = 40;

    /// As a user writes it.
    private static ChipDesign design(Kind kind, String preset) {
        String yaml = "like: " + preset + "\nname: kept\ntiles: {scaling: {compensation: {kind: " + kind.name()
                + ", seconds: 3600}}}\n";
        ChipDesign design = Designs.read(yaml, "kept.yaml").sized(Tiny.INPUTS, List.of(70, 33));
        return Tiny.still(design.with(new RectifyingNeuron(0.3f, 0.2f, 0, 0, 0, 1)));
    }

    /// What the sensors of both populations say: units alone are read after divisive normalisation, which hides a
    /// factor.
    private static float[] answers(Chip chip) {
        Batch pictures = Tiny.pictures(CASES, Tiny.INPUTS, 99);
        Presentation shown = chip.fork("look").present(Drive.of(ChipDesign.INPUT, pictures));
        float[] answers = Arrays.copyOf(shown.activity("layer1", 0), 2 * CASES);
        System.arraycopy(shown.activity("layer2", 0), 0, answers, CASES, CASES);
        return answers;
    }

    private static Chip taught(ChipDesign design) {
        Chip chip = Tiny.chip(design);
        for (int lesson = 0; lesson < 20; lesson++) {
            Tiny.push(chip, Tiny.show(chip, 1, lesson), lesson % 2 == 0 ? 0.7f : -0.7f);
            chip.consolidate(0.02f);
        }
        return chip;
    }

    /// By how much answers are off in the root mean square, over their own.
    private static double off(float[] before, float[] after) {
        double error = 0;
        double own = 0;
        for (int i = 0; i < before.length; i++) {
            error += Math.pow(after[i] - before[i], 2);
            own += before[i] * (double) before[i];
        }
        return Math.sqrt(error / own);
    }

    private static double size(float[] answers) {
        double sum = 0;
        for (float y : answers) {
            sum += Math.abs(y);
        }
        return sum;
    }

    /// A month takes some 45 % of phase-change cells' conductance, and so two thirds of a goodness; a factor puts that
    /// right to first order, 10 % as measured. What is left is that cells drift apart, by a spread of exponents of
    /// 0.008
    /// and more over ln(month / 20 s) = 12, and fluctuate.
    @ParameterizedTest
    @CsvSource({"GLOBAL, pcm-inference", "COLUMNS, pcm-inference", "GLOBAL, pcm-hermes-1", "GLOBAL, pcm-hermes-2"})
    void aRestedChipAnswersAsBefore(Kind kind, String preset) {
        Chip plain = taught(design(Kind.NONE, preset));
        Chip kept = taught(design(kind, preset));
        float[] before = answers(plain);
        assertArrayEquals(before, answers(kept));
        plain.rest(MONTH);
        kept.rest(MONTH);
        double fallen = size(answers(plain)) / size(before);
        double restored = size(answers(kept)) / size(before);
        assertTrue(fallen < 0.4, "a chip left alone answers with " + fallen + " of what it did");
        assertEquals(1, restored, 0.15);
        assertTrue(off(before, answers(kept)) < 0.4 * off(before, answers(plain)));
    }

    /// A day and then a month are a month and a day: what is compared with is what was kept, not what the last rest
    /// left;
    /// and what the read-outs cost is what rows driven one by one, with all outputs converted, cost.
    @Test
    void itIsMetered() {
        Chip chip = taught(design(Kind.GLOBAL, "pcm-inference"));
        chip.rest(MONTH);
        Reading start = chip.reading();
        chip.rest(3_600_000_000_000L - 1);
        assertEquals(start.adc(), chip.reading().adc(), "an hour less a nanosecond is no reason");
        Reading before = chip.reading();
        chip.rest(3_600_000_000_000L);
        Reading after = chip.reading();
        double adc = chip.die().design().electrical().adc().joules();
        long cells = 41L * 70 + 71L * 33;
        assertEquals(cells * adc, after.adc() - before.adc(), 1e-9 * after.adc());
        assertTrue(after.read() > before.read() && after.dac() > before.dac());
        double settle = chip.die().design().electrical().settleNanos();
        assertEquals(
                3_600_000_000_000L + Math.round(41 * settle) + Math.round(71 * settle), after.nanos() - before.nanos());
        Chip twice = taught(design(Kind.GLOBAL, "pcm-inference"));
        assertNotEquals(0, twice.reading().nanos());
        twice.rest(1);
        twice.compensate();
        assertEquals(cells * adc, twice.reading().adc(), 1e-9 * adc * cells, "once to keep");
        twice.rest(MONTH);
        assertEquals(2 * cells * adc, twice.reading().adc(), 2e-9 * adc * cells, "and once to restore: it was known");
    }

    /// Through converters and their noise, too; the same bits on any number of threads, and from a copy of the state.
    @ParameterizedTest
    @EnumSource(names = {"GLOBAL", "COLUMNS"})
    void throughTilesWithTheSameBits(Kind kind) {
        ChipDesign none =
                design(Kind.NONE, "pcm-inference").with(TilePresets.of("usual").sized(32, 32));
        ChipDesign with = none.with(none.tiles()
                .with(none.tiles()
                        .scaling()
                        .with(design(kind, "pcm-inference").tiles().scaling().compensation())));
        Chip plain = taught(none);
        Chip kept = taught(with);
        float[] before = answers(plain);
        State state = State.of(kept);
        plain.rest(MONTH);
        kept.rest(MONTH);
        assertEquals(1, size(answers(kept)) / size(before), 0.2);
        assertTrue(size(answers(plain)) / size(before) < 0.5);
        Chip copy = Tiny.chip(with, Tiny.SERIAL, Tiny.LIFE, new Crew(3), mortal.devices.kernel.Kernels.best());
        state.into(copy);
        copy.rest(MONTH);
        assertEquals(State.of(kept).digest(), State.of(copy).digest());
    }
}
