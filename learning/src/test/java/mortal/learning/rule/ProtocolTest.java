package mortal.learning.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mortal.learning.Batches;
import mortal.learning.GlassChip;
import mortal.learning.Goodness;
import mortal.learning.Labels;
import mortal.learning.Learner;
import mortal.learning.Lesson;
import mortal.learning.Ports;
import mortal.learning.Witness;
import mortal.learning.Witness.Consolidated;
import mortal.learning.Witness.Presented;
import mortal.learning.Witness.Pulsed;
import mortal.learning.Witness.Pushed;
import mortal.learning.Witness.Read;
import mortal.learning.Witness.Rested;
import mortal.learning.rule.ForwardForward.Form;
import mortal.learning.rule.ForwardForward.Negatives;
import mortal.substrate.Batch;
import mortal.substrate.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a learner asks of a chip, and in which order.
class ProtocolTest {
    private static final Seed SEED = new Seed(13);
    private static final int MANY = Integer.MAX_VALUE;
    private static final int CLASSES = 5;
    private static final int CASES = 6;
    private static final float RATE = 0.5f;
    private static final float BALANCE = 0.25f;
    private static final Lesson LESSON = Batches.lesson(SEED.child("lesson"), CASES, 12, CLASSES);

    private static ForwardForward rule(Form form, Negatives negatives) {
        return new ForwardForward(
                form,
                fitting(form, negatives),
                3,
                6,
                new Goodness(),
                ForwardForward.Loss.LOGISTIC,
                0.5f,
                0.1f,
                4,
                0,
                ForwardForward.Layers.TOGETHER,
                ForwardForward.Schedule.HINTON,
                RATE,
                BALANCE);
    }

    /// Some negatives need a form, and what one makes oneself a maker.
    private static Negatives fitting(Form form, Negatives negatives) {
        boolean drawn = !negatives.unlabelled() && negatives != Negatives.HARD;
        return form == Form.HINTON ? Negatives.HARD : drawn ? negatives : Negatives.RANDOM;
    }

    private static Witness chip(int holds) {
        return new Witness(new GlassChip(holds, SEED.child("chip"), 12, 8, 8, 8));
    }

    private static Witness taught(ForwardForward rule, int holds, Seed seed) {
        Witness chip = chip(holds);
        rule.learner(chip.anatomy(), new Ports(new Labels(CLASSES, 1), 28, 2, 0.1f, 0.003f, 2), seed)
                .learn(LESSON, chip, new Learner.When(1, 2, 0));
        return chip;
    }

    private static List<String> deeds(String... phases) {
        List<String> deeds = new ArrayList<>();
        for (String phase : phases) {
            deeds.addAll(phase.equals("push") ? List.of("push layer1", "push layer2", "push layer3") : List.of(phase));
        }
        return deeds;
    }

