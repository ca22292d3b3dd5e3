package mortal.experiments.contrast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mortal.devices.synapse.Capacitor;
import mortal.experiments.contrast.CancelSettings.Stray;
import mortal.experiments.mortality.Classroom;
import mortal.experiments.mortality.Lot;
import mortal.experiments.run.Forecast;
import mortal.experiments.study.Cost;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Job;
import mortal.experiments.study.Plan;
import mortal.experiments.study.Study;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.InputException;

/// How much a contrast between two passes cancels of a disturbance that lasts from one to the other. Hinton's talk on
/// Forward-Forward says that stray effects on the units, whatever they are, drop out because both passes have them. A
/// job is one die, taught by one rule: undisturbed, and under disturbances of the same strength and every memory.
public final class WhatCancels implements Study<CancelSettings, CancelCurve> {
    /// (B) of heap a cell: a chip, a fork and the changes of its weights.
    private static final double BYTES = 80;

    @Override
    public String name() {
        return "what-cancels";
    }

    @Override
    public String summary() {
        return "does a contrast of two passes cancel what disturbs the units in both? error against the time it lasts";
    }

    @Override
    public List<String> chips() {
        return List.of("ideal");
    }

    @Override
    public CancelSettings settings() {
        return CancelSettings.small();
    }

    @Override
    public Class<CancelCurve> result() {
        return CancelCurve.class;
    }

    @Override
    public List<Job<CancelCurve>> jobs(Plan<CancelSettings> plan) {
        CancelSettings settings = plan.settings();
        Classroom room = Classroom.any(plan.data(), settings.school(), 0);
        if (settings.bearings() > room.training().cases()) {
            throw new InputException("bearings = " + settings.bearings() + ", must be at most "
                    + room.training().cases() + ", the cases that are taught");
        }
        List<Job<CancelCurve>> jobs = new ArrayList<>();
        for (int c = 0; c < plan.chips().size(); c++) {
            ChipDesign design = design(plan.chips().get(c), plan);
            Lot lot = new Lot(design, plan.seed());
            for (Stray stray : settings.strays()) {
                for (ContrastArm arm : settings.arms()) {
                    DisturbedSchool school = new DisturbedSchool(settings, room, lot, stray, arm);
                    for (int s = 0; s < settings.chips(); s++) {
                        int serial = s;
                        String name = String.format(Locale.ROOT, "%d-%s-%s-%d", c, stray, arm, s)
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-');
                        jobs.add(new Job<>(name, crew -> school.curve(serial, crew)));
                    }
                }
            }
        }
        return jobs;
    }

    /// A capacitor nets a case's two passes, which is what is asked for, but neither smooths over cases nor decays: an
    /// update is then that case's own.
    private static ChipDesign design(ChipDesign chip, Plan<CancelSettings> plan) {
        ChipDesign sized = chip.sized(plan.inputs(), plan.settings().school().hidden());
        return sized.synapse() instanceof Capacitor c
                ? sized.with(new Capacitor(c.cell(), 0, 0, c.spread(), c.range()), sized.pulses())
                : sized;
    }

    @Override
    public Cost cost(Plan<CancelSettings> plan) {
        CancelSettings settings = plan.settings();
        double cells = plan.chips().stream()
                .mapToDouble(chip -> Forecast.cells(design(chip, plan)))
                .max()
                .orElse(0);
        Classroom room = Classroom.any(plan.data(), settings.school(), 0);
        double schools = 1 + settings.memories().size();
        double taught = schools * settings.school().epochs() * room.training().cases();
        double asked = 3 * schools * plan.classes() * room.test().cases();
        double shown = taught * 2 + schools * settings.bearings() * 2 + asked;
        // Case by case every weight goes through memory: an update takes as long as several products of a batch.
        double slower = 8;
        return new Cost(
                plan.chips().size() * settings.strays().size() * settings.arms().size() * settings.chips(),
                slower * 2 * cells * (shown + taught),
                BYTES * cells + Float.BYTES * cells * settings.bearings(),
                shown);
    }

    @Override
    public Findings conclude(Plan<CancelSettings> plan, List<CancelCurve> results) {
        CancelSettings settings = plan.settings();
        Classroom room = Classroom.any(plan.data(), settings.school(), 0);
        double passes = 2.0 * settings.school().epochs() * room.training().cases();
        return new CancelFindings(settings, passes, results).all();
    }
}
