package mortal.experiments.mortality.energy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mortal.experiments.mortality.Classroom;
import mortal.experiments.mortality.Quantity;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Findings.Picture;
import mortal.experiments.study.Findings.Section;

/// What `energy` found, in sentences and numbers; [EnergyFigures] draws it, [EnergyTables] lists it.
final class EnergyFindings {
    private final EnergySettings settings;
    private final List<EnergyAccount> accounts;
    private final Classroom room;

    /// Digital networks by their number that were as good as the chip in every life.
    ///
    /// @param same the one of the chip's shape, or the cheapest if that one never was
    /// @param cheapest whose answers cost least
    record Rivals(int same, int cheapest) {}

    /// @param accounts one a chip
    EnergyFindings(EnergySettings settings, List<EnergyAccount> accounts, Classroom room) {
        this.settings = settings;
        this.accounts = List.copyOf(accounts);
        this.room = room;
    }

    Findings findings() {
        EnergyFigures figures = new EnergyFigures(settings);
        EnergyTables tables = new EnergyTables(settings, accounts, lessons());
        List<Section> sections = List.of(
                new Section(
                        "What does a chip pay for?",
                        all(this::causes),
                        accounts.stream().map(figures::causes).toList(),
                        accounts.stream().map(tables::phases).toList()),
                new Section("Sensors alone, or units read?", all(this::forms), List.of(), List.of()),
                new Section(
                        "What would a digital network that is as good cost?",
                        all(this::rivals),
                        List.of(),
                        accounts.stream().map(tables::rivals).toList()),
                new Section("How many answers repay the raising?", all(this::repaid), breakEvens(figures), List.of()),
                new Section(
                        "Does the chip live to give them?",
                        all(this::lifetime),
                        List.of(figures.ages(accounts)),
                        List.of()),
                new Section("What would a brain of them take?", brain(), List.of(), List.of(tables.brain())),
                new Section("How sure is this?", method(), List.of(), List.of()));
        List<String> sentences = new ArrayList<>();
        for (EnergyAccount account : accounts) {
            sentences.add(lead(account));
            sentences.add(repaid(account));
        }
        return new Findings(sentences, sections, summary());
    }

    private interface Words {
        String of(EnergyAccount account);
    }

    private String all(Words words) {
        return String.join(" ", accounts.stream().map(words::of).toList());
    }

    private List<Picture> breakEvens(EnergyFigures figures) {
        List<Picture> pictures = new ArrayList<>();
        for (EnergyAccount account : accounts) {
            if (!account.asGood().isEmpty()) {
                pictures.add(figures.breakEven(account, chosen(account)));
            }
        }
        return pictures;
    }

    /// @param account with a rival as good
    static Rivals chosen(EnergyAccount account) {
        List<Integer> good = account.asGood();
        int cheapest = good.stream()
                .min(Comparator.comparingDouble(i -> account.mean(i, rival -> rival.answer(Rival.Price.SRAM))))
                .orElseThrow();
        return new Rivals(good.contains(0) ? 0 : cheapest, cheapest);
    }

    private static String joules(EnergyAccount account, Phase phase) {
        return Quantity.of(account.joules(phase).value(), "J");
    }

    private static String joules(EnergyAccount account, String name) {
        return joules(account, account.phase(Phase.SENSORS, name));
    }

    private static String error(EnergyAccount account, String name) {
        return account.error(account.phase(Phase.SENSORS, name)).percent();
    }

    private String lead(EnergyAccount account) {
        return String.format(
                Locale.ROOT,
                "Raising a '%s' chip to an error of %s takes %s, calibrating a copy %s, reading and programming it %s, teaching"
                        + " another through its ports %s, and an answer %s.",
                account.chip(),
                error(account, Phase.RAISE),
                joules(account, Phase.RAISE),
                joules(account, Phase.CALIBRATE),
                joules(account, Phase.TRANSPLANT),
                joules(account, Phase.DISTIL),
                joules(account, account.answer()));
    }

    private String causes(EnergyAccount account) {
        return String.format(
                Locale.ROOT,
                "Of what '%s' pays, most goes to: raising %s; answering %s; the transplant %s; teaching another %s."
                        + " The copy errs on %s as programmed and on %s when its units are matched, the pupil on %s.",
                account.chip(),
                largest(account, account.phase(Phase.SENSORS, Phase.RAISE)),
                largest(account, account.answer()),
                largest(account, account.phase(Phase.SENSORS, Phase.TRANSPLANT)),
                largest(account, account.phase(Phase.SENSORS, Phase.DISTIL)),
                error(account, Phase.TRANSPLANT),
                error(account, Phase.CALIBRATE),
                error(account, Phase.DISTIL));
    }

