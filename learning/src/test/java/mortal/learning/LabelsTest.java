package mortal.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.BiFunction;
import mortal.substrate.Batch;
import mortal.substrate.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LabelsTest {

    /// Hinton, `ffnew.m`: the label's unit is 1 and the others 0, whatever the picture had there.
    @Test
    void aLabelIsOneUnitOfTheFirst() {
        Batch inputs = Batch.of(2, 5, .9f, .8f, .7f, .6f, .5f, .4f, .3f, .2f, .1f, .05f);
        Batch labelled = new Labels(3, 1).with(inputs, List.of(2, 0));
        assertEquals(Batch.of(2, 5, 0, 0, 1, .6f, .5f, 1, 0, 0, .1f, .05f), labelled);
    }

    /// Hinton, `ffnew.m`: a tenth in each of the ten.
    @Test
    void noLabelIsATenthInEach() {
        Batch inputs = Batch.of(1, 12, .9f, .9f, .9f, .9f, .9f, .9f, .9f, .9f, .9f, .9f, .3f, .4f);
        Batch neutral = new Labels(10, 1).neutral(inputs);
        float t = 0.1f;
        assertEquals(Batch.of(1, 12, t, t, t, t, t, t, t, t, t, t, .3f, .4f), neutral);
    }

    @Property
    void strengthMultipliesTheLabelAndNothingElse(
            @ForAll @FloatRange(min = 0.1f, max = 10) float strength,
            @ForAll @IntRange(max = 3) int label,
            @ForAll long seed) {
        Batch inputs = Batches.uniform(new Seed(seed), 1, 9);
        Labels labels = new Labels(4, strength);
        float[] expected = Batches.row(inputs, 0);
        for (int k = 0; k < 4; k++) {
            expected[k] = k == label ? strength : 0;
        }
        assertArrayEquals(expected, Batches.row(labels.with(inputs, List.of(label)), 0));
        java.util.Arrays.fill(expected, 0, 4, 0.1f * strength);
        assertArrayEquals(expected, Batches.row(labels.neutral(inputs), 0));
    }

    @Property
    void eachIsEveryCaseWithEachOfItsLabelsInTurn(
            @ForAll @IntRange(min = 1, max = 5) int cases,
            @ForAll @IntRange(min = 1, max = 4) int choices,
            @ForAll long seed) {
        Batch inputs = Batches.uniform(new Seed(seed), cases, 8);
        Labels labels = new Labels(5, 1);
        BiFunction<Integer, Integer, Integer> choice = (c, k) -> (c + 2 * k) % 5;
        List<List<Integer>> lists = java.util.stream.IntStream.range(0, cases)
                .mapToObj(c -> java.util.stream.IntStream.range(0, choices)
                        .mapToObj(k -> choice.apply(c, k))
                        .toList())
                .toList();
        Batch each = labels.each(inputs, lists);
        assertEquals(cases * choices, each.cases());
        for (int c = 0; c < cases; c++) {
            for (int k = 0; k < choices; k++) {
                Batch alone = labels.with(inputs.slice(c, c + 1), List.of(choice.apply(c, k)));
                assertEquals(alone, each.slice(c * choices + k, c * choices + k + 1));
            }
        }
    }

    @Test
    void inputsWithoutRoomForTheLabelAreRefused() {
        Batch inputs = Batch.of(1, 3, 0, 0, 0);
        assertThrows(IllegalArgumentException.class, () -> new Labels(4, 1).neutral(inputs));
    }
}
