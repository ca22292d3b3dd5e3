package mortal.experiments.mortality.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mortal.experiments.mortality.Quantity;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.study.Findings.Table;
import mortal.simulator.meter.DigitalReference;

/// The tables of `energy`.
///
/// @param accounts one a chip
/// @param lessons (cases) of a schooling
record EnergyTables(EnergySettings settings, List<EnergyAccount> accounts, double lessons) {

    /// Every phase with cost and outcome.
    Table phases(EnergyAccount account) {
        List<List<String>> rows = new ArrayList<>();
        for (Phase phase : account.phases()) {
            rows.add(List.of(
                    phase.name(),
                    phase.form(),
                    interval(account, phase),
                    Quantity.of(account.seconds(phase), "s"),
                    number(account.mean(phase, p -> p.cost().presentations())),
                    number(account.mean(phase, p -> p.cost().pulses())),
                    account.error(phase).percent()));
        }
        return new Table(
                "What '" + account.chip()
                        + "' pays, once each, and the test error of the chip that comes of it; 95 % intervals",
                List.of("what", "learner", "energy", "simulated time", "presentations", "pulses", "test error"),
                rows);
    }

    private static String interval(EnergyAccount account, Phase phase) {
        Estimate joules = account.joules(phase);
        return Quantity.of(joules.value(), "J") + " ("
                + (joules.low() > 0 ? Quantity.of(joules.low(), "J") : "0") + " to "
                + Quantity.of(joules.high(), "J") + ")";
    }

    /// Digital networks, and the chip's own work done digitally.
    Table rivals(EnergyAccount account) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < account.lives().getFirst().rivals().size(); i++) {
            int number = i;
            rows.add(List.of(
                    "backpropagation, "
                            + account.lives().getFirst().rivals().get(i).name(),
                    account.reached(i) + " of " + account.lives().size(),
                    number(account.mean(i, rival -> (double) rival.cases())),
                    number(account.mean(i, Rival::multiplications)),
                    account.rival(i).percent(),
                    prices(price -> account.mean(number, rival -> rival.raising(price))),
                    prices(price -> account.mean(number, rival -> rival.answer(price)))));
        }
        rows.add(same(account));
        return new Table(
                "Digital networks taught until as good as '" + account.chip()
                        + "'; energy by price: 8-bit arithmetic / 32-bit arithmetic / with SRAM",
                List.of(
                        "network",
                        "as good in lives",
                        "cases taught",
                        "multiplications",
                        "test error",
                        "raising",
                        "an answer"),
                rows);
    }

    /// What the chip itself did, multiplication by multiplication.
    private List<String> same(EnergyAccount account) {
        Phase raising = account.phase(Phase.SENSORS, Phase.RAISE);
        double shown = account.mean(raising, phase -> phase.cost().presentations());
        double answers = account.mean(account.answer(), phase -> phase.cost().presentations());
        double cells = account.cells();
        // Every lesson pushes one presentation up and one down; what is shown beside those chooses the negative.
        DigitalReference school = DigitalReference.of(cells, shown, 2 * lessons);
        DigitalReference answer = DigitalReference.of(cells, answers, 0);
        return List.of(
                "the chip's own Forward-Forward, done digitally",
                "\u2013",
                number(lessons),
                number(school.multiplications()),
                account.error(raising).percent(),
                prices(school),
                prices(answer));
    }

    private interface Priced {
        double at(Rival.Price price);
    }

    private static String prices(Priced priced) {
        return Quantity.of(priced.at(Rival.Price.INT8), "J") + " / " + Quantity.of(priced.at(Rival.Price.FP32), "J")
                + " / " + Quantity.of(priced.at(Rival.Price.SRAM), "J");
    }

    private static String prices(DigitalReference work) {
        return Quantity.of(work.int8(), "J") + " / " + Quantity.of(work.fp32(), "J") + " / "
                + Quantity.of(work.fp32Sram(), "J");
    }

    /// Joules an event, and what a brain of such events would be.
    Table brain() {
        List<List<String>> rows = new ArrayList<>();
        for (EnergyAccount account : accounts) {
            Phase raise = account.phase(Phase.SENSORS, Phase.RAISE);
            rows.add(row("'" + account.chip() + "' answering", event(account, account.answer())));
            rows.add(row("'" + account.chip() + "' in its schooling", event(account, raise)));
        }
        DigitalReference one = DigitalReference.of(1, 1, 0);
        rows.add(row("digital, 8-bit arithmetic alone", one.int8()));
        rows.add(row("digital, 32-bit arithmetic alone", one.fp32()));
        rows.add(row("digital, 32 bits, weights in SRAM", one.fp32Sram()));
        rows.add(row("the brain of the settings", settings.watts() / settings.brainEvents()));
        return new Table(
                String.format(
                        Locale.ROOT,
                        "Joules an event; events a second at %s; watts for %.3g events a second",
                        Quantity.of(settings.watts(), "W"),
                        settings.brainEvents()),
                List.of("device", "energy an event", "events a second", "power"),
                rows);
    }

    private List<String> row(String name, double joules) {
        return List.of(
                name,
                Quantity.of(joules, "J"),
                String.format(Locale.ROOT, "%.2g", settings.watts() / joules),
                Quantity.of(settings.brainEvents() * joules, "W"));
    }

    /// (J) All that a phase costs for each cell and presentation.
    private static double event(EnergyAccount account, Phase phase) {
        return account.mean(phase, p -> p.cost().joules())
                / account.mean(phase, p -> p.cost().presentations())
                / account.cells();
    }

    private static String number(double value) {
        return value == 0
                ? "\u2013"
                : value < 1e6 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.3g", value);
    }
}
