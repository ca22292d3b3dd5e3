package mortal.learning.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mortal.learning.Batches;
import mortal.learning.GlassChip;
import mortal.learning.Learner;
import mortal.learning.Lesson;
import mortal.learning.Outcome;
import mortal.learning.Ports;
import mortal.learning.Witness;
import mortal.learning.Witness.Pushed;
import mortal.substrate.Batch;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;

/// A random net is far below its threshold: positives are pushed with full strength, negatives hardly at all.
class FirstLessonTest {
    private static final Seed SEED = new Seed(3);
    private static final int UNITS = 400;
    private static final int CASES = 10;

    private final GlassChip chip = new GlassChip(Integer.MAX_VALUE, SEED.child("chip"), 50, UNITS, UNITS);
    private final Witness witness = new Witness(chip);
    private final Learner learner = ForwardForward.HINTON.learner(chip.anatomy(), Ports.hinton(10), SEED);

    /// Of normalised inputs and weights of variance 1 / sources every drive is standard normal: a unit's y² has mean
    /// 1/2 and variance 5/4, a goodness n/2 and 5n/4. Bound: 6 standard deviations (134); with y²'s skew a right net
    /// breaks one of the forty with chance below 10⁻⁵.
    @Test
    void goodnessIsHalfTheUnits() {
        Lesson lesson = Batches.lesson(SEED.child("lesson"), CASES, 50, 10);
        for (int c = 0; c < CASES; c++) {
            Lesson one = lesson.slice(c, c + 1);
            Outcome outcome = learner.learn(one, new GlassChip(2, SEED.child("chip", c), 50, UNITS, UNITS), first());
            for (Outcome.Layer layer : outcome.layers()) {
                assertEquals(UNITS / 2.0, layer.positive(), 6 * Math.sqrt(1.25 * UNITS));
                assertEquals(UNITS / 2.0, layer.negative(), 6 * Math.sqrt(1.25 * UNITS));
            }
        }
    }

    /// p is at most σ(−(400 − 200 − 134)) = 2·10⁻²⁹.
    @Test
    void positivesArePushedInFullAndNegativesNotAtAll() {
        learner.learn(Batches.lesson(SEED.child("lesson"), CASES, 50, 10), witness, first());
        List<Pushed> pushes = witness.calls(Pushed.class);
        assertEquals(4, pushes.size());
        float share = 1f / CASES;
        for (Pushed push : pushes.subList(0, 2)) {
            push.strength().forEach(s -> assertEquals(share, s));
        }
        for (Pushed push : pushes.subList(2, 4)) {
            push.strength().forEach(s -> assertTrue(s <= 0 && s > -1e-28f, () -> "strength " + s));
        }
    }

    /// Silence all the way up, even of the label: nothing divides by its length.
    @Test
    void aChipThatStaysSilentIsPushedWithoutNaN() {
        java.util.Arrays.fill(chip.weights(0), -1);
        Lesson dark = new Lesson(Batch.of(2, 50, new float[100]), List.of(0, 1));
        Outcome outcome = learner.learn(dark, witness, first());
        for (Outcome.Layer layer : outcome.layers()) {
            assertEquals(new Outcome.Layer(layer.population(), 0, 0, 0), layer);
        }
        for (Pushed push : witness.calls(Pushed.class)) {
            push.strength().forEach(s -> assertTrue(Float.isFinite(s), push::toString));
        }
        for (double w : chip.weights(1)) {
            assertTrue(Double.isFinite(w));
        }
        learner.readouts()
                .forEach(readout -> assertEquals(List.of(0, 0), readout.answer(dark.inputs(), chip), readout.name()));
    }

    private static Learner.When first() {
        return new Learner.When(1, 2, 0);
    }
}
