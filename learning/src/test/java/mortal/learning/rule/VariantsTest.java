package mortal.learning.rule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mortal.learning.Batches;
import mortal.learning.GlassChip;
import mortal.learning.Goodness;
import mortal.learning.Goodness.Aim;
import mortal.learning.Goodness.Measure;
import mortal.learning.Labels;
import mortal.learning.Learner;
import mortal.learning.Lesson;
import mortal.learning.Patterns;
import mortal.learning.Ports;
import mortal.learning.Witness;
import mortal.learning.Witness.Pushed;
import mortal.learning.rule.ForwardForward.Form;
import mortal.learning.rule.ForwardForward.Layers;
import mortal.learning.rule.ForwardForward.Loss;
import mortal.learning.rule.ForwardForward.Negatives;
import mortal.learning.rule.ForwardForward.Schedule;
import mortal.substrate.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Goodness, losses and orders of layers.
class VariantsTest {
    private static final Seed SEED = new Seed(29);
    private static final int CLASSES = 4;
    private static final int MANY = Integer.MAX_VALUE;

    private static Ports ports(float strength) {
        return new Ports(new Labels(CLASSES, strength), 4, 1, 0.1f, 0.003f, 2);
    }

    private static ForwardForward rule(Negatives negatives, Goodness goodness, Loss loss, Layers layers) {
        boolean host = negatives == Negatives.HARD || negatives.unlabelled();
        return new ForwardForward(
                host ? Form.HINTON : Form.SENSOR,
                negatives,
                2,
                2,
                goodness,
                loss,
                1,
                0.1f,
                4,
                0,
                layers,
                Schedule.HINTON,
                0.1f,
                0);
    }

    /// The slope is the derivative of the score but for a factor that does not hang on the reading.
    @Property(tries = 200)
    void pushesGoUpTheScore(
            @ForAll Measure measure,
            @ForAll Aim aim,
            @ForAll @FloatRange(min = 1, max = 500) float reading,
            @ForAll @IntRange(min = 1, max = 100) int units) {
        Goodness goodness = new Goodness(measure, aim);
        float step = 1e-2f * reading;
        double rise = (goodness.score(reading + step, units) - goodness.score(reading - step, units)) / (2 * step);
        double factor = switch (measure) {
            case TOTAL -> 1;
            case MEAN -> 1.0 / units;
            case LENGTH -> 1 / (2 * Math.sqrt(units));
        };
        assertEquals(rise, factor * goodness.slope(reading, units), 1e-3 * Math.abs(rise));
        assertEquals(goodness.score(2 * units, units), goodness.threshold(2, units));
    }

    /// The toy task is learned whatever goodness is, whichever way it shall go and whatever is asked of a case.
    @ParameterizedTest
    @EnumSource(Aim.class)
    void everyGoodnessLearnsTheToyTask(Aim aim) {
        Patterns toy = new Patterns(SEED.child("toy"), CLASSES, 16, 4);
        Lesson exam = toy.lesson(1_000_000, 200);
        for (Loss loss : new Loss[] {Loss.LOGISTIC, Loss.PAIRWISE}) {
            for (Measure measure : Measure.values()) {
                GlassChip chip = new GlassChip(MANY, SEED.child("chip"), toy.size(), 32);
                // As wide as the transition from 0 to θ in each measure.
                float temperature = switch (measure) {
                    case TOTAL -> 8;
                    case MEAN -> 0.25f;
                    case LENGTH -> 1;
                };
                Learner learner = new ForwardForward(
                                Form.SENSOR,
                                Negatives.RANDOM,
                                2,
                                2,
                                new Goodness(measure, aim),
                                loss,
                                1,
                                0.1f,
                                temperature,
                                0,
                                Layers.TOGETHER,
                                Schedule.HINTON,
                                0.03f,
                                0.03f)
                        .learner(chip.anatomy(), ports(1), SEED);
                for (int n = 0; n < 300; n++) {
                    learner.learn(toy.lesson(20 * n, 20), chip, new Learner.When(1 + n / 30, 10, 20L * n));
                }
                List<Integer> answers = learner.readouts().getFirst().answer(exam.inputs(), chip);
                int right = 0;
                for (int c = 0; c < exam.cases(); c++) {
                    right += answers.get(c).equals(exam.labels().get(c)) ? 1 : 0;
                }
                // Guessing gets 50 of 200; 120 or more with chance below 1e-20.
                assertTrue(right >= 120, aim + " " + loss + " " + measure + ": " + right);
            }
        }
    }

