package mortal.simulator.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;
import mortal.substrate.Push;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// How weights come out of the fab, and what Adam's chip does to layers that are not taught.
class FormedTest {
    private static final int UNITS = 40;

    private static Chip chip(String preset, int inputs, long serial) {
        return Tiny.chip(Designs.preset(preset).sized(inputs, List.of(UNITS, 8)), serial, Tiny.LIFE);
    }

    private static float[] weights(Chip chip, int unit) {
        return chip.glance().incoming("input-layer1", unit);
    }

    /// Uniform in ± 1 / n: none is outside, and of n · 40 of them the variance is 1 / 3n² within five standard errors.
    /// That of the square of a uniform number is √(4 / 45) of 1, so with x = n w they are 5 √(4 / 45 / 40 n): a false
    /// alarm with chance 6e-7 a try.
    @Property(tries = 20)
    void uniformWeightsAreThoseOfFrameworks(@ForAll @IntRange(min = 20, max = 200) int inputs, @ForAll long serial) {
        Chip chip = chip("ideal-adam", inputs, serial);
        double squares = 0;
        for (int unit = 0; unit < UNITS; unit++) {
            for (float w : weights(chip, unit)) {
                double x = (double) inputs * w;
                assertTrue(Math.abs(x) <= 1 + 1e-6, "weight " + w);
                squares += x * x;
            }
        }
        int all = inputs * UNITS;
        assertEquals(1 / 3.0, squares / all, 5 * Math.sqrt(4 / 45.0 / all));
    }

    /// Biases are in ± 1 / √n, seen where nothing comes in: then a unit's activity is its bias, or 0. Half of 40 are
    /// above 0, fewer than 5 with chance 1e-7, and all of these below 1 / √n.
    @Test
    void uniformBiasesAreAsLargeAsSignalsOfLengthOneMakeThem() {
        Presentation dark = dark(chip("ideal-adam", 25, 3));
        float reading = dark.activity("layer1", 0)[0];
        assertTrue(reading > 0 && reading <= UNITS / 25f, "sum of squares " + reading);
        assertEquals(0, dark(chip("ideal", 25, 3)).activity("layer1", 0)[0]);
    }

    private static Presentation dark(Chip chip) {
        return chip.present(Drive.of(ChipDesign.INPUT, Batch.of(1, 25, new float[25])));
    }

    /// A file that says nothing means what it meant.
    @Test
    void withoutAWordWeightsAreNormal() {
        ChipDesign ideal = Designs.preset("ideal");
        assertEquals(ChipDesign.Formed.NORMAL, ideal.formed());
        String written = Designs.write(ideal);
        assertTrue(written.contains("formed: \"normal\"") || written.contains("formed: normal"), written);
        String old = written.replaceAll("(?m)^formed:.*\\n", "");
        assertEquals(ideal, Designs.read(old, "old.yaml"));
    }

    /// Layers taught one after another: what is not taught stays to the bit, and the second layer's first step is as
    /// long
    /// as Adam's first steps are, a rate in units of 1 / √40, though consolidations came before it; had they counted,
    /// it
    /// were 0.71 of that.
    @Test
    void layersThatAreNotTaughtStandStill() {
        Chip chip = chip("ideal-adam", 30, 5);
        float[] born = upper(chip);
        for (int n = 0; n < 50; n++) {
            lesson(chip, "layer1", 1);
        }
        assertArrayEquals(born, upper(chip));
        float[] first = weights(chip, 7);
        lesson(chip, "layer2", 2);
        assertArrayEquals(first, weights(chip, 7));
        float[] taught = upper(chip);
        double longest = IntStream.range(0, born.length)
                .mapToDouble(i -> Math.abs(taught[i] - born[i]))
                .max()
                .orElseThrow();
        assertEquals(1, longest * Math.sqrt(UNITS) / 0.03, 0.01);
    }

    /// Weights into all 8 units of the second layer.
    private static float[] upper(Chip chip) {
        float[] all = new float[8 * UNITS];
        for (int unit = 0; unit < 8; unit++) {
            System.arraycopy(chip.glance().incoming("layer1-layer2", unit), 0, all, unit * UNITS, UNITS);
        }
        return all;
    }

    private static void lesson(Chip chip, String layer, long key) {
        Presentation shown = Tiny.show(chip, 20, key);
        chip.reinforce(shown, new Push(layer, 0, Tiny.strengths(20, 1), 0));
        chip.consolidate(0.03f);
    }
}
