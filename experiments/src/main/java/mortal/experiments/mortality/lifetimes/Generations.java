package mortal.experiments.mortality.lifetimes;

import java.util.ArrayList;
import java.util.List;
import mortal.experiments.mortality.Classroom;
import mortal.experiments.mortality.Lot;
import mortal.experiments.run.Forecast;
import mortal.experiments.run.LearningSettings;
import mortal.experiments.study.Cost;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Job;
import mortal.experiments.study.Plan;
import mortal.experiments.study.Study;

/// Chains of chips each of which learned from the last alone. A job is a chain in all its ways.
public final class Generations implements Study<GenerationsSettings, Generations.Lineage> {

    /// @param chip name of the design
    /// @param links of one chain: way by way, generation by generation
    public record Lineage(String chip, List<Link> links) {
        public Lineage {
            links = List.copyOf(links);
        }
    }

    @Override
    public String name() {
        return "generations";
    }

    @Override
    public String summary() {
        return "a skill handed from chip to chip to chip: taught, in families, copied";
    }

    @Override
    public List<String> chips() {
        return List.of("mild");
    }

    @Override
    public GenerationsSettings settings() {
        return GenerationsSettings.small();
    }

    @Override
    public Class<Lineage> result() {
        return Lineage.class;
    }

    @Override
    public List<Job<Lineage>> jobs(Plan<GenerationsSettings> plan) {
        GenerationsSettings settings = plan.settings();
        Classroom cases = cases(plan);
        List<Job<Lineage>> jobs = new ArrayList<>();
        for (int c = 0; c < plan.chips().size(); c++) {
            Lot lot = new Lot(
                    plan.chips().get(c).sized(plan.inputs(), settings.school().hidden()), plan.seed());
            for (int n = 0; n < settings.chains(); n++) {
                int number = n;
                jobs.add(new Job<>(
                        "chip-" + c + "-chain-" + n,
                        crew -> new Lineage(
                                lot.design().name(), new Chain(lot, cases, settings, number, crew).links())));
            }
        }
        return jobs;
    }

    private static Classroom cases(Plan<GenerationsSettings> plan) {
        GenerationsSettings settings = plan.settings();
        return Classroom.of(
                plan.data(), settings.school(), Math.multiplyExact(settings.generations(), settings.poolCases()));
    }

    @Override
    public Cost cost(Plan<GenerationsSettings> plan) {
        GenerationsSettings settings = plan.settings();
        LearningSettings school = settings.school();
        double cells = plan.chips().stream()
                .mapToDouble(design -> Forecast.cells(design.sized(plan.inputs(), school.hidden())))
                .max()
                .orElse(0);
        Classroom cases = cases(plan);
        double passes = Forecast.passes(school, plan.classes());
        int family = settings.pupils();
        double taught = (double) school.epochs() * cases.training().cases()
                + (double) settings.generations() * settings.lessons() * (4 + 2.0 * family);
        double exams = (double) settings.generations()
                * (8.0 + 2 * family)
                * cases.test().cases();
        double asked =
                plan.classes() * (exams + (double) settings.generations() * settings.poolCases() * (4.0 + family));
        return new Cost(
                settings.chains() * plan.chips().size(),
                2 * cells * (taught * (passes + 2) + asked),
                (2.0 * family + 4) * 40 * cells,
                taught * passes + asked);
    }

    @Override
    public Findings conclude(Plan<GenerationsSettings> plan, List<Lineage> results) {
        return GenerationsFindings.of(plan, cases(plan).test(), results);
    }
}
