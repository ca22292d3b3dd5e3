package mortal.experiments.contrast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mortal.devices.kernel.Kernels;
import mortal.experiments.data.Dataset;
import mortal.experiments.data.Digits;
import mortal.experiments.run.Exam;
import mortal.experiments.run.LearningSettings;
import mortal.learning.Learner;
import mortal.learning.Lesson;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Foundry;
import mortal.simulator.design.Designs;
import mortal.substrate.Anatomy;
import mortal.substrate.Anatomy.Population;
import mortal.substrate.Anatomy.Role;
import mortal.substrate.Batch;
import mortal.substrate.Seed;
import mortal.substrate.Substrate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StrayCurrentsTest {
    private static final Seed SEED = new Seed(17);
    private static final Crew CREW = new Crew(1);
    private static final Dataset CASES = Digits.data(40, 20).training();
    private static final LearningSettings SCHOOL =
            CancelSettings.small().school().with(Map.of("hidden", "16,16", "trainCases", "40"));
    private static final Learner.When WHEN = new Learner.When(1, 1, 0);

    @AfterAll
    static void dismiss() {
        CREW.close();
    }

    private static Anatomy units(int size) {
        return new Anatomy(
                List.of(new Population("input", 1, Role.INPUT), new Population("layer1", size, Role.HIDDEN)),
                List.of(),
                1);
    }

    private static Chip chip() {
        return Foundry.fabricate(
                        Designs.preset("ideal").sized(CASES.rows() * CASES.columns(), SCHOOL.hidden()),
                        SEED.child("lot"),
                        0)
                .powerOn(SEED.child("life"), CREW, Kernels.best());
    }

    private static Lesson lesson(int first, int cases) {
        return Exam.lesson(CASES, IntStream.range(first, first + cases).toArray());
    }

    /// What a dozen lessons or so change.
    private static float[] taught(Chip chip, Substrate through, ContrastArm arm, int cases) {
        LearningSettings school = arm.school(SCHOOL);
        Learner learner = school.rule().learner(chip.anatomy(), school.ports(CASES), SEED.child("learner"));
        float[] before = weights(chip);
        for (int first = 0; first < 14; first += cases) {
            learner.learn(lesson(first, cases), through, new Learner.When(1, 1, first));
        }
        float[] change = weights(chip);
        for (int i = 0; i < change.length; i++) {
            change[i] -= before[i];
        }
        return change;
    }

    private static float[] weights(Chip chip) {
        float[] all = new float[16 * 16];
        for (int j = 0; j < 16; j++) {
            System.arraycopy(chip.glance().incoming("layer1-layer2", j), 0, all, 16 * j, 16);
        }
        return all;
    }

    /// Of 4000 units at two moments `gap` passes apart. Bounds are 5 standard errors of means of 4000 independent
    /// numbers,
    /// √(2 / 4000) of a variance and at most that of a product: an ideal walk breaks one in 25 tries with chance
    /// 4·10⁻⁵.
    @Property(tries = 25)
    void walksAreStationaryAndForgetAsTheySay(
            @ForAll @DoubleRange(min = 0.05, max = 50) double memory,
            @ForAll @IntRange(min = 1, max = 12) int gap,
            @ForAll @IntRange(max = 1_000_000) int key) {
        int n = 4000;
        StrayWalk walk = new StrayWalk(units(n), SEED.child(key), 0.5, memory, false);
        Batch early = at(walk, 3);
        Batch late = at(walk, gap);
        double variance = 0;
        double product = 0;
        for (int j = 0; j < n; j++) {
            variance += (double) late.at(0, j) * late.at(0, j) / n;
            product += (double) early.at(0, j) * late.at(0, j) / n;
        }
        double bound = 5 * 0.25 * Math.sqrt(2.0 / n);
        assertEquals(0.25, variance, bound);
        assertEquals(0.25 * Math.exp(-gap / memory), product, bound);
    }

    private static Batch at(StrayWalk walk, int passes) {
        Map<String, Batch> currents = Map.of();
        for (int n = 0; n < passes; n++) {
            currents = walk.next();
        }
        return java.util.Objects.requireNonNull(currents.get("layer1"));
    }

    @Test
    void whatLastsForEverStandsStillAndWhatIsCommonIsOneNumber() {
        StrayWalk still = new StrayWalk(units(9), SEED, 1, Double.POSITIVE_INFINITY, false);
        assertEquals(at(still, 1), at(still, 100));
        StrayWalk common = new StrayWalk(units(9), SEED, 1, 2, true);
        Batch first = at(common, 1);
        Batch later = at(common, 1);
        for (int j = 1; j < 9; j++) {
            assertEquals(first.at(0, 0), first.at(0, j));
            assertEquals(later.at(0, 0), later.at(0, j));
        }
        assertNotEquals(first.at(0, 0), later.at(0, 0));
    }

    /// No disturbance, no difference: to the bit, though cases are shown one by one.
    @ParameterizedTest
    @EnumSource(ContrastArm.class)
    void withoutStrengthAChipIsTaughtAsIfNothingWereThere(ContrastArm arm) {
        Chip plain = chip();
        Chip through = chip();
        StrayWalk none = new StrayWalk(through.anatomy(), SEED, 0, 1, false);
        assertArrayEquals(
                taught(plain, plain, arm, 1), taught(through, new StrayCurrents(through, none), arm, 1), arm.words);
        assertArrayEquals(
                taught(plain, plain, arm, 7), taught(through, new StrayCurrents(through, none), arm, 7), arm.words);
    }

    /// A disturbance that never ends and that all units share is what a chip's own burst does to them, another way
    /// round:
    /// but for rounding, by less than a degree, weights change as those of a chip whose units are all off by as much.
    @ParameterizedTest
    @EnumSource(ContrastArm.class)
    void aStandingDisturbanceIsAChipWithOtherOffsets(ContrastArm arm) {
        Chip stray = chip();
        StrayWalk still = new StrayWalk(stray.anatomy(), SEED, 0.5, Double.POSITIVE_INFINITY, true);
        float[] disturbed = taught(stray, new StrayCurrents(stray, still), arm, 1);
        Chip off = chip();
        off.burst(
                java.util.Objects.requireNonNull(new StrayWalk(off.anatomy(), SEED, 0.5, 1, true)
                                .next()
                                .get("layer1"))
                        .at(0, 0),
                Long.MAX_VALUE / 2);
        float[] shifted = taught(off, off, arm, 1);
        Chip quiet = chip();
        float[] calm = taught(quiet, quiet, arm, 1);
        double apart = Bearings.angle(disturbed, shifted);
        double turned = Bearings.angle(disturbed, calm);
        assertTrue(apart < 1 && turned > 2, arm + " " + apart + " " + turned);
    }

    @Test
    void presentationsAreJoinedCaseByCase() {
        Chip chip = chip();
        Chip twin = chip();
        StrayWalk none = new StrayWalk(chip.anatomy(), SEED, 0, 1, false);
        mortal.substrate.Drive drive =
                mortal.substrate.Drive.of("input", lesson(0, 5).inputs());
        var joined = new StrayCurrents(chip, none).present(drive);
        var whole = twin.present(drive);
        assertEquals(5, joined.cases());
        assertArrayEquals(whole.activity("layer2", 0), joined.activity("layer2", 0));
        assertEquals(whole.read("layer1", 0), joined.read("layer1", 0));
    }

    @Test
    void aLearnerIsTakenBackToWhatItKnew() {
        Chip chip = chip();
        LearningSettings school = ContrastArm.SIAMESE.school(SCHOOL);
        Learner learner = school.rule().learner(chip.anatomy(), school.ports(CASES), SEED);
        learner.learn(lesson(0, 4), chip, WHEN);
        LearnerMemory before = LearnerMemory.of(learner);
        String hash = mortal.experiments.store.StateHash.of(learner);
        learner.learn(lesson(4, 9), chip, WHEN);
        assertNotEquals(hash, mortal.experiments.store.StateHash.of(learner));
        before.restore(learner);
        assertEquals(hash, mortal.experiments.store.StateHash.of(learner));
    }
}