    private static String largest(EnergyAccount account, Phase phase) {
        Map.Entry<String, Double> most = account.causes(phase).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow();
        return String.format(
                Locale.ROOT,
                "%s (%.0f %%)",
                most.getKey(),
                100 * most.getValue() / account.joules(phase).value());
    }

    private String forms(EnergyAccount account) {
        Phase sensors = account.phase(Phase.SENSORS, Phase.RAISE);
        Phase units = account.phase(Phase.UNITS, Phase.RAISE);
        Phase softmax = account.phase(Phase.UNITS, Phase.ANSWER + "softmax");
        double ratio = account.joules(units).value() / account.joules(sensors).value();
        return String.format(
                Locale.ROOT,
                "On '%s' a host that reads units during the schooling takes %s in place of %s (%.3g times as much) and %.0f"
                        + " presentations a lesson in place of %.0f. An answer by goodness shows the case with every label and costs %s"
                        + " at an error of %s; an answer by the host's softmax shows it once, reads every unit and costs %s at %s;"
                        + " the host's own arithmetic is not in these figures.",
                account.chip(),
                joules(account, units),
                joules(account, sensors),
                ratio,
                presentations(account, units),
                presentations(account, sensors),
                joules(account, account.answer()),
                account.error(account.answer()).percent(),
                joules(account, softmax),
                account.error(softmax).percent());
    }

    private double presentations(EnergyAccount account, Phase phase) {
        return account.mean(phase, p -> p.cost().presentations()) / lessons();
    }

    /// (cases) taught to a chip that is raised.
    private double lessons() {
        return Math.max(1, settings.school().epochs())
                * (double) room.training().cases();
    }

    private String rivals(EnergyAccount account) {
        if (account.asGood().isEmpty()) {
            return String.format(
                    Locale.ROOT,
                    "No digital network became as good as '%s' in every life within %d epochs, so nothing is compared.",
                    account.chip(),
                    settings.digitalEpochs());
        }
        int cheapest = chosen(account).cheapest();
        return String.format(
                Locale.ROOT,
                "Of the networks that became as good as '%s' on the validation cases in every life, the one with hidden layers %s gives"
                        + " the cheapest answers: it got there with %.3g multiplications in %.2g epochs and errs on %s of the test cases.",
                account.chip(),
                account.lives().getFirst().rivals().get(cheapest).name(),
                account.mean(cheapest, Rival::multiplications),
                account.mean(cheapest, rival -> (double) rival.cases())
                        / room.training().cases(),
                account.rival(cheapest).percent());
    }

    private String repaid(EnergyAccount account) {
        if (account.asGood().isEmpty()) {
            return "For '" + account.chip() + "' there is no digital network as good to compare with.";
        }
        Rivals rivals = chosen(account);
        List<String> parts = new ArrayList<>();
        parts.add(against(account, rivals.same(), Rival.Price.SRAM));
        if (rivals.same() != rivals.cheapest()) {
            parts.add(against(account, rivals.cheapest(), Rival.Price.SRAM));
        }
        parts.add(against(account, rivals.cheapest(), Rival.Price.INT8));
        return "'" + account.chip() + "' " + String.join("; ", parts) + ".";
    }

    private String against(EnergyAccount account, int rival, Rival.Price price) {
        BreakEven mean = account.against(rival, price);
        String words = switch (mean.kind()) {
            case AT_ONCE -> "is cheaper from the first answer on than";
            case AFTER -> "has repaid its raising after %s answers against";
            case UNTIL -> "is cheaper only up to %s answers than";
            case NEVER -> "never repays its raising against";
        };
        double[] each = account.againstEach(rival, price).stream()
                .mapToDouble(BreakEven::answers)
                .sorted()
                .toArray();
        String range = mean.kind() == BreakEven.Kind.AFTER || mean.kind() == BreakEven.Kind.UNTIL
                ? String.format(Locale.ROOT, " (%s to %s by life)", count(each[0]), count(each[each.length - 1]))
                : "";
        return words.replace("%s", count(mean.answers())) + " a digital network of "
                + account.lives().getFirst().rivals().get(rival).name() + " hidden units that is as good, "
                + price.words() + range;
    }

    private static String count(double answers) {
        return Double.isFinite(answers) ? String.format(Locale.ROOT, "%.3g", answers) : "no number of";
    }

