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

/// Pairs of chips.
public final class Mortality implements Study<MortalitySettings, Mortality.Outcome> {

    /// What a pair leaves.
    ///
    /// @param arms of the pair
    /// @param spread of the lot, as a sample showed it
    /// @param dead whether the teacher was dead after its schooling; what it says then says nothing
    /// @param teacher sum over the file it came from, empty if it was raised
    public record Outcome(List<Arm> arms, LotSpread spread, boolean dead, String teacher) {}

    @Override
    public String name() {
        return "mortality";
    }

    @Override
    public String summary() {
        return "chips resist copying and teach each other: every way from chip to chip, side by side";
    }

    @Override
    public List<String> chips() {
        return List.of("mild");
    }

    @Override
    public MortalitySettings settings() {
        return MortalitySettings.small();
    }

    @Override
    public Class<Outcome> result() {
        return Outcome.class;
    }

    @Override
    public List<Job<Outcome>> jobs(Plan<MortalitySettings> plan) {
        MortalitySettings settings = plan.settings();
        LearningSettings school = settings.school();
        Classroom room = Classroom.of(plan.data(), school, settings.poolCases());
        Lot lot = new Lot(plan.chips().getFirst().sized(plan.inputs(), school.hidden()), plan.seed());
        SavedTeacher.demand(settings.teacher(), lot.design());
        return IntStream.range(0, settings.pairs())
                .mapToObj(number ->
                        new Job<>("pair-" + number, crew -> new Pair(lot, room, settings, number, crew).outcome()))
                .toList();
    }

    @Override
    public Cost cost(Plan<MortalitySettings> plan) {
        MortalitySettings settings = plan.settings();
        LearningSettings school = settings.school();
        double cells = Forecast.cells(plan.chips().getFirst().sized(plan.inputs(), school.hidden()));
        double passes = Forecast.passes(school, plan.classes());
        double taught = (double) school.epochs() * school.trainCases() * 3
                + 5.0 * settings.lessons().stream().mapToInt(n -> n).sum();
        double asked = plan.classes() * (settings.poolCases() + 30.0 * school.testCases());
        return new Cost(
                settings.pairs(),
                2 * cells * (taught * (passes + 2) + asked),
                12 * 32 * cells,
                taught * passes + asked);
    }

    @Override
    public Findings conclude(Plan<MortalitySettings> plan, List<Outcome> results) {
        MortalitySettings settings = plan.settings();
        Dataset test = Classroom.of(plan.data(), settings.school(), settings.poolCases())
                .test();
        SavedTeacher.demandSame(
                settings.teacher(), results.stream().map(Outcome::teacher).toList());
        return new MortalityFindings(
                        settings,
                        results,
                        test,
                        plan.seed().child("bootstrap"),
                        plan.chips().getFirst().name())
                .findings();
    }
}
