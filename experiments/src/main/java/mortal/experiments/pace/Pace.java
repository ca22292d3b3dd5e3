package mortal.experiments.pace;

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
import mortal.simulator.chip.Crew;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.InputException;

/// How quickly the same dies learn under several settings. A job is one die's schooling by one variant.
public final class Pace implements Study<PaceSettings, ErrorCurve> {
    /// (B) of heap a cell: a chip and a fork that is asked.
    private static final double BYTES = 64;

    @Override
    public String name() {
        return "pace";
    }

    @Override
    public String summary() {
        return "epochs to given errors with other negatives, or any other keys, on the same dies";
    }

    @Override
    public List<String> chips() {
        return List.of("ideal");
    }

    @Override
    public PaceSettings settings() {
        return PaceSettings.small();
    }

    @Override
    public Class<ErrorCurve> result() {
        return ErrorCurve.class;
    }

    /// One variant on one design.
    private record Arm(Variant variant, LookedAt schooling, Lot lot) {}

    @Override
    public List<Job<ErrorCurve>> jobs(Plan<PaceSettings> plan) {
        List<Job<ErrorCurve>> jobs = new ArrayList<>();
        for (int c = 0; c < plan.chips().size(); c++) {
            ChipDesign design = plan.chips().get(c);
            List<Arm> arms = arms(plan, design);
            for (int a = 0; a < arms.size(); a++) {
                for (int s = 0; s < plan.settings().chips(); s++) {
                    Arm arm = arms.get(a);
                    int serial = s;
                    jobs.add(
                            new Job<>(c + "-" + a + "-" + s, crew -> schooled(plan, arm, design.name(), serial, crew)));
                }
            }
        }
        return jobs;
    }

    private static ErrorCurve schooled(Plan<PaceSettings> plan, Arm arm, String chip, int serial, Crew crew) {
        return arm.schooling()
                .curve(
                        arm.lot().chip(serial, crew),
                        chip,
                        arm.variant().name(),
                        serial,
                        plan.seed().child("course", serial));
    }

    /// Dies are of one lot whatever the variant: order of cases and negatives too are the same where both have them.
    private static List<Arm> arms(Plan<PaceSettings> plan, ChipDesign chip) {
        PaceSettings settings = plan.settings();
        return settings.all().stream()
                .map(variant -> {
                    try {
                        LearningSettings school = variant.of(settings.school());
                        LookedAt schooling =
                                new LookedAt(Classroom.any(plan.data(), school, 0), school, settings.looks());
                        schooling.check();
                        return new Arm(variant, schooling, new Lot(sized(variant, chip, plan, school), plan.seed()));
                    } catch (IllegalArgumentException refused) {
                        throw new InputException("variant " + variant.name() + ": " + refused.getMessage(), refused);
                    }
                })
                .toList();
    }

    private static ChipDesign sized(Variant variant, ChipDesign chip, Plan<?> plan, LearningSettings school) {
        return variant.of(chip).sized(plan.inputs(), school.hidden());
    }

    @Override
    public Cost cost(Plan<PaceSettings> plan) {
        PaceSettings settings = plan.settings();
        double flop = 0;
        double bytes = 0;
        double presentations = 0;
        int jobs = 0;
        for (ChipDesign chip : plan.chips()) {
            for (Arm arm : arms(plan, chip)) {
                LearningSettings school = arm.schooling().school();
                double cells = Forecast.cells(arm.lot().design());
                double taught = (double) school.epochs()
                        * arm.schooling().room().training().cases();
                double passes = Forecast.passes(school, plan.classes());
                double asked = (double) school.epochs()
                        * settings.looks()
                        * arm.schooling().asked().cases()
                        * plan.classes();
                flop += 2 * cells * (taught * (passes + 2) + asked);
                bytes = Math.max(bytes, BYTES * cells);
                presentations += taught * passes + asked;
                jobs++;
            }
        }
        return new Cost(jobs * settings.chips(), flop / jobs, bytes, presentations / jobs);
    }

    @Override
    public Findings conclude(Plan<PaceSettings> plan, List<ErrorCurve> results) {
        return new PaceFindings(plan.settings(), plan.classes(), results).all();
    }
}
