package mortal.experiments.mortality.lifetimes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

/// A population whose chips die and whose skill shall stay. A job is one population from its foundation on.
public final class Relay implements Study<RelaySettings, History> {
    @Override
    public String name() {
        return "relay";
    }

    @Override
    public String summary() {
        return "a population of chips that die keeps a skill, or loses it";
    }

    @Override
    public List<String> chips() {
        return List.of("mild");
    }

    @Override
    public RelaySettings settings() {
        return RelaySettings.small();
    }

    @Override
    public Class<History> result() {
        return History.class;
    }

    @Override
    public List<Job<History>> jobs(Plan<RelaySettings> plan) {
        RelaySettings settings = plan.settings();
        Classroom cases = cases(plan);
        List<Job<History>> jobs = new ArrayList<>();
        for (int c = 0; c < plan.chips().size(); c++) {
            Lot lot = new Lot(
                    plan.chips().get(c).sized(plan.inputs(), settings.school().hidden()), plan.seed());
            // The longest first, so that no core waits for them at the end.
            for (Upbringing upbringing : upbringings(settings)) {
                add(jobs, "chip-" + c + "-shown", lot, cases, settings, settings.shown(), upbringing);
            }
            List<RelaySettings.Shown> cells = cells(settings.map()).toList();
            for (int m = 0; m < cells.size(); m++) {
                add(jobs, "chip-" + c + "-map-" + m, lot, cases, settings, cells.get(m), Upbringing.TAUGHT);
            }
        }
        return jobs;
    }

    private static void add(
            List<Job<History>> jobs,
            String name,
            Lot lot,
            Classroom cases,
            RelaySettings settings,
            RelaySettings.Shown setting,
            Upbringing upbringing) {
        for (int r = 0; r < setting.repetitions(); r++) {
            int repetition = r;
            jobs.add(new Job<>(
                    name + "-" + upbringing.name().toLowerCase(Locale.ROOT) + "-" + r,
                    crew -> new Succession(lot, cases, settings, setting, upbringing, repetition, crew).history()));
        }
    }

    private static List<Upbringing> upbringings(RelaySettings settings) {
        return Stream.of(Upbringing.values())
                .filter(upbringing -> settings.writtenCases() > 0 || !upbringing.hasWriting())
                .toList();
    }

    private static Stream<RelaySettings.Shown> cells(RelaySettings.Grid map) {
        return map.panels()
                .flatMap(panel -> map.populations().stream()
                        .flatMap(population ->
                                map.lessons().stream().map(lessons -> map.cell(panel, population, lessons))));
    }

    private static Classroom cases(Plan<RelaySettings> plan) {
        RelaySettings settings = plan.settings();
        int most = Math.max(settings.shown().lessons(), settings.map().lessons().getLast());
        int session = Math.ceilDiv(Math.ceilDiv(most, settings.sessions()), settings.lessonsPerCase());
        if (session > settings.poolCases()) {
            throw new InputException("poolCases = " + settings.poolCases() + ", must be at least " + session
                    + ": a session of " + most + " lessons in " + settings.sessions() + " sessions has as many cases");
        }
        int taught = settings.school().trainCases();
        if (taught > 0 && settings.writtenCases() > taught) {
            throw new InputException("writtenCases = " + settings.writtenCases() + ", must be at most the trainCases = "
                    + taught + " of which they are");
        }
        double years = settings.lifeYears()
                * Math.max(settings.shown().lives(), settings.map().lives());
        if (years > RelaySettings.MOST_YEARS) {
            throw new InputException("lives of " + settings.lifeYears() + " years make " + years
                    + " years, must be at most " + RelaySettings.MOST_YEARS + ", which a clock of 64 bits counts");
        }
        return Classroom.of(plan.data(), settings.school(), settings.poolCases());
    }

    @Override
    public Cost cost(Plan<RelaySettings> plan) {
        RelaySettings settings = plan.settings();
        LearningSettings school = settings.school();
        double cells = plan.chips().stream()
                .mapToDouble(design -> Forecast.cells(design.sized(plan.inputs(), school.hidden())))
                .max()
                .orElse(0);
        RelaySettings.Shown shown = settings.shown();
        int jobs = shown.repetitions() * upbringings(settings).size();
        double taught = jobs * taught(shown);
        double asked = jobs * asked(settings, shown, plan.classes());
        for (RelaySettings.Shown cell : cells(settings.map()).toList()) {
            jobs += cell.repetitions();
            taught += cell.repetitions() * taught(cell);
            asked += cell.repetitions() * asked(settings, cell, plan.classes());
        }
        double passes = Forecast.passes(school, plan.classes());
        double flop = 2 * cells * (taught * (passes + 2) + asked);
        double presentations = taught * passes + asked;
        double chips = 2.0
                        * Math.max(
                                settings.shown().population(),
                                settings.map().populations().getLast())
                + 4;
        return new Cost(plan.chips().size() * jobs, flop / jobs, chips * 40 * cells, presentations / jobs);
    }

    private static double births(RelaySettings.Shown setting) {
        return (double) setting.population() * (setting.lives() + 1);
    }

    /// (cases)
    private static double taught(RelaySettings.Shown setting) {
        return births(setting) * setting.lessons();
    }

    /// (presentations) of teachers and of examinations.
    private static double asked(RelaySettings settings, RelaySettings.Shown setting, int classes) {
        double told = births(setting)
                * setting.lessons()
                / settings.lessonsPerCase()
                * Math.min(settings.teachers(), setting.population());
        double looks = (double) setting.population() * setting.lives() * settings.looksPerLife();
        return classes * (told + looks * settings.school().testCases());
    }

    @Override
    public Findings conclude(Plan<RelaySettings> plan, List<History> results) {
        return RelayFindings.of(plan, results);
    }
}