    private String lifetime(EnergyAccount account) {
        double pulses = account.lives().stream()
                .mapToDouble(EnergyLife::pulsesPerCell)
                .average()
                .orElseThrow();
        int worn = account.lives().stream().mapToInt(EnergyLife::wornOut).sum();
        long dead = account.lives().stream().filter(life -> !life.alive()).count();
        String wear = String.format(
                Locale.ROOT,
                "Raising '%s' takes %.3g pulses of its mean cell, %.2g %% of the %.3g that a cell is taken to bear where the design"
                        + " does not say (an assumption); %d cells were worn out and %d of %d chips dead afterwards.",
                account.chip(),
                pulses,
                100 * pulses / settings.endurance(),
                settings.endurance(),
                worn,
                dead,
                account.lives().size());
        return wear + " " + when(account);
    }

    /// How long the answers to the break-even take, and what the chip is then.
    private String when(EnergyAccount account) {
        List<Double> ages = settings.ages();
        if (account.asGood().isEmpty()) {
            return "";
        }
        BreakEven even = account.against(chosen(account).cheapest(), Rival.Price.SRAM);
        if (even.kind() != BreakEven.Kind.AFTER) {
            return "After " + span(ages.getLast()) + " without a lesson it errs on "
                    + account.aged(ages.size() - 1).percent() + ".";
        }
        double seconds = even.answers() * account.seconds(account.answer());
        int at = 0;
        while (at < ages.size() && ages.get(at) < seconds) {
            at++;
        }
        String takes = String.format(
                Locale.ROOT,
                "Given without a pause, the answers that repay it against the cheapest network with weights in SRAM take %s",
                span(seconds));
        if (at == ages.size()) {
            return takes + ", longer than the oldest chip looked at (" + span(ages.getLast())
                    + "), so whether it lives to give them is open.";
        }
        return takes + "; after " + span(ages.get(at)) + " without a lesson it errs on "
                + account.aged(at).percent() + ", raised it erred on "
                + account.error(account.answer()).percent() + ".";
    }

    /// A duration for a reader.
    static String span(double seconds) {
        if (seconds < 120) {
            return Quantity.of(seconds, "s");
        }
        double hours = seconds / 3600;
        if (hours < 48) {
            return String.format(Locale.ROOT, "%.3g h", hours);
        }
        double days = hours / 24;
        return days < 700
                ? String.format(Locale.ROOT, "%.3g days", days)
                : String.format(Locale.ROOT, "%.3g years", days / 365.25);
    }

    private String brain() {
        return String.format(
                Locale.ROOT,
                "An event is one signal through one cell or weight. A brain of %.3g events a second on %s has %s for each (both of them"
                        + " settings; orders of magnitude). The table says how many events a second the same watts would give, and how"
                        + " many watts the same events would take; nothing is added for getting signals from chip to chip.",
                settings.brainEvents(),
                Quantity.of(settings.watts(), "W"),
                Quantity.of(settings.watts() / settings.brainEvents(), "J"));
    }

    private String method() {
        return String.format(
                Locale.ROOT,
                "Units of replication: %d lives of each chip, a die each; the data order is the life's own; %,d test cases, the same for"
                        + " all. Intervals of joules are Student's over lives, of errors over lives and cases, all 95 %%. Joules are the"
                        + " meter's: each is an event counted times the price in the chip file, whose sources are written there; they are"
                        + " as uncertain as those prices, which is more than the intervals say. Digital prices are those of 45 nm"
                        + " (Horowitz 2014), with no control, no clock and no host: a bound from below but for the memory, and no account"
                        + " of the years between the nodes. A digital network stops at the first look (every %d cases) where it errs no"
                        + " more than the chip on %,d validation cases; looking is free for both. Pulses are the mean cell's: the"
                        + " hottest wear out sooner.",
                settings.lives(),
                room.test().cases(),
                settings.digitalCheck(),
                room.validation().cases());
    }

    private Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("lives", settings.lives());
        Map<String, Object> chips = new LinkedHashMap<>();
        for (EnergyAccount account : accounts) {
            Map<String, Object> one = new LinkedHashMap<>();
            for (Phase phase : account.phases()) {
                Map<String, Object> numbers = new LinkedHashMap<>();
                numbers.put("joules", account.joules(phase));
                numbers.put("joulesByCause", account.causes(phase));
                numbers.put("simulatedSeconds", account.seconds(phase));
                numbers.put("testError", account.error(phase));
                one.put(phase.form() + ": " + phase.name(), numbers);
            }
            if (!account.asGood().isEmpty()) {
                Rivals rivals = chosen(account);
                for (Rival.Price price : Rival.Price.values()) {
                    BreakEven even = account.against(rivals.cheapest(), price);
                    one.put(
                            "breakEven " + price,
                            even.kind() == BreakEven.Kind.NEVER
                                    ? Map.of("kind", even.kind())
                                    : Map.of("kind", even.kind(), "answers", even.answers()));
                }
            }
            chips.put(account.chip(), one);
        }
        summary.put("byChip", chips);
        return summary;
    }
}
