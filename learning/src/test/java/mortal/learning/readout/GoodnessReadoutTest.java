package mortal.learning.readout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mortal.learning.Goodness;
import mortal.learning.Labels;
import mortal.learning.PlantedChip;
import mortal.learning.Witness;
import mortal.substrate.Batch;
import mortal.substrate.Draws;
import mortal.substrate.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GoodnessReadoutTest {
    private static final int CLASSES = 4;
    private static final int LAYERS = 3;
    private static final Labels LABELS = new Labels(CLASSES, 1);

    /// Goodnesses are squares of 0 … 3, so that sums are exact and ties happen; a case is known by its last pixel.
    private static int planted(long seed, int layer, int number, int label) {
        int root = Draws.integer(new Seed(seed).child("layer", layer), (long) number * CLASSES + label, 4);
        return root * root;
    }

    private static PlantedChip chip(long seed) {
        return new PlantedChip(CLASSES + 1, List.of(2, 1, 3), (population, input) -> {
            int label = 0;
            while (input[label] == 0) {
                label++;
            }
            int layer = population.charAt(5) - '0';
            float[] units = new float[layer == 1 ? 2 : layer == 2 ? 1 : 3];
            units[units.length - 1] = (float) Math.sqrt(planted(seed, layer, (int) input[CLASSES], label));
            return units;
        });
    }

    private static Batch numbered(int cases) {
        return Batch.fill(cases, CLASSES + 1, into -> {
            for (int c = 0; c < cases; c++) {
                into[c * (CLASSES + 1) + CLASSES] = c;
            }
        });
    }

    private static int sum(long seed, int firstLayer, int number, int label) {
        int sum = 0;
        for (int layer = Math.min(firstLayer, LAYERS); layer <= LAYERS; layer++) {
            sum += planted(seed, layer, number, label);
        }
        return sum;
    }

    /// The first of equals; the last population alone if there are fewer than `firstLayer`.
    @Property
    void theAnswerIsTheLabelOfLargestSummedGoodness(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = LAYERS + 1) int firstLayer) {
        int cases = 20;
        List<Integer> expected = new ArrayList<>();
        for (int c = 0; c < cases; c++) {
            int best = 0;
            for (int k = 1; k < CLASSES; k++) {
                best = sum(seed, firstLayer, c, k) > sum(seed, firstLayer, c, best) ? k : best;
            }
            expected.add(best);
        }
        assertEquals(
                expected, new GoodnessReadout(LABELS, firstLayer, new Goodness()).answer(numbered(cases), chip(seed)));
    }

    @Test
    void goodnessComesCaseByCaseAndChoiceByChoice() {
        List<List<Integer>> choices = List.of(List.of(3, 1), List.of(0, 2));
        float[] goodness = new GoodnessReadout(LABELS, 2, new Goodness()).scores(numbered(2), chip(1), choices);
        float[] expected = {sum(1, 2, 0, 3), sum(1, 2, 0, 1), sum(1, 2, 1, 0), sum(1, 2, 1, 2)};
        assertArrayEquals(expected, goodness, 1e-5f);
    }

    @Test
    void aCaseIsShownOnceWithEachLabelAndOnlySensed() {
        Witness chip = new Witness(chip(1));
        new GoodnessReadout(LABELS, 2, new Goodness()).answer(numbered(3), chip);
        Batch each = LABELS.each(numbered(3), Collections.nCopies(3, List.of(0, 1, 2, 3)));
        assertEquals(
                List.of(
                        new Witness.Presented(0, each),
                        new Witness.Sensed(0, "layer2"),
                        new Witness.Sensed(0, "layer3")),
                chip.calls());
    }

    @Property(tries = 50)
    void aCasesAnswerDoesNotHangOnItsCompany(@ForAll long seed) {
        Batch inputs = numbered(6);
        GoodnessReadout readout = new GoodnessReadout(LABELS, 1, new Goodness());
        List<Integer> alone = new ArrayList<>();
        for (int c = 0; c < inputs.cases(); c++) {
            alone.addAll(readout.answer(inputs.slice(c, c + 1), chip(seed)));
        }
        assertEquals(alone, readout.answer(inputs, chip(seed)));
    }

    /// A softmax over what [GoodnessReadout#goodness] says, so that the likeliest class is the answer.
    @Property
    void probabilitiesAreASoftmaxOverGoodness(@ForAll long seed) {
        GoodnessReadout readout = new GoodnessReadout(LABELS, 2, new Goodness());
        List<Integer> all = List.of(0, 1, 2, 3);
        Batch inputs = Batch.of(1, CLASSES + 1, new float[] {0, 0, 0, 0, 7});
        float[] goodness = readout.scores(inputs, chip(seed), List.of(all));
        float[] q = readout.probabilities(inputs, chip(seed), 3);
        double sum = 0;
        for (float g : goodness) {
            sum += Math.exp(g / 3);
        }
        for (int k = 0; k < CLASSES; k++) {
            assertEquals(Math.exp(goodness[k] / 3) / sum, q[k], 1e-6);
        }
    }
}
