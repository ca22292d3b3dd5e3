package mortal.experiments.mortality.fleet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mortal.experiments.data.Split;
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

/// Many chips of one lot raised side by side on the same lessons: how good they come out, what in their bodies explains
/// it, how far they drift apart, and whether they err alike. A life is a job.
public final class Fleet implements Study<FleetSettings, Raised> {
    /// (B) of heap a cell: a chip and one fork of it. Measured with 784-500-500 units: `mild` 30 and 9, `grown` 47 and
    /// 18.
    private static final double BYTES = 72;

    @Override
    public String name() {
        return "fleet";
    }

    @Override
    public String summary() {
        return "chips of one lot on the same lessons: yield, bodies, divergence, and whether they err alike";
    }

    @Override
    public List<String> chips() {
        return List.of("mild");
    }

    @Override
    public FleetSettings settings() {
        return FleetSettings.small();
    }

    @Override
    public Class<Raised> result() {
        return Raised.class;
    }

    @Override
    public List<Job<Raised>> jobs(Plan<FleetSettings> plan) {
        FleetSettings settings = plan.settings();
        Split split = split(plan);
        Lot lot = new Lot(design(plan), plan.seed());
        List<Job<Raised>> jobs = new ArrayList<>();
        for (long serial = 0; serial < settings.chips(); serial++) {
            jobs.add(job("chip-" + serial, lot, split, settings, serial, 0));
        }
        for (long serial = 0; serial < settings.twins(); serial++) {
            jobs.add(job("chip-" + serial + "-again", lot, split, settings, serial, 1));
        }
        return jobs;
    }

    private static Job<Raised> job(String name, Lot lot, Split split, FleetSettings settings, long serial, int life) {
        return new Job<>(name, crew -> new Raising(lot, split, settings, serial, life, crew).raised());
    }

    /// @throws InputException if the plan cannot be carried out
    static Split split(Plan<FleetSettings> plan) {
        FleetSettings settings = plan.settings();
        LearningSettings school = settings.school();
        if (plan.chips().size() != 1) {
            throw new InputException("fleet: " + plan.chips().size() + " designs; a lot has one");
        }
        if (plan.classes() > Character.MAX_RADIX) {
            throw new InputException("fleet: " + plan.classes() + " classes, at most " + Character.MAX_RADIX);
        }
        Split all = Split.of(plan.data(), school.validationCases()).standardised(school.standardise());
        if (settings.stimuli() > all.validation().cases()) {
            throw new InputException("stimuli = " + settings.stimuli() + ", must be at most validationCases = "
                    + all.validation().cases());
        }
        Split taught = school.trainCases() == 0 ? all : all.trainCases(school.trainCases());
        Split some = school.testCases() == 0 ? taught : taught.testCases(school.testCases());
        Classroom.complete(some.training(), "trainCases", plan.data().name());
        Classroom.complete(some.test(), "testCases", plan.data().name());
        return some;
    }

    private static ChipDesign design(Plan<FleetSettings> plan) {
        return plan.chips()
                .getFirst()
                .sized(plan.inputs(), plan.settings().school().hidden());
    }

    @Override
    public Cost cost(Plan<FleetSettings> plan) {
        FleetSettings settings = plan.settings();
        LearningSettings school = settings.school();
        Split split = split(plan);
        double cells = Forecast.cells(design(plan));
        double passes = Forecast.passes(school, plan.classes());
        double taught = (double) school.epochs() * split.training().cases();
        int fitted = school.fitCases() == 0
                ? split.training().cases()
                : Math.min(school.fitCases(), split.training().cases());
        double asked = plan.classes() * (split.test().cases() + 2.0 * settings.looks() * settings.stimuli())
                + (double) school.fitEpochs() * fitted
                + split.test().cases();
        return new Cost(
                settings.lives(), 2 * cells * (taught * (passes + 2) + asked), BYTES * cells, taught * passes + asked);
    }

    @Override
    public Findings conclude(Plan<FleetSettings> plan, List<Raised> results) {
        FleetLook look = FleetLook.of(plan, results);
        List<Findings> parts = new ArrayList<>(List.of(Deaths.of(look)));
        if (look.chips().size() >= 3) {
            parts.add(Yield.of(look));
            parts.add(Divergence.of(look));
            parts.add(Alikeness.of(look));
        }
        List<String> sentences = new ArrayList<>();
        List<Findings.Section> sections = new ArrayList<>();
        Map<String, Object> summary = new LinkedHashMap<>();
        for (Findings part : parts) {
            sentences.addAll(part.sentences());
            sections.addAll(part.sections());
            summary.putAll(part.summary());
        }
        return new Findings(sentences, sections, summary);
    }
}
