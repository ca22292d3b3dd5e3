package mortal.experiments.mortality.energy;

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
import mortal.simulator.design.ChipDesign;
import mortal.substrate.InputException;

/// Joules by cause of everything that a chip does, beside digital networks that are as good. A life is a job.
public final class Energy implements Study<EnergySettings, EnergyLife> {
    /// (B) of heap a cell: the chip, the pupil and three forks at once.
    private static final double BYTES = 160;
    /// (looks) at all test cases: after each phase and by each read-out.
    private static final int EXAMS = 9;

    @Override
    public String name() {
        return "energy";
    }

    @Override
    public String summary() {
        return "joules by cause to raise, copy, teach and answer; when answers repay the raising against digital networks";
    }

    @Override
    public List<String> chips() {
        return List.of("mild", "mild-direct");
    }

    @Override
    public EnergySettings settings() {
        return EnergySettings.small();
    }

    @Override
    public Class<EnergyLife> result() {
        return EnergyLife.class;
    }

    @Override
    public List<Job<EnergyLife>> jobs(Plan<EnergySettings> plan) {
        EnergySettings settings = plan.settings();
        Classroom room = Classroom.of(plan.data(), settings.school(), settings.poolCases());
        List<Job<EnergyLife>> jobs = new ArrayList<>();
        List<String> names =
                plan.chips().stream().map(ChipDesign::name).distinct().toList();
        if (names.size() < plan.chips().size()) {
            throw new InputException("energy: two chips of one name among " + names + "; each needs a name of its own");
        }
        for (ChipDesign design : plan.chips()) {
            Lot lot = new Lot(design.sized(plan.inputs(), settings.school().hidden()), plan.seed());
            for (long serial = 0; serial < settings.lives(); serial++) {
                long number = serial;
                jobs.add(new Job<>(
                        design.name().replaceAll("[^A-Za-z0-9._-]", "_") + "-" + serial,
                        crew -> new EnergyLedger(lot, room, settings, number, crew).life()));
            }
        }
        return jobs;
    }

    @Override
    public Cost cost(Plan<EnergySettings> plan) {
        EnergySettings settings = plan.settings();
        LearningSettings school = settings.school();
        Classroom room = Classroom.of(plan.data(), school, settings.poolCases());
        double cells = Forecast.cells(plan.chips().getFirst().sized(plan.inputs(), school.hidden()));
        double passes = Forecast.passes(school, plan.classes());
        double taught = (double) school.epochs() * room.training().cases();
        double pupil =
                (double) settings.lessons() * Forecast.passes(school.with(settings.pupilNegatives()), plan.classes());
        double asked = plan.classes()
                * ((EXAMS + settings.ages().size()) * (double) room.test().cases()
                        + room.validation().cases()
                        + settings.poolCases());
        double presentations = taught * (passes + 3) + pupil + asked;
        return new Cost(
                settings.lives() * plan.chips().size(),
                2 * cells * (presentations + 4 * taught + 2.0 * settings.lessons()),
                BYTES * cells,
                presentations);
    }

    @Override
    public Findings conclude(Plan<EnergySettings> plan, List<EnergyLife> results) {
        Classroom room = Classroom.of(
                plan.data(), plan.settings().school(), plan.settings().poolCases());
        List<EnergyAccount> accounts = new ArrayList<>();
        for (ChipDesign design : plan.chips()) {
            List<EnergyLife> lives = results.stream()
                    .filter(life -> life.chip().equals(design.name()))
                    .toList();
            accounts.add(new EnergyAccount(
                    design.name(), lives, room.test(), plan.seed().child("bootstrap")));
        }
        return new EnergyFindings(plan.settings(), accounts, room).findings();
    }
}