    /// Both of a pair are pushed as strongly, apart, and the more the worse the pair is.
    @Test
    void pairsArePushedApart() {
        Witness chip = new Witness(new GlassChip(MANY, SEED.child("chip"), 16, 20));
        Lesson lesson = Batches.lesson(SEED.child("lesson"), 6, 16, CLASSES);
        rule(Negatives.RANDOM, new Goodness(), Loss.PAIRWISE, Layers.TOGETHER)
                .learner(chip.anatomy(), ports(1), SEED)
                .learn(lesson, chip, new Learner.When(1, 1, 0));
        List<Pushed> pushes = chip.calls(Pushed.class);
        assertEquals(2, pushes.size());
        for (int c = 0; c < 6; c++) {
            float up = pushes.get(0).strength().get(c);
            assertEquals(-up, (float) pushes.get(1).strength().get(c));
            assertTrue(up > 0 && up < 1f / 6);
        }
    }

    /// Layers that are not their turn stand still, to the bit; each learns in its share of the epochs at full rate
    /// first.
    @Test
    void greedyLayersLearnOneAfterAnother() {
        GlassChip chip = new GlassChip(MANY, SEED.child("chip"), 16, 8, 8, 8);
        Learner learner = rule(Negatives.RANDOM, new Goodness(), Loss.LOGISTIC, Layers.GREEDY)
                .learner(chip.anatomy(), ports(1), SEED);
        Lesson lesson = Batches.lesson(SEED.child("lesson"), 10, 16, CLASSES);
        List<Integer> moved = new ArrayList<>();
        for (int epoch = 1; epoch <= 7; epoch++) {
            List<double[]> before = List.of(
                    chip.weights(0).clone(),
                    chip.weights(1).clone(),
                    chip.weights(2).clone());
            learner.learn(lesson, chip, new Learner.When(epoch, 7, 10L * epoch));
            int which = -1;
            for (int l = 0; l < 3; l++) {
                if (java.util.Arrays.equals(before.get(l), chip.weights(l))) {
                    continue;
                }
                assertEquals(-1, which);
                which = l;
            }
            moved.add(which);
        }
        assertEquals(List.of(0, 0, 0, 1, 1, 2, 2), moved);
    }

    /// A labelled input has one label of the given strength; which one is told by where it is.
    private static List<Integer> labels(Witness chip, int presentation, int cases) {
        var inputs = chip.calls(Witness.Presented.class).get(presentation).inputs();
        List<Integer> labels = new ArrayList<>();
        for (int c = 0; c < cases; c++) {
            for (int k = 0; k < CLASSES; k++) {
                if (inputs.at(c, k) == 3) {
                    labels.add(k);
                }
            }
        }
        return labels;
    }

    @Test
    void shuffledNegativesHaveTheLessonsLabels() {
        Witness chip = new Witness(new GlassChip(MANY, SEED.child("chip"), 16, 8));
        Lesson lesson = Batches.lesson(SEED.child("lesson"), 30, 16, CLASSES);
        rule(Negatives.SHUFFLED, new Goodness(), Loss.LOGISTIC, Layers.TOGETHER)
                .learner(chip.anatomy(), ports(3), SEED)
                .learn(lesson, chip, new Learner.When(1, 1, 0));
        assertEquals(
                lesson.labels().stream().sorted().toList(),
                labels(chip, 1, 30).stream().sorted().toList());
        assertNotEquals(lesson.labels(), labels(chip, 1, 30));
    }

