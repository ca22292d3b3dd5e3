package mortal.experiments.contrast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mortal.experiments.contrast.CancelCurve.Level;
import mortal.experiments.contrast.CancelSettings.Stray;
import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.Classroom;
import mortal.experiments.mortality.Course;
import mortal.experiments.mortality.Labelling;
import mortal.experiments.mortality.Lot;
import mortal.experiments.run.Exam;
import mortal.learning.Learner;
import mortal.learning.Lesson;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.substrate.Seed;
import mortal.substrate.Substrate;

/// The dies of a lot, each taught by one rule under one kind of disturbance.
///
/// @param room whose test cases all are examined on
/// @param lot the dies
/// @param stray which units share the disturbance
/// @param arm what teaches
record DisturbedSchool(CancelSettings settings, Classroom room, Lot lot, Stray stray, ContrastArm arm) {
    /// (cases) that a read-out is asked in one go. Chosen.
    private static final int CASES_AT_ONCE = 50;

    /// One die under every memory of the disturbance. The draws behind it are the same for all arms and memories, order
    /// and negatives too.
    CancelCurve curve(int serial, Crew crew) {
        Seed draws = lot.root().child("stray", serial);
        Chip calm = lot.chip(serial, crew);
        Learner taught = teach(calm, serial);
        double untroubled = error(taught, calm.fork("quiet"));
        Bearings bearings = new Bearings(calm, taught, lessons());
        List<Level> levels = new ArrayList<>();
        for (double memory : settings.memories()) {
            double strength = settings.strength();
            Bearings.Turn turn = bearings.under(walk(calm, draws.child("bearings"), strength, memory));
            Chip chip = lot.chip(serial, crew);
            StrayCurrents on = disturbed(chip, draws.child("school"), strength, memory);
            Learner learner = teach(on, serial);
            levels.add(new Level(
                    memory,
                    turn.each(),
                    turn.sum(),
                    error(learner, new StrayCurrents(chip.fork("on"), on.walk())),
                    error(learner, disturbed(chip.fork("later"), draws.child("later"), strength, memory)),
                    error(learner, chip.fork("quiet"))));
        }
        return new CancelCurve(lot.design().name(), stray, arm, serial, untroubled, levels);
    }

    private StrayCurrents disturbed(Chip chip, Seed seed, double strength, double memory) {
        return new StrayCurrents(chip, walk(chip, seed, strength, memory));
    }

    private StrayWalk walk(Chip chip, Seed seed, double strength, double memory) {
        return new StrayWalk(chip.anatomy(), seed, strength, memory, stray == Stray.COMMON);
    }

    private Learner teach(Substrate chip, int serial) {
        Dataset cases = room.training();
        return Course.school(cases, arm.school(settings.school()))
                .teach(chip, Labelling.book(cases), lot.root().child("course", serial));
    }

    private List<Lesson> lessons() {
        return IntStream.range(0, settings.bearings())
                .mapToObj(c -> Exam.lesson(room.training(), c))
                .toList();
    }

    /// On a disturbed chip case by case and, where labels are tried, label by label: each look is a pass of its own.
    private double error(Learner learner, Substrate chip) {
        Dataset cases = room.test();
        int wrong = 0;
        for (int from = 0; from < cases.cases(); from += CASES_AT_ONCE) {
            int[] numbers = IntStream.range(from, Math.min(from + CASES_AT_ONCE, cases.cases()))
                    .toArray();
            Lesson lesson = Exam.lesson(cases, numbers);
            List<Integer> answers = learner.readouts().getFirst().answer(lesson.inputs(), chip);
            for (int c = 0; c < numbers.length; c++) {
                wrong += answers.get(c).equals(lesson.labels().get(c)) ? 0 : 1;
            }
        }
        return (double) wrong / cases.cases();
    }
}