    @ParameterizedTest
    @EnumSource(
            value = Negatives.class,
            names = {"HARD", "HYBRID", "MADE"},
            mode = EnumSource.Mode.EXCLUDE)
    void theSensorFormReadsNoUnit(Negatives negatives) {
        for (int holds : new int[] {1, MANY}) {
            Witness chip = chip(holds);
            Learner learner = rule(Form.SENSOR, negatives)
                    .learner(chip.anatomy(), new Ports(new Labels(CLASSES, 1), 28, 2, 0.1f, 0.003f, 2), SEED);
            learner.learn(LESSON, chip, new Learner.When(1, 2, 0));
            learner.readouts().forEach(readout -> readout.answer(LESSON.inputs(), chip));
            assertEquals(
                    List.of("goodness"),
                    learner.readouts().stream().map(r -> r.name()).toList());
            assertFalse(chip.calls().isEmpty());
            assertEquals(List.of(), chip.calls(Read.class));
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void noFormPulsesOrRests(Form form) {
        Witness chip = taught(rule(form, Negatives.RANDOM), MANY, SEED);
        assertEquals(List.of(), chip.calls(Pulsed.class));
        assertEquals(List.of(), chip.calls(Rested.class));
    }

    @Test
    void aChipThatNetsActsOnceABatch() {
        assertEquals(
                deeds("present 6", "push", "present 6", "push", "consolidate 0.5"),
                taught(rule(Form.SENSOR, Negatives.RANDOM), MANY, SEED).deeds());
        assertEquals(
                deeds("present 6", "push", "present 18", "push", "consolidate 0.5"),
                taught(rule(Form.SENSOR, Negatives.GOODNESS), MANY, SEED).deeds());
        assertEquals(
                deeds("present 6", "push", "present 6", "present 6", "push", "consolidate 0.5"),
                taught(rule(Form.HINTON, Negatives.RANDOM), MANY, SEED).deeds());
    }

    @Test
    void aChipThatHoldsOneActsAfterEveryPush() {
        List<String> expected = new ArrayList<>();
        for (int c = 0; c < CASES; c++) {
            expected.addAll(deeds("present 1", "push", "consolidate 0.5", "present 1", "push", "consolidate 0.5"));
        }
        assertEquals(
                expected, taught(rule(Form.SENSOR, Negatives.RANDOM), 1, SEED).deeds());
    }

    /// A glass chip refuses more than it holds, as the wall says.
    @Property(tries = 60)
    void noChipIsAskedToHoldMoreThanItCan(
            @ForAll @IntRange(min = 1, max = 3 * CASES) int holds, @ForAll Form form, @ForAll Negatives negatives) {
        Witness chip = taught(rule(form, negatives), holds, SEED);
        int acts = chip.calls(Consolidated.class).size();
        assertEquals(holds >= 2 * CASES ? 1 : holds >= 2 ? CASES : 2 * CASES, acts);
    }

    /// Pushes are shares of the batch, so that a batch moves weights as its mean case would, whole or in parts.
    @Test
    void balanceIsForPositivesAndSharedByTheBatch() {
        for (int holds : new int[] {1, MANY}) {
            List<Pushed> pushes =
                    taught(rule(Form.SENSOR, Negatives.RANDOM), holds, SEED).calls(Pushed.class);
            for (int i = 0; i < pushes.size(); i++) {
                boolean positive = i / 3 % 2 == 0;
                assertEquals(positive ? BALANCE / CASES : 0, pushes.get(i).balance(), 1e-9f);
                for (float s : pushes.get(i).strength()) {
                    assertTrue(positive ? s > 0 && s <= 1f / CASES : s < 0 && s >= -1f / CASES, "strength " + s);
                }
            }
        }
    }

    @Test
    void hintonsFormReadsTheUpperPopulationsOfANeutralPassOnce() {
        Witness chip = taught(rule(Form.HINTON, Negatives.RANDOM), MANY, SEED);
        assertEquals(List.of(new Read(1, "layer2"), new Read(1, "layer3")), chip.calls(Read.class));
        List<Presented> shown = chip.calls(Presented.class);
        Labels labels = new Labels(CLASSES, 1);
        assertEquals(labels.with(LESSON.inputs(), LESSON.labels()), shown.get(0).inputs());
        assertEquals(labels.neutral(LESSON.inputs()), shown.get(1).inputs());
    }

    @Test
    void theGateFollowsTheSchedule() {
        Witness chip = chip(MANY);
        Learner learner = rule(Form.SENSOR, Negatives.RANDOM)
                .learner(chip.anatomy(), new Ports(new Labels(CLASSES, 1), 28, 2, 0.1f, 0.003f, 2), SEED);
        for (int epoch = 1; epoch <= 4; epoch++) {
            learner.learn(LESSON, chip, new Learner.When(epoch, 4, 0));
        }
        assertEquals(
                List.of(RATE, RATE, 0.75f * RATE, 0.25f * RATE),
                chip.calls(Consolidated.class).stream().map(Consolidated::gate).toList());
    }

    /// Negatives belong to a case's number in the schooling, however its lesson is cut.
    @Test
    void aChipThatHoldsOneSeesTheSameNegatives() {
        ForwardForward rule = rule(Form.SENSOR, Negatives.RANDOM);
        Batch whole = taught(rule, MANY, SEED).calls(Presented.class).get(1).inputs();
        List<Presented> parts = taught(rule, 1, SEED).calls(Presented.class);
        for (int c = 0; c < CASES; c++) {
            assertEquals(whole.slice(c, c + 1), parts.get(2 * c + 1).inputs());
        }
    }

    /// Of a candidate list only the chosen one is pushed, and all populations push the same one.
    @Test
    void ofAllCandidatesOnePerCaseIsPushed() {
        List<Pushed> pushes =
                taught(rule(Form.SENSOR, Negatives.GOODNESS), MANY, SEED).calls(Pushed.class);
        List<List<Integer>> chosen = pushes.subList(3, 6).stream()
                .map(push -> java.util.stream.IntStream.range(0, push.strength().size())
                        .filter(r -> push.strength().get(r) != 0)
                        .boxed()
                        .toList())
                .toList();
        assertEquals(
                List.of(0, 1, 2, 3, 4, 5),
                chosen.getFirst().stream().map(r -> r / 3).toList());
        assertEquals(chosen.get(0), chosen.get(1));
        assertEquals(chosen.get(0), chosen.get(2));
    }

    @Property(tries = 30)
    void theSameSeedAsksTheSame(@ForAll long seed, @ForAll Form form, @ForAll Negatives negatives) {
        ForwardForward rule = rule(form, negatives);
        assertEquals(
                taught(rule, MANY, new Seed(seed)).calls(),
                taught(rule, MANY, new Seed(seed)).calls());
    }

    /// Six wrong labels of four each are the same for two seeds with chance 4⁻⁶; for none of twenty to differ from the
    /// first, 4⁻¹²⁰.
    @Test
    void anotherSeedAsksSomethingElse() {
        ForwardForward rule = rule(Form.SENSOR, Negatives.RANDOM);
        List<Witness.Call> first = taught(rule, MANY, new Seed(0)).calls();
        long others = java.util.stream.LongStream.rangeClosed(1, 20)
                .filter(seed -> !taught(rule, MANY, new Seed(seed)).calls().equals(first))
                .count();
        assertNotEquals(0, others);
    }

    @Test
    void ownNegativesAreChosenAmongAllLabels() {
        Witness chip = taught(rule(Form.SENSOR, Negatives.OWN), MANY, SEED);
        assertEquals(
                List.of(CASES, CASES * CLASSES),
                chip.calls(Presented.class).stream()
                        .map(p -> p.inputs().cases())
                        .toList());
    }
}
