package mortal.learning.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mortal.learning.Batches;
import mortal.learning.GlassChip;
import mortal.learning.Goodness;
import mortal.learning.Labels;
import mortal.learning.Lesson;
import mortal.learning.Witness;
import mortal.learning.Witness.Presented;
import mortal.substrate.Batch;
import mortal.substrate.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// On random chips with a softmax that has seen a few lessons: softmax and goodness mostly disagree.
class ShortListReadoutTest {
    private static final int CLASSES = 6;
    private static final int CASES = 12;
    private static final List<Integer> ALL = IntStream.range(0, CLASSES).boxed().toList();

    private final Labels labels = new Labels(CLASSES, 1);
    private final GoodnessReadout goodness = new GoodnessReadout(labels, 2, new Goodness());

    private static GlassChip chip(long seed) {
        return new GlassChip(1, new Seed(seed), 14, 10, 10, 10);
    }

    private SoftmaxReadout softmax(long seed) {
        SoftmaxReadout softmax = new SoftmaxReadout(chip(seed).anatomy(), labels, 2, 0);
        for (int i = 0; i < 3; i++) {
            softmax.learn(Batches.lesson(new Seed(seed).child(i), CASES, 14, CLASSES), chip(seed), 5);
        }
        return softmax;
    }

    @Property(tries = 50)
    void theAnswerIsTheBestByGoodnessOfTheSoftmaxsBest(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = CLASSES) int length) {
        SoftmaxReadout softmax = softmax(seed);
        Lesson exam = Batches.lesson(new Seed(seed).child("exam"), CASES, 14, CLASSES);
        List<Integer> answers = new ShortListReadout(softmax, goodness, length).answer(exam.inputs(), chip(seed));

        float[] g = goodness.scores(exam.inputs(), chip(seed), Collections.nCopies(CASES, ALL));
        float[] q = softmax.learn(exam, chip(seed), 0);
        for (int c = 0; c < CASES; c++) {
            int row = c * CLASSES;
            List<Integer> list = ALL.stream()
                    .sorted(Comparator.comparingDouble((Integer k) -> q[row + k])
                            .reversed())
                    .limit(length)
                    .toList();
            assertTrue(list.contains(answers.get(c)), () -> "not on the list " + list + ": " + answers);
            double best = list.stream().mapToDouble(k -> g[row + k]).max().orElseThrow();
            assertEquals(best, g[row + answers.get(c)]);
        }
    }

    /// Goodnesses may be equal, where one unit alone answers; then the softmax decides and not the lower number.
    @Property(tries = 50)
    void aListOfAllIsGoodnessAndAListOfOneIsTheSoftmax(@ForAll long seed) {
        SoftmaxReadout softmax = softmax(seed);
        Batch inputs = Batches.uniform(new Seed(seed).child("exam"), CASES, 14);
        GlassChip chip = chip(seed);
        float[] g = goodness.scores(inputs, chip, Collections.nCopies(CASES, ALL));
        List<Integer> whole = new ShortListReadout(softmax, goodness, CLASSES).answer(inputs, chip);
        List<Integer> byGoodness = goodness.answer(inputs, chip);
        for (int c = 0; c < CASES; c++) {
            assertEquals(g[c * CLASSES + byGoodness.get(c)], g[c * CLASSES + whole.get(c)]);
        }
        assertEquals(softmax.answer(inputs, chip), new ShortListReadout(softmax, goodness, 1).answer(inputs, chip));
    }

    @Test
    void softmaxAndGoodnessDisagreeHere() {
        Batch inputs = Batches.uniform(new Seed(1), CASES, 14);
        assertNotEquals(goodness.answer(inputs, chip(1)), softmax(1).answer(inputs, chip(1)));
    }

    @Test
    void oneNeutralPassAndOneForEachOnTheList() {
        Witness chip = new Witness(chip(1));
        new ShortListReadout(softmax(1), goodness, 2).answer(Batches.uniform(new Seed(2), CASES, 14), chip);
        assertEquals(
                List.of(CASES, 2 * CASES),
                chip.calls(Presented.class).stream()
                        .map(shown -> shown.inputs().cases())
                        .toList());
    }

    @Test
    void aListLongerThanTheClassesIsRefused() {
        SoftmaxReadout softmax = softmax(1);
        assertThrows(IllegalArgumentException.class, () -> new ShortListReadout(softmax, goodness, CLASSES + 1));
        assertThrows(IllegalArgumentException.class, () -> new ShortListReadout(softmax, goodness, 0));
    }
}