    /// A share of 1/4 of 2000; five standard errors are 97 of 500: chance of a false alarm 6e-7.
    @Test
    void collidingNegativesAreTrueByAccident() {
        Witness chip = new Witness(new GlassChip(MANY, SEED.child("chip"), 16, 4));
        Lesson lesson = Batches.lesson(SEED.child("lesson"), 2000, 16, CLASSES);
        rule(Negatives.COLLIDING, new Goodness(), Loss.LOGISTIC, Layers.TOGETHER)
                .learner(chip.anatomy(), ports(3), SEED)
                .learn(lesson, chip, new Learner.When(1, 1, 0));
        List<Integer> negatives = labels(chip, 1, 2000);
        int same = 0;
        for (int c = 0; c < 2000; c++) {
            same += negatives.get(c).equals(lesson.labels().get(c)) ? 1 : 0;
        }
        assertEquals(500.0, same, 97);
    }

    /// Lessons come in another order and at another time of the schooling, and every picture has the label it had; each
    /// label is as likely, the true one too: shares of 1/4 of 2000, five standard errors are 97 of 500, five counts
    /// with a chance of a false alarm of 3e-6.
    @Test
    void fixedNegativesBelongToThePicture() {
        Lesson lesson = Batches.lesson(SEED.child("lesson"), 2000, 16, CLASSES);
        int[] turned =
                java.util.stream.IntStream.range(0, 2000).map(c -> 1999 - c).toArray();
        Lesson later =
                new Lesson(lesson.inputs().select(turned), lesson.labels().reversed());
        Learner learner = rule(Negatives.FIXED, new Goodness(), Loss.LOGISTIC, Layers.TOGETHER)
                .learner(new GlassChip(MANY, SEED.child("chip"), 16, 4).anatomy(), ports(3), SEED);
        Witness first = new Witness(new GlassChip(MANY, SEED.child("chip"), 16, 4));
        Witness second = new Witness(new GlassChip(MANY, SEED.child("chip"), 16, 4));
        learner.learn(lesson, first, new Learner.When(1, 2, 0));
        learner.learn(later, second, new Learner.When(2, 2, 2000));
        List<Integer> negatives = labels(first, 1, 2000);
        assertEquals(negatives, labels(second, 1, 2000).reversed());
        int same = 0;
        int[] counts = new int[CLASSES];
        for (int c = 0; c < 2000; c++) {
            same += negatives.get(c).equals(lesson.labels().get(c)) ? 1 : 0;
            counts[negatives.get(c)]++;
        }
        assertEquals(500.0, same, 97);
        for (int count : counts) {
            assertEquals(500.0, count, 97);
        }
    }

    /// The gate of every lesson is the rate, to the last epoch.
    @Test
    void aConstantScheduleKeepsTheRate() {
        ForwardForward half = rule(Negatives.RANDOM, new Goodness(), Loss.LOGISTIC, Layers.GREEDY);
        ForwardForward constant = new ForwardForward(
                half.form(),
                half.negatives(),
                half.candidates(),
                half.blurs(),
                half.goodness(),
                half.loss(),
                half.threshold(),
                half.margin(),
                half.temperature(),
                half.noise(),
                half.layers(),
                Schedule.CONSTANT,
                half.rate(),
                half.balance());
        for (int epoch = 1; epoch <= 8; epoch++) {
            assertEquals(half.rate(), gate(constant, epoch));
            assertEquals(half.rate() * ForwardForward.schedule((epoch - 1) % 4 + 1, 4), gate(half, epoch), 1e-7);
        }
    }

    private static float gate(ForwardForward rule, int epoch) {
        Witness chip = new Witness(new GlassChip(MANY, SEED.child("chip"), 16, 4, 4));
        Lesson lesson = Batches.lesson(SEED.child("lesson"), 4, 16, CLASSES);
        rule.learner(chip.anatomy(), ports(3), SEED).learn(lesson, chip, new Learner.When(epoch, 8, 0));
        return chip.calls(Witness.Consolidated.class).getLast().gate();
    }

