package mortal.learning.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mortal.learning.Batches;
import mortal.learning.Goodness;
import mortal.learning.Labels;
import mortal.learning.Learner;
import mortal.learning.Lesson;
import mortal.learning.Outcome;
import mortal.learning.PlantedChip;
import mortal.learning.Ports;
import mortal.learning.Snapshot;
import mortal.learning.Witness;
import mortal.learning.Witness.Pushed;
import mortal.learning.rule.ForwardForward.Form;
import mortal.learning.rule.ForwardForward.Negatives;
import mortal.substrate.Batch;
import mortal.substrate.Seed;
import org.apache.commons.math3.stat.inference.AlternativeHypothesis;
import org.apache.commons.math3.stat.inference.BinomialTest;
import org.junit.jupiter.api.Test;

/// Lessons on a chip whose activities are planted.
class OutcomeTest {
    private static final Seed SEED = new Seed(5);

    private static ForwardForward rule(Form form, Negatives negatives, float temperature) {
        return new ForwardForward(
                form,
                form == Form.HINTON ? Negatives.HARD : negatives,
                2,
                6,
                new Goodness(),
                ForwardForward.Loss.LOGISTIC,
                1,
                0.1f,
                temperature,
                0,
                ForwardForward.Layers.TOGETHER,
                ForwardForward.Schedule.HINTON,
                0.1f,
                0);
    }

    /// With two classes, label 0 gives goodness 4 in layer 1 and 9 in layer 2; label 1 gives 1 and 16.
    @Test
    void sumsAndPairwiseErrorsAreCountedPopulationByPopulation() {
        PlantedChip chip = new PlantedChip(2, List.of(1, 1), (population, input) -> {
            boolean zero = input[0] > input[1];
            return new float[] {population.equals("layer1") ? (zero ? 2 : 1) : (zero ? 3 : 4)};
        });
        Lesson lesson = new Lesson(Batch.of(3, 2, new float[6]), List.of(0, 0, 1));
        Learner learner = rule(Form.SENSOR, Negatives.RANDOM, 1)
                .learner(chip.anatomy(), new Ports(new Labels(2, 1), 28, 2, 0.1f, 0.003f, 2), SEED);
        Outcome outcome = learner.learn(lesson, chip, new Learner.When(1, 2, 0));
        Outcome expected =
                new Outcome(3, List.of(new Outcome.Layer("layer1", 9, 6, 1), new Outcome.Layer("layer2", 34, 41, 2)));
        assertEquals(expected, outcome);
        assertEquals(
                new Outcome(6, List.of(new Outcome.Layer("layer1", 18, 12, 2), new Outcome.Layer("layer2", 68, 82, 4))),
                outcome.plus(expected));
    }

    /// True label 0; labels 1 and 2, always both candidates, differ by 1 in the goodness of the second population. At
    /// temperature 2 the better is chosen with chance σ(1/2) = 0.62. The first population, below the lowest that
    /// answers,
    /// prefers the other and has no say. A right learner fails with chance 10⁻⁶.
    @Test
    void negativesByGoodnessPreferTheBetterAtTheTemperature() {
        PlantedChip planted = new PlantedChip(3, List.of(1, 1), (population, input) ->
                new float[] {(float) Math.sqrt(population.equals("layer2") ? 30 + input[2] : 40 - 20 * input[2])});
        Witness chip = new Witness(planted);
        int cases = 20_000;
        Lesson lesson = new Lesson(Batch.of(cases, 3, new float[3 * cases]), java.util.Collections.nCopies(cases, 0));
        Outcome outcome = rule(Form.SENSOR, Negatives.GOODNESS, 2)
                .learner(chip.anatomy(), new Ports(new Labels(3, 1), 28, 2, 0.1f, 0.003f, 2), SEED)
                .learn(lesson, chip, new Learner.When(1, 2, 0));
        Pushed push = chip.calls(Pushed.class).getLast();
        Batch shown = chip.calls(Witness.Presented.class).getLast().inputs();
        int better = (int) IntStream.range(0, shown.cases())
                .filter(r -> push.strength().get(r) != 0 && shown.at(r, 2) > 0)
                .count();
        double chance = new BinomialTest()
                .binomialTest(cases, better, 1 / (1 + Math.exp(-0.5)), AlternativeHypothesis.TWO_SIDED);
        assertTrue(chance > 1e-6, () -> better + " of " + cases);
        assertEquals(30.0 * cases + better, outcome.layers().get(1).negative(), 1);
    }

    /// What a learner knows is what it shows a state visitor, and where it is in its schooling is what it is told.
    @Test
    void aRestoredLearnerGoesOnAsTheOneThatWasSaved() {
        PlantedChip planted =
                new PlantedChip(12, List.of(4, 4), (population, input) -> new float[] {
                    input[5], input[7] * (1 + input[1]), input[9], population.equals("layer1") ? 1 : input[2]
                });
        ForwardForward rule = rule(Form.HINTON, Negatives.RANDOM, 1);
        Learner first = rule.learner(planted.anatomy(), new Ports(new Labels(5, 1), 28, 2, 0.1f, 0.003f, 2), SEED);
        teach(first, planted, 0, 30);
        Learner second = rule.learner(planted.anatomy(), new Ports(new Labels(5, 1), 28, 2, 0.1f, 0.003f, 2), SEED);
        Learner fresh = rule.learner(planted.anatomy(), new Ports(new Labels(5, 1), 28, 2, 0.1f, 0.003f, 2), SEED);
        Snapshot.of(first).restore(second);
        List<Witness.Call> undisturbed = teach(first, planted, 30, 60);
        assertEquals(undisturbed, teach(second, planted, 30, 60));
        assertNotEquals(undisturbed, teach(fresh, planted, 30, 60), "the softmax made no difference");
    }

    private static List<Witness.Call> teach(Learner learner, PlantedChip planted, int from, int to) {
        List<Witness.Call> calls = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Witness chip = new Witness(planted);
            learner.learn(Batches.lesson(SEED.child(i), 20, 12, 5), chip, new Learner.When(1, 2, 20L * i));
            calls.addAll(chip.calls());
        }
        Witness chip = new Witness(planted);
        learner.readouts().forEach(readout -> readout.answer(Batches.uniform(SEED, 20, 12), chip));
        calls.addAll(chip.calls());
        return calls;
    }
}
