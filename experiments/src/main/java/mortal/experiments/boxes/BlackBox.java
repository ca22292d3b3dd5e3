package mortal.experiments.boxes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mortal.experiments.mortality.Classroom;
import mortal.experiments.mortality.Lot;
import mortal.experiments.pace.ErrorCurve;
import mortal.experiments.pace.LookedAt;
import mortal.experiments.run.Forecast;
import mortal.experiments.run.LearningSettings;
import mortal.experiments.study.Cost;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Job;
import mortal.experiments.study.Plan;
import mortal.experiments.study.Study;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.InputException;

/// What it costs to have a layer in the middle that nobody can teach: random, drifting, or noisy and unknown. A job is
/// one chip's schooling.
public final class BlackBox implements Study<BoxSettings, ErrorCurve> {
    /// (B) of heap a cell: a chip and a fork that is asked.
    private static final double BYTES = 64;

    @Override
    public String name() {
        return "black-box";
    }

    @Override
    public String summary() {
        return "epochs to a given error with an untaught, a drifting and a noisy layer in the middle of the net";
    }

    @Override
    public List<String> chips() {
        return List.of("ideal");
    }

    @Override
    public BoxSettings settings() {
        return BoxSettings.small();
    }

    @Override
    public Class<ErrorCurve> result() {
        return ErrorCurve.class;
    }

    @Override
    public List<Job<ErrorCurve>> jobs(Plan<BoxSettings> plan) {
        BoxSettings settings = plan.settings();
        Classroom room = Classroom.any(plan.data(), settings.school(), 0);
        List<Job<ErrorCurve>> jobs = new ArrayList<>();
        for (ChipDesign chip : plan.chips()) {
            if (!chip.wiring().fields().isEmpty()) {
                throw new InputException("chip " + chip.name() + ": its locations see windows; black-box lays out"
                        + " populations of its own, give a chip without wiring.fields");
            }
            for (Middle middle : Middle.values()) {
                Lot lot =
                        new Lot(middle.of(chip, plan.inputs(), settings.school().hidden(), settings), plan.seed());
                for (int s = 0; s < settings.chips(); s++) {
                    int serial = s;
                    String name =
                            plan.chips().indexOf(chip) + "-" + middle.name().toLowerCase(Locale.ROOT) + "-" + s;
                    jobs.add(new Job<>(
                            name,
                            crew -> schooling(room, settings.school(), middle)
                                    .curve(
                                            lot.chip(serial, crew),
                                            chip.name(),
                                            middle.words,
                                            serial,
                                            plan.seed().child("course", serial))));
                }
            }
        }
        return jobs;
    }

    /// The upper layer answers alone.
    private static LookedAt schooling(Classroom room, LearningSettings school, Middle middle) {
        return new LookedAt(room, school.with(Map.of("firstLayer", String.valueOf(middle.top()))), 1);
    }

    @Override
    public Cost cost(Plan<BoxSettings> plan) {
        BoxSettings settings = plan.settings();
        LearningSettings school = settings.school();
        double cells = plan.chips().stream()
                .mapToDouble(chip -> Forecast.cells(Middle.TAUGHT.of(chip, plan.inputs(), school.hidden(), settings)))
                .max()
                .orElse(0);
        Classroom room = Classroom.any(plan.data(), school, 0);
        double taught = (double) school.epochs() * room.training().cases();
        double passes = Forecast.passes(school, plan.classes());
        double asked = (double) school.epochs()
                * schooling(room, school, Middle.NOTHING).asked().cases()
                * plan.classes();
        return new Cost(
                settings.chips() * Middle.values().length * plan.chips().size(),
                2 * cells * (taught * (passes + 2) + asked),
                BYTES * cells,
                taught * passes + asked);
    }

    @Override
    public Findings conclude(Plan<BoxSettings> plan, List<ErrorCurve> results) {
        return new BoxFindings(plan.settings(), results).all();
    }
}