    /// Without labels inputs are shown as they are, negatives are patches of two of them, and only units answer.
    @Test
    void hybridsNeedNoLabels() {
        Witness chip = new Witness(new GlassChip(MANY, SEED.child("chip"), 16, 8, 8));
        Lesson lesson = Batches.lesson(SEED.child("lesson"), 12, 16, CLASSES);
        Learner learner = rule(Negatives.HYBRID, new Goodness(), Loss.LOGISTIC, Layers.TOGETHER)
                .learner(chip.anatomy(), ports(0), SEED);
        learner.learn(lesson, chip, new Learner.When(1, 1, 0));
        var shown = chip.calls(Witness.Presented.class);
        assertEquals(lesson.inputs(), shown.get(0).inputs());
        assertEquals(lesson.inputs(), shown.get(1).inputs());
        assertNotEquals(lesson.inputs(), shown.get(2).inputs());
        assertEquals(
                List.of("softmax"),
                learner.readouts().stream().map(r -> r.name()).toList());
    }

    /// The port for negatives of one's own: the maker on the class path.
    @Test
    void negativesCanBeMadeByOneself() {
        Witness chip = new Witness(new GlassChip(MANY, SEED.child("chip"), 16, 8));
        Lesson lesson = Batches.lesson(SEED.child("lesson"), 5, 16, CLASSES);
        rule(Negatives.MADE, new Goodness(), Loss.LOGISTIC, Layers.TOGETHER)
                .learner(chip.anatomy(), ports(0), SEED)
                .learn(lesson, chip, new Learner.When(1, 1, 0));
        List<Witness.Presented> shown = chip.calls(Witness.Presented.class);
        assertEquals(1 - lesson.inputs().at(3, 7), shown.getLast().inputs().at(3, 7));
        assertEquals(3, shown.size());
    }

    @Test
    void impossibleCombinationsAreRefusedWithTheReason() {
        GlassChip chip = new GlassChip(MANY, SEED.child("chip"), 16, 8);
        Goodness squares = new Goodness();
        assertRefused(
                "negatives = hard", rule(Negatives.RANDOM, squares, Loss.LOGISTIC, Layers.TOGETHER), 1, chip, true);
        assertRefused(
                "negatives = hybrid", rule(Negatives.HYBRID, squares, Loss.LOGISTIC, Layers.TOGETHER), 1, chip, false);
        assertRefused(
                "negatives = random are labels",
                rule(Negatives.RANDOM, squares, Loss.LOGISTIC, Layers.TOGETHER),
                0,
                chip,
                false);
        assertRefused(
                "loss = target",
                rule(Negatives.RANDOM, new Goodness(Measure.MEAN, Aim.UP), Loss.TARGET, Layers.TOGETHER),
                1,
                chip,
                false);
    }

    private static void assertRefused(
            String words, ForwardForward rule, float strength, GlassChip chip, boolean hardOnSensors) {
        ForwardForward asked = hardOnSensors
                ? new ForwardForward(
                        Form.SENSOR,
                        Negatives.HARD,
                        rule.candidates(),
                        rule.blurs(),
                        rule.goodness(),
                        rule.loss(),
                        1,
                        0,
                        1,
                        0,
                        rule.layers(),
                        rule.schedule(),
                        1,
                        0)
                : rule;
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> asked.learner(chip.anatomy(), ports(strength), SEED))
                        .getMessage());
        assertTrue(message.startsWith(words), message);
    }

    /// Half of the pixels; fewer and larger patches with more blurs; the same again for the same number.
    @Test
    void masksArePatches() {
        int size = 28 * 28;
        double[] borders = new double[3];
        int ones = 0;
        for (int n = 0; n < 100; n++) {
            for (int b = 0; b < 3; b++) {
                Hybrids hybrids = new Hybrids(28, 3 * b, SEED);
                boolean[] mask = hybrids.mask(size, n);
                assertArrayEquals(mask, hybrids.mask(size, n));
                for (int i = 0; i < size; i++) {
                    ones += b == 2 && mask[i] ? 1 : 0;
                    borders[b] += i % 28 > 0 && mask[i] != mask[i - 1] ? 1 : 0;
                }
            }
        }
        assertTrue(borders[0] > 2 * borders[1] && borders[1] > 1.2 * borders[2], borders[1] + ", " + borders[2]);
        // Blurred bits of a mask go together: over 100 masks the share of ones deviates by 0.02 at most.
        assertEquals(0.5, ones / (100.0 * size), 0.1);
    }
}
