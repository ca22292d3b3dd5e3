package mortal.learning.rival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.ServiceLoader;
import mortal.learning.Batches;
import mortal.learning.GlassChip;
import mortal.learning.Labels;
import mortal.learning.Learner;
import mortal.learning.LearningRule;
import mortal.learning.Lesson;
import mortal.learning.Patterns;
import mortal.learning.Ports;
import mortal.learning.Snapshot;
import mortal.learning.Witness;
import mortal.learning.rival.NodePerturbation.Sides;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the rivals ask of a chip, and what comes of it.
class HostLearnerTest {
    private static final Seed SEED = new Seed(3);
    private static final int CLASSES = 4;
    private static final Learner.When WHEN = new Learner.When(1, 10, 0);

    static List<LearningRule> rules() {
        return ServiceLoader.load(LearningRule.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(rule -> !rule.writesLabels())
                .toList();
    }

    private static Ports ports(float strength, int firstLayer) {
        return new Ports(new Labels(CLASSES, strength), 28, firstLayer, 0.1f, 0.003f, 2);
    }

    private static Witness chip(int holds) {
        return new Witness(new GlassChip(holds, SEED, 12, 8, 6));
    }

    private static List<String> reads(Witness chip) {
        return chip.calls(Witness.Read.class).stream()
                .map(Witness.Read::population)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theyReadUnitsAndShowCasesAsTheyAreFirst(LearningRule rule) {
        assertTrue(rules().size() >= 3, "too few rules found");
        assertTrue(rule.readsUnits());
        Witness chip = chip(100);
        Lesson lesson = Batches.lesson(SEED.child("lesson"), 10, 12, CLASSES);
        rule.learner(chip.anatomy(), ports(0, 1), SEED).learn(lesson, chip, WHEN);
        List<Witness.Presented> shown = chip.calls(Witness.Presented.class);
        assertEquals(rule.passes(CLASSES), shown.size());
        assertEquals(lesson.inputs(), shown.getFirst().inputs());
        assertEquals(2 * shown.size(), reads(chip).size(), "each pass converts each hidden unit once");
        assertEquals(List.of(), chip.calls(Witness.Sensed.class));
        assertEquals(List.of(), chip.calls(Witness.Pushed.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void labelsInInputsAreRefused(LearningRule rule) {
        Witness chip = chip(100);
        String words = String.valueOf(assertThrows(
                        IllegalArgumentException.class, () -> rule.learner(chip.anatomy(), ports(1, 1), SEED))
                .getMessage());
        assertTrue(words.startsWith(rule.name() + " writes no labels"), words);
    }

    /// A case's draws belong to its number, and the softmax learns once a lesson: a chip that acts on three cases at a
    /// time does the same, but that its weights move in between.
    @ParameterizedTest
    @MethodSource("rules")
    void aChipThatHoldsFewCasesActsOnSoManyAtATime(LearningRule rule) {
        Witness chip = chip(3);
        Lesson lesson = Batches.lesson(SEED.child("lesson"), 10, 12, CLASSES);
        rule.learner(chip.anatomy(), ports(0, 1), SEED).learn(lesson, chip, WHEN);
        int acts = rule instanceof FrozenChip ? 0 : 4;
        assertEquals(acts, chip.calls(Witness.Consolidated.class).size());
        assertEquals(2 * acts, chip.calls(Witness.Pulsed.class).size());
    }

    @Test
    void perturbationsReadOnlyWhatTheSoftmaxReads() {
        Witness chip = chip(100);
        Lesson lesson = Batches.lesson(SEED.child("lesson"), 4, 12, CLASSES);
        LearningRule one = new NodePerturbation(Sides.ONE, 0.1f, 0.1f);
        one.learner(chip.anatomy(), ports(0, 2), SEED).learn(lesson, chip, WHEN);
        assertEquals(List.of("layer2", "layer2"), reads(chip));
        assertEquals(one.passes(CLASSES), chip.calls(Witness.Presented.class).size());
    }

    /// post = −(B e) ⊙ f′: linear in e, and nothing where a unit was silent.
    @Test
    void feedbackIsLinearInTheErrorAndSparesSilentUnits() {
        GlassChip chip = new GlassChip(100, SEED, 12, 8, 6);
        Lesson lesson = Batches.lesson(SEED.child("lesson"), 5, 12, CLASSES);
        Broadcast broadcast = new Broadcast(chip.anatomy(), CLASSES, SEED);
        Pass pass = new Pass(chip.present(Drive.of("input", lesson.inputs())));
        var softmax = new mortal.learning.readout.SoftmaxReadout(chip.anatomy(), ports(0, 1));
        float[] error = new float[5 * CLASSES];
        float[] twice = new float[5 * CLASSES];
        for (int c = 0; c < 5; c++) {
            error[c * CLASSES + 1] = -1;
            twice[c * CLASSES + 1] = -2;
        }
        List<Batch> posts = broadcast.posts(new Mistake(lesson, pass, Batch.of(5, CLASSES, error), 0), chip, softmax);
        List<Batch> more = broadcast.posts(new Mistake(lesson, pass, Batch.of(5, CLASSES, twice), 0), chip, softmax);
        int silent = 0;
        for (int l = 0; l < 2; l++) {
            Batch units = pass.units("layer" + (l + 1));
            for (int i = 0; i < 5 * units.size(); i++) {
                int c = i / units.size();
                int j = i % units.size();
                assertEquals(2 * posts.get(l).at(c, j), more.get(l).at(c, j), 1e-6);
                assertEquals(units.at(c, j) > 0, posts.get(l).at(c, j) != 0);
                silent += units.at(c, j) > 0 ? 0 : 1;
            }
        }
        assertTrue(silent > 5, "only " + silent + " silent units");
    }

    @Test
    void theFrozenChipStaysAsItWasMade() {
        GlassChip chip = new GlassChip(100, SEED, 12, 8, 6);
        double[] before = chip.weights(0).clone();
        Learner learner = new FrozenChip().learner(chip.anatomy(), ports(0, 1), SEED);
        Snapshot newborn = Snapshot.of(learner);
        learner.learn(Batches.lesson(SEED.child("lesson"), 10, 12, CLASSES), chip, WHEN);
        assertArrayEquals(before, chip.weights(0));
        newborn.restore(learner); // a state that can be walked
    }

    private static double error(Learner learner, GlassChip chip, Patterns toy) {
        Lesson exam = toy.lesson(1_000_000, 400);
        List<Integer> answers = learner.readouts().getFirst().answer(exam.inputs(), chip);
        int wrong = 0;
        for (int c = 0; c < 400; c++) {
            wrong += answers.get(c).equals(exam.labels().get(c)) ? 0 : 1;
        }
        return wrong / 400.0;
    }

    /// Patterns behind noise. A guesser misses 75 %, with a standard deviation of 2.2 points.
    private static double taught(LearningRule rule, int lessons) {
        GlassChip chip = new GlassChip(100, SEED, 44, 10, 10);
        Patterns toy = new Patterns(SEED.child("toy"), CLASSES, 20, 20);
        Learner learner = rule.learner(chip.anatomy(), ports(0, 2), SEED);
        for (int i = 0; i < lessons; i++) {
            learner.learn(toy.lesson(i * 20, 20), chip, new Learner.When(1 + i * 10 / lessons, 10, i * 20L));
        }
        return error(learner, chip, toy);
    }

    /// A frozen chip of two times ten units leaves much to its softmax; these rules teach it better features. By more
    /// than
    /// ten points, which two chips of equal skill differ by with chance 10⁻³ in 400 cases.
    @Test
    void rulesBeatTheFrozenChip() {
        double frozen = taught(new FrozenChip(), 150);
        double feedback = taught(new DirectFeedback(0.1f), 150);
        double perturbed = taught(new NodePerturbation(Sides.TWO, 0.1f, 0.1f), 150);
        assertTrue(frozen > 0.15, "a task for nobody: " + frozen);
        assertTrue(feedback < frozen - 0.1, "feedback " + feedback + ", frozen " + frozen);
        assertTrue(perturbed < frozen - 0.1, "perturbation " + perturbed + ", frozen " + frozen);
        double siamese = taught(new Siamese(0.5f, 0.1f, 0.1f), 150);
        double pepita = taught(new Pepita(1, 0.3f), 150);
        assertTrue(siamese < frozen - 0.1, "siamese " + siamese + ", frozen " + frozen);
        assertTrue(pepita < frozen - 0.1, "pepita " + pepita + ", frozen " + frozen);
    }
}
