package mortal.experiments.mortality.lifetimes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mortal.experiments.mortality.Classroom;
import mortal.experiments.mortality.Lot;
import mortal.experiments.run.Forecast;
import mortal.experiments.run.LearningSettings;
import mortal.experiments.study.Cost;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Job;
import mortal.experiments.study.Plan;
import mortal.experiments.study.Study;
import mortal.substrate.InputException;

/// What becomes of a schooled chip over the years, in heat and in a burst; and whether its cells outlive its schooling.
/// A job is one chip.
public final class AgeingStudy implements Study<AgeingSettings, Aged> {
    @Override
    public String name() {
        return "ageing";
    }

    @Override
    public String summary() {
        return "schooled chips over hours to years, in heat, in bursts; and cells that wear out in school";
    }

    @Override
    public List<String> chips() {
        return List.of("mild");
    }

    @Override
    public AgeingSettings settings() {
        return AgeingSettings.small();
    }

    @Override
    public Class<Aged> result() {
        return Aged.class;
    }

    @Override
    public List<Job<Aged>> jobs(Plan<AgeingSettings> plan) {
        AgeingSettings settings = plan.settings();
        LearningSettings school = settings.school();
        if (school.epochs() < 1) {
            throw new InputException("school.epochs = 0, must be at least 1: who was never schooled forgets nothing");
        }
        Classroom cases = Classroom.of(plan.data(), school, 0);
        List<Job<Aged>> jobs = new ArrayList<>();
        Bodies.of(plan).forEach((body, design) -> {
            Lot lot = new Lot(design.sized(plan.inputs(), school.hidden()), plan.seed());
            String name = "years-" + jobs.size();
            for (int s = 0; s < settings.chips(); s++) {
                int serial = s;
                jobs.add(new Job<>(name + "-" + s, crew -> {
                    Graduate graduate = new Graduate(lot, cases, settings, serial, crew);
                    return new Aged(body, serial, graduate.years(), graduate.shocks(), List.of());
                }));
            }
        });
        Lot lot = new Lot(plan.chips().getFirst().sized(plan.inputs(), school.hidden()), plan.seed());
        for (Remedy remedy : Remedy.values()) {
            for (int e = 0; e < settings.life().endurances().size(); e++) {
                double endurance = settings.life().endurances().get(e);
                for (int s = 0; s < settings.life().chips(); s++) {
                    int serial = s;
                    jobs.add(new Job<>(
                            "school-" + remedy.name().toLowerCase(Locale.ROOT) + "-" + e + "-" + s,
                            crew -> new Aged(
                                    "",
                                    serial,
                                    List.of(),
                                    List.of(),
                                    List.of(Worn.school(lot, cases, settings, remedy, endurance, serial, crew)))));
                }
            }
        }
        return jobs;
    }

    @Override
    public Cost cost(Plan<AgeingSettings> plan) {
        AgeingSettings settings = plan.settings();
        LearningSettings school = settings.school();
        double cells = plan.chips().stream()
                .mapToDouble(design -> Forecast.cells(design.sized(plan.inputs(), school.hidden())))
                .max()
                .orElse(0);
        Classroom cases = Classroom.of(plan.data(), school, 0);
        double taught = (double) school.epochs() * cases.training().cases();
        double exams = cases.test().cases() * (double) plan.classes();
        int years = settings.chips() * Bodies.of(plan).size();
        int schools = Remedy.values().length
                * settings.life().endurances().size()
                * settings.life().chips();
        double looks = 4.0 * settings.hours().size() + 6;
        double passes = Forecast.passes(school, plan.classes());
        double asked = (years * looks + schools) * exams;
        double lessons = (years + schools) * taught;
        int jobs = years + schools;
        return new Cost(
                jobs,
                2 * cells * (lessons * (passes + 2) + asked) / jobs,
                6 * 60 * cells,
                (lessons * passes + asked) / jobs);
    }

    @Override
    public Findings conclude(Plan<AgeingSettings> plan, List<Aged> results) {
        return new AgeingFindings(plan, results).all();
    }
}
