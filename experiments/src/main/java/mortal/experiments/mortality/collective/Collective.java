package mortal.experiments.mortality.collective;

import java.util.List;
import java.util.stream.IntStream;
import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.Lot;
import mortal.experiments.run.Forecast;
import mortal.experiments.run.LearningSettings;
import mortal.experiments.study.Cost;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Job;
import mortal.experiments.study.Plan;
import mortal.experiments.study.Study;
import mortal.substrate.InputException;

/// Chips that each see a part of the data and teach each other, beside digital copies that average their weights. A
/// group
/// is a job.
public final class Collective implements Study<CollectiveSettings, GroupOutcome> {
    /// (B) of heap a cell: a chip newborn, as a member, and as a fork that is asked.
    private static final double BYTES = 96;

    @Override
    public String name() {
        return "collective";
    }

    @Override
    public String summary() {
        return "chips that share the data and teach each other, against digital copies that average weights";
    }

    @Override
    public List<String> chips() {
        return List.of("mild");
    }

    @Override
    public CollectiveSettings settings() {
        return CollectiveSettings.small();
    }

    @Override
    public Class<GroupOutcome> result() {
        return GroupOutcome.class;
    }

    @Override
    public List<Job<GroupOutcome>> jobs(Plan<CollectiveSettings> plan) {
        CollectiveSettings settings = plan.settings();
        if (plan.chips().size() != 1) {
            throw new InputException("collective: " + plan.chips().size() + " designs; a lot has one");
        }
        Dataset test = Shares.test(plan.data(), settings);
        Lot lot = new Lot(
                plan.chips().getFirst().sized(plan.inputs(), settings.school().hidden()), plan.seed());
        return IntStream.range(0, settings.groups())
                .mapToObj(number -> new Job<>(
                        "group-" + number, crew -> new Group(lot, plan.data(), test, settings, number, crew).outcome()))
                .toList();
    }

    @Override
    public Cost cost(Plan<CollectiveSettings> plan) {
        CollectiveSettings settings = plan.settings();
        LearningSettings school = settings.school();
        double cells = Forecast.cells(
                plan.chips().getFirst().sized(plan.inputs(), settings.school().hidden()));
        double each = (double) settings.rounds() * settings.members();
        double lessons = each * (settings.ownLessons() + settings.poolLessons()) * Company.values().length;
        double own = Forecast.passes(school, plan.classes());
        double taught = Forecast.passes(school.with(settings.pupilNegatives()), plan.classes());
        double presentations = lessons * own
                + 2
                        * each
                        * (settings.poolLessons() * Math.max(0, taught - own) + settings.poolCases() * plan.classes());
        double test = Shares.test(plan.data(), settings).cases();
        double asked = each * Company.values().length * plan.classes() * test;
        return new Cost(
                settings.groups(),
                2 * cells * (presentations + 2 * lessons + asked),
                BYTES * (settings.members() + 1) * cells,
                presentations);
    }

    @Override
    public Findings conclude(Plan<CollectiveSettings> plan, List<GroupOutcome> results) {
        Dataset test = Shares.test(plan.data(), plan.settings());
        Societies societies = new Societies(results, test, plan.seed().child("bootstrap"));
        return new CollectiveFindings(
                        plan.settings(), societies, plan.chips().getFirst().name(), test.cases())
                .findings();
    }
}
