package mortal.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import mortal.devices.kernel.Kernels;
import mortal.experiments.rival.Backprop;
import mortal.learning.Labels;
import mortal.learning.Learner;
import mortal.learning.LearningRule;
import mortal.learning.Lesson;
import mortal.learning.Ports;
import mortal.learning.rival.DirectFeedback;
import mortal.learning.rival.FrozenChip;
import mortal.learning.rival.NodePerturbation;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Foundry;
import mortal.simulator.design.Designs;
import mortal.substrate.Seed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rivals teach small chips four patterns, of which a guesser misses 75 %.
class RivalsLearnTest {
    private static final int CLASSES = 4;
    private static final int INPUTS = 64;
    private static final int CASES = 20;
    private static final int LESSONS = 150;
    private static final int EXAM = 400;

    /// (1) Share of unseen cases missed after school; few units, so that random ones do not do.
    private static double error(String preset, LearningRule rule) {
        try (Crew crew = new Crew(1)) {
            Seed seed = new Seed(1);
            Chip chip = Foundry.fabricate(Designs.preset(preset).sized(INPUTS, List.of(6, 6)), seed.child("lot"), 1)
                    .powerOn(seed.child("life"), crew, Kernels.best());
            Ports ports = new Ports(new Labels(CLASSES, 0), 28, 2, 0.1f, 0.003f, 2);
            Learner learner = rule.learner(chip.anatomy(), ports, seed.child("learner"));
            Patterns toy = new Patterns(seed.child("toy"), CLASSES, INPUTS);
            for (int i = 0; i < LESSONS; i++) {
                Learner.When when = new Learner.When(1 + i * 10 / LESSONS, 10, (long) i * CASES);
                learner.learn(toy.lesson(i * CASES, CASES), chip, when);
            }
            assertEquals(rule.passes(CLASSES) * LESSONS * CASES, (double)
                    chip.reading().presentations());
            Lesson exam = toy.lesson(1_000_000, EXAM);
            List<Integer> answers = learner.readouts().getFirst().answer(exam.inputs(), chip.fork("exam"));
            return IntStream.range(0, EXAM)
                            .filter(c -> !answers.get(c).equals(exam.labels().get(c)))
                            .count()
                    / (double) EXAM;
        }
    }

    /// Two chips of equal skill differ by ten points of 400 cases with chance 10⁻³ at most.
    @ParameterizedTest
    @ValueSource(strings = {"ideal", "mild"})
    void rivalsBeatTheFrozenChip(String preset) {
        double frozen = error(preset, new FrozenChip());
        assertTrue(frozen > 0.15, "a task for nobody: " + frozen);
        List<LearningRule> rules = List.of(
                new DirectFeedback(0.1f),
                new NodePerturbation(NodePerturbation.Sides.TWO, 0.1f, 0.03f),
                new Backprop(Backprop.Model.TWIN, 1, 0, 0.1f),
                new Backprop(Backprop.Model.NOMINAL, 1, 0, 0.1f),
                new Backprop(Backprop.Model.FITTED, 10, 0.01f, 0.1f));
        for (LearningRule rule : rules) {
            double error = error(preset, rule);
            assertTrue(error < frozen - 0.1, rule.words() + ": error " + error + ", frozen " + frozen);
        }
    }

    /// A chip that pulses its cells at once is taught case by case.
    @ParameterizedTest
    @ValueSource(strings = {"mild-direct"})
    void feedbackTeachesAChipThatPulsesDirectly(String preset) {
        double frozen = error(preset, new FrozenChip());
        double error = error(preset, new DirectFeedback(0.1f));
        assertTrue(error < frozen - 0.1, "error " + error + ", frozen " + frozen);
    }
}
