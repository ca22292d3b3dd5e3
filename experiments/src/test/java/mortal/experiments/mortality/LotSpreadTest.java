package mortal.experiments.mortality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mortal.devices.neuron.RectifyingNeuron;
import mortal.experiments.data.Dataset;
import mortal.experiments.data.Digits;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Instrument;
import mortal.simulator.chip.Probe.Path;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;

/// What a sample shows of its lot, and a model that is made to feel it. Fixed seeds.
final class LotSpreadTest {
    private static final Dataset CASES = Digits.data(20, 10).training();
    private static final ChipDesign IDEAL = Designs.preset("ideal").sized(28 * 28, List.of(200, 200));

    /// Of 400 units: gains are log-normal, whose relative deviation is √(e^(σ²) − 1); bounds are 5 standard errors (of
    /// a
    /// deviation, σ / √(2n), times 1.5 for the longer tail of gains; reads: 64 of many units, 2 %).
    @Test
    void aSampleShowsWhatWasPutIn() {
        ChipDesign design = IDEAL.with(new RectifyingNeuron(0.3f, 0.2f, 0.1f, 0, 0, 1));
        try (Crew crew = new Crew(1)) {
            Chip model = new Lot(IDEAL, new Seed(1)).chip(0, crew);
            LotSpread spread = LotSpread.of(new Bench(), model, new Lot(design, new Seed(1)).chip(0, crew), CASES, 3);
            double relative = Math.sqrt(Math.expm1(0.09));
            assertEquals(relative, spread.gains(), 5 * 1.5 * relative / Math.sqrt(800));
            assertEquals(0.2, spread.offsets(), 5 * 0.2 / Math.sqrt(800));
            assertEquals(0.1, spread.reads(), 0.01);
            assertEquals(0, spread.weights(), 0.02, "ideal cells are set to what the bench read, with its noise");
            LotSpread half = spread.times(0.5);
            assertEquals(spread.gains() / 2, half.gains());
            assertEquals(spread.reads(), half.reads());
        }
    }

    /// However often a model was another chip in between, its own weights come back, but for rounding.
    @Test
    void aModelThatWasShakenIsItselfAgain() {
        try (Crew crew = new Crew(1)) {
            Lot lot = new Lot(IDEAL, new Seed(2));
            Chip model = lot.chip(0, crew);
            float[] before = weights(model);
            Shaking shaking = new Shaking(model, new LotSpread(0.05, 0.3, 0.2, 0), crew, new Seed(3));
            shaking.again();
            float[] once = weights(model);
            shaking.again();
            double squares = 0;
            for (int i = 0; i < before.length; i++) {
                squares += (once[i] - before[i]) * (double) (once[i] - before[i]) / before.length;
            }
            // Of 157 000 cells: a standard error is 0.2 %, so a right program fails with chance 6·10⁻⁷.
            assertEquals(0.05, Math.sqrt(squares), 5 * 0.05 / Math.sqrt(2.0 * before.length));
            assertTrue(model.glance().gain("layer1", 0) == 1, "a trimming is not the unit's own");
            Chip still = lot.chip(0, crew);
            shaking.still(still);
            assertArrayEquals(before, weights(still), 1e-6f);
        }
    }

    private static float[] weights(Chip chip) {
        return chip.probe(Instrument.perfect()).read("input-layer1", Path.CELL);
    }
}
