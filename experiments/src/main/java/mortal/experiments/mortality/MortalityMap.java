package mortal.experiments.mortality;

import java.util.ArrayList;
import java.util.List;
import mortal.devices.synapse.Capacitor;
import mortal.devices.synapse.IdealSynapse;
import mortal.experiments.data.Dataset;
import mortal.experiments.run.Forecast;
import mortal.experiments.run.LearningSettings;
import mortal.experiments.study.Cost;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Job;
import mortal.experiments.study.Plan;
import mortal.experiments.study.Study;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.ChipDesign.Pulses;

/// For bodies from ideal to grown and budgets from nothing to plenty: does one copy, or teach?
public final class MortalityMap implements Study<MapSettings, MortalityMap.Bought> {
    /// The capacitor of `mild`.
    private static final float KEEP = 0.9f;

    private static final float SPREAD = 0.1f;
    private static final float RANGE = 1e30f;

    /// What one pair came to.
    ///
    /// @param body number of the design
    /// @param offers all that could be bought, the same ones in every pair
    public record Bought(int body, List<MapPair.Offer> offers) {}

    @Override
    public String name() {
        return "mortality-map";
    }

    @Override
    public String summary() {
        return "for each body and budget: does one copy what a chip knows, or teach it?";
    }

    @Override
    public List<String> chips() {
        return List.of("ideal", "mild", "ecram", "gokmen-vlasov", "reram-es", "reram-om", "grown");
    }

    @Override
    public MapSettings settings() {
        return MapSettings.small();
    }

    @Override
    public Class<Bought> result() {
        return Bought.class;
    }

    @Override
    public List<Job<Bought>> jobs(Plan<MapSettings> plan) {
        MapSettings settings = plan.settings();
        Classroom room = Classroom.of(plan.data(), settings.school(), settings.poolCases());
        List<Job<Bought>> jobs = new ArrayList<>();
        List<Lot> lots = bodies(plan).stream()
                .map(design ->
                        new Lot(design.sized(plan.inputs(), settings.school().hidden()), plan.seed()))
                .toList();
        for (int number = 0; number < settings.pairs(); number++) {
            int pair = number;
            for (int b = 0; b < lots.size(); b++) {
                int body = b;
                Lot lot = lots.get(b);
                jobs.add(new Job<>(
                        lot.design().name() + "-" + pair,
                        crew -> new Bought(body, new MapPair(lot, room, settings, pair, crew).offers())));
            }
        }
        return jobs;
    }

    /// Every design, or every design along the axis.
    private static List<ChipDesign> bodies(Plan<MapSettings> plan) {
        MapAxis axis = plan.settings().axis();
        return plan.chips().stream()
                .flatMap(design -> axis.along(body(design, plan.settings())).stream())
                .toList();
    }

    /// A design whose cells learn: behind a capacitor if they were bare and one is wanted.
    static ChipDesign body(ChipDesign design, MapSettings settings) {
        boolean bare = !(design.synapse() instanceof Capacitor) && !(design.synapse() instanceof IdealSynapse);
        if (!settings.capacitor() || !bare) {
            return design;
        }
        return design.with(new Capacitor(design.synapse(), KEEP, 0, SPREAD, RANGE), Pulses.FAST);
    }

    @Override
    public Cost cost(Plan<MapSettings> plan) {
        MapSettings settings = plan.settings();
        LearningSettings school = settings.school();
        double cells = Forecast.cells(plan.chips().getFirst().sized(plan.inputs(), school.hidden()));
        double raised = (double) school.epochs() * school.trainCases();
        double taught = 2.0 * settings.lessons().stream().mapToInt(n -> n).sum();
        int exams = 2
                + 2 * settings.lessons().size()
                + 2 * settings.rounds().size() * (1 + settings.readings().size());
        double asked = plan.classes()
                * (settings.poolCases() + (double) exams * (school.testCases() + school.evaluateCases()));
        double passes = raised * Forecast.passes(school, plan.classes())
                + taught * Forecast.passes(school.with(settings.pupilNegatives()), plan.classes());
        return new Cost(
                bodies(plan).size() * settings.pairs(),
                2 * cells * (passes + 2 * (raised + taught) + asked),
                8 * 40 * cells,
                passes + asked);
    }

    @Override
    public Findings conclude(Plan<MapSettings> plan, List<Bought> results) {
        Dataset test = Classroom.of(
                        plan.data(), plan.settings().school(), plan.settings().poolCases())
                .test();
        List<MapBody> bodies = new ArrayList<>();
        for (ChipDesign design : bodies(plan)) {
            int body = bodies.size();
            List<List<MapPair.Offer>> offers = results.stream()
                    .filter(bought -> bought.body() == body)
                    .map(Bought::offers)
                    .toList();
            bodies.add(new MapBody(design.name(), offers, test, plan.seed().child("bootstrap", body)));
        }
        return new MapFindings(
                        plan.settings(),
                        plan.chips().stream().map(ChipDesign::name).toList(),
                        bodies)
                .findings();
    }
}
