package mortal.experiments.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mortal.devices.synapse.Capacitor;
import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.Lot;
import mortal.experiments.run.Exam;
import mortal.experiments.run.Forecast;
import mortal.experiments.study.Cost;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Job;
import mortal.experiments.study.Plan;
import mortal.experiments.study.Study;
import mortal.learning.Labels;
import mortal.learning.Lesson;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.ChipDesign.Pulses;

/// Does one update leave alone what the next layer hears? On an ideal chip the update of a single case scales a
/// population's activity and leaves its direction as it was, so that all layers can learn at once; ε = √(S*/S) − 1
/// brings
/// goodness to S* in one step. Spread, coarse steps and write noise turn the direction: the angle tells how good a chip
/// is for learning on line. Source: Hinton, arXiv 2212.13345, "fast weights".
public final class FastWeights implements Study<FastWeightsSettings, FastWeights.Measured> {

    /// What one die came to.
    ///
    /// @param body number of the design
    /// @param updates one for each gain and hidden population
    public record Measured(int body, List<Update> updates) {}

    /// Means over cases.
    ///
    /// @param gain (1) S*/S asked for
    /// @param layer number of the population, from 1
    /// @param angle (degrees) between its outgoing signals before and after
    /// @param still (degrees) between two looks with no update in between: what noise alone does
    /// @param reached (1) of the way from √S to √S*
    public record Update(double gain, int layer, double angle, double still, double reached) {}

    @Override
    public String name() {
        return "fast-weights";
    }

    @Override
    public String summary() {
        return "does an update leave alone what the next layer hears? an angle for each chip";
    }

    @Override
    public List<String> chips() {
        return List.of("ideal", "mild", "ecram", "gokmen-vlasov", "reram-es", "reram-om", "grown");
    }

    @Override
    public FastWeightsSettings settings() {
        return FastWeightsSettings.small();
    }

    @Override
    public Class<Measured> result() {
        return Measured.class;
    }

    @Override
    public List<Job<Measured>> jobs(Plan<FastWeightsSettings> plan) {
        FastWeightsSettings settings = plan.settings();
        Dataset cases = plan.data().test();
        cases = cases.slice(0, Math.min(settings.cases(), cases.cases()));
        Lesson lesson = Exam.lesson(cases, IntStream.range(0, cases.cases()).toArray());
        Labels labels = new Labels(plan.classes(), settings.labelStrength());
        Lesson labelled = new Lesson(labels.with(lesson.inputs(), lesson.labels()), lesson.labels());
        List<Job<Measured>> jobs = new ArrayList<>();
        for (int b = 0; b < plan.chips().size(); b++) {
            int body = b;
            ChipDesign design = design(plan.chips().get(b), settings).sized(plan.inputs(), settings.hidden());
            Lot lot = new Lot(design, plan.seed());
            for (int serial = 0; serial < settings.chips(); serial++) {
                long die = serial;
                jobs.add(new Job<>(
                        design.name() + "-" + serial,
                        crew -> new Measured(body, measure(lot, die, labelled, settings, crew))));
            }
        }
        return jobs;
    }

    private static ChipDesign design(ChipDesign design, FastWeightsSettings settings) {
        return settings.bare() && design.synapse() instanceof Capacitor front
                ? design.with(front.cell(), Pulses.FAST)
                : design;
    }

    private static List<Update> measure(Lot lot, long serial, Lesson lesson, FastWeightsSettings settings, Crew crew) {
        Chip chip = lot.chip(serial, crew);
        List<Update> updates = new ArrayList<>();
        for (double gain : settings.gains()) {
            List<OneUpdate> all = IntStream.range(0, lesson.cases())
                    .mapToObj(c ->
                            OneUpdate.of(chip.fork("case " + c), lesson.inputs().slice(c, c + 1), gain))
                    .toList();
            for (int l = 0; l < settings.hidden().size(); l++) {
                int layer = l;
                updates.add(new Update(
                        gain,
                        l + 1,
                        all.stream()
                                .mapToDouble(u -> u.angles().get(layer))
                                .average()
                                .orElseThrow(),
                        all.stream()
                                .mapToDouble(u -> u.still().get(layer))
                                .average()
                                .orElseThrow(),
                        all.stream()
                                .mapToDouble(u -> u.reached().get(layer))
                                .average()
                                .orElseThrow()));
            }
        }
        return updates;
    }

    @Override
    public Cost cost(Plan<FastWeightsSettings> plan) {
        FastWeightsSettings settings = plan.settings();
        double cells = Forecast.cells(plan.chips().getFirst().sized(plan.inputs(), settings.hidden()));
        double looks = 3.0 * settings.cases() * settings.gains().size();
        // A fork and an update touch every cell, about as a product of a case or two.
        return new Cost(plan.chips().size() * settings.chips(), 2 * cells * 3 * looks, 2 * 40 * cells, looks);
    }

    @Override
    public Findings conclude(Plan<FastWeightsSettings> plan, List<Measured> results) {
        return new FastWeightsFindings(
                        plan.settings(),
                        plan.chips().stream().map(ChipDesign::name).toList(),
                        results)
                .findings();
    }
}
