package mortal.experiments.mortality;

import java.util.List;
import java.util.stream.IntStream;
import mortal.experiments.data.Dataset;
import mortal.experiments.run.Forecast;
import mortal.experiments.run.LearningSettings;
import mortal.experiments.study.Cost;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Job;
import mortal.experiments.study.Plan;
import mortal.experiments.study.Study;
import mortal.substrate.InputException;

/// Teaching through the ports alone: what is told, about what, by whom, and what comes of it.
public final class Distillation implements Study<DistillationSettings, Distillation.Outcome> {

    /// What a pair leaves.
    ///
    /// @param arms of the pair
    /// @param trials of temperatures
    /// @param temperature (1) of answers that was chosen
    /// @param dead whether the teacher was dead after its schooling; its answers say nothing then
    /// @param teacher sum over the file it came from, empty if it was raised
    public record Outcome(List<Arm> arms, List<Trial> trials, float temperature, boolean dead, String teacher) {}

    /// A temperature tried.
    ///
    /// @param temperature (1) of answers
    /// @param error (1) of a pupil on validation cases
    public record Trial(float temperature, double error) {}

    @Override
    public String name() {
        return "distillation";
    }

    @Override
    public String summary() {
        return "teaching through the ports: hard and soft answers, strange inputs, a class never shown, other teachers";
    }

    @Override
    public List<String> chips() {
        return List.of("mild");
    }

    @Override
    public DistillationSettings settings() {
        return DistillationSettings.small();
    }

    @Override
    public Class<Outcome> result() {
        return Outcome.class;
    }

    @Override
    public List<Job<Outcome>> jobs(Plan<DistillationSettings> plan) {
        DistillationSettings settings = plan.settings();
        LearningSettings school = settings.school();
        Classroom room = Classroom.of(plan.data(), school, settings.poolCases());
        demand(plan, room);
        Lot lot = new Lot(plan.chips().getFirst().sized(plan.inputs(), school.hidden()), plan.seed());
        SavedTeacher.demand(settings.teacher(), lot.design());
        return IntStream.range(0, settings.pairs())
                .mapToObj(number ->
                        new Job<>("pair-" + number, crew -> new Tuition(lot, room, settings, number, crew).outcome()))
                .toList();
    }

    /// That there are cases with and without the class left out, wherever they are needed.
    private static void demand(Plan<DistillationSettings> plan, Classroom room) {
        int missing = plan.settings().missing();
        if (missing >= plan.classes()) {
            throw new InputException("missing = " + missing + ", must be a class of "
                    + plan.data().name() + ", 0 to " + (plan.classes() - 1));
        }
        long asked = of(missing, room.test());
        if (asked < 2 || room.test().cases() - asked < 2) {
            throw new InputException(
                    "testCases = " + room.test().cases() + ": " + asked + " of them are of class " + missing
                            + ", which is left out of the pool; at least 2 must be, and 2 of others; take more cases");
        }
        if (of(missing, room.pool()) == room.pool().cases()) {
            throw new InputException("poolCases = " + room.pool().cases() + ": all are of class " + missing
                    + ", which is left out; take more cases");
        }
    }

    private static long of(int label, Dataset cases) {
        return IntStream.range(0, cases.cases())
                .filter(c -> cases.label(c) == label)
                .count();
    }

    @Override
    public Cost cost(Plan<DistillationSettings> plan) {
        DistillationSettings settings = plan.settings();
        LearningSettings school = settings.school();
        double cells = Forecast.cells(plan.chips().getFirst().sized(plan.inputs(), school.hidden()));
        double passes = Forecast.passes(school, plan.classes());
        double pupils = Forecast.passes(school.with(settings.pupilNegatives()), plan.classes());
        double others = Forecast.passes(school.with(settings.otherNegatives()), plan.classes());
        int raised = settings.teachers() + 2; // with the relative and the ideal chip
        int inputs = settings.inputs().size();
        double courses = settings.lessons().stream().mapToDouble(n -> n).sum();
        double longest = settings.lessons().getLast();
        double single = longest * (8.0 + inputs)
                + (double) settings.trialLessons()
                        * settings.answerTemperatures().size();
        double schooled = (double) raised * Math.max(1, school.epochs()) * trained(plan);
        double judged = judged(plan) * (settings.answerTemperatures().size() + 3.0);
        double exams = 6.0 * settings.lessons().size() + raised + inputs + 14.0;
        double asked =
                plan.classes() * (settings.poolCases() * (raised + inputs + 1.0) + judged + exams * tested(plan));
        double lessons = schooled * (passes + 2) + (5 * courses + single) * (pupils + 2) + courses * (others + 2);
        return new Cost(
                settings.pairs(),
                2 * cells * (lessons + asked),
                12 * 32 * cells,
                schooled * passes + (5 * courses + single) * pupils + courses * others + asked);
    }

    private static double trained(Plan<DistillationSettings> plan) {
        return Classroom.of(
                        plan.data(), plan.settings().school(), plan.settings().poolCases())
                .training()
                .cases();
    }

    private static double judged(Plan<DistillationSettings> plan) {
        LearningSettings school = plan.settings().school();
        return school.evaluateCases() == 0 ? school.validationCases() : school.evaluateCases();
    }

    private static double tested(Plan<DistillationSettings> plan) {
        int asked = plan.settings().school().testCases();
        return asked == 0 ? plan.data().test().cases() : asked;
    }

    @Override
    public Findings conclude(Plan<DistillationSettings> plan, List<Outcome> results) {
        DistillationSettings settings = plan.settings();
        Classroom room = Classroom.of(plan.data(), settings.school(), settings.poolCases());
        SavedTeacher.demandSame(
                settings.teacher(), results.stream().map(Outcome::teacher).toList());
        Schooled schooled = new Schooled(
                settings,
                plan.chips().getFirst().name(),
                room.test(),
                results,
                plan.seed().child("bootstrap"));
        return new DistillationFindings(schooled).findings();
    }
}
