package mortal.experiments.mortality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.Mortality.Outcome;
import mortal.experiments.mortality.Ways.Way;
import mortal.experiments.statistics.Equivalence;
import mortal.experiments.statistics.Holm;
import mortal.experiments.statistics.Resampled;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Findings.Section;
import mortal.experiments.study.Findings.Table;
import mortal.substrate.Seed;

/// What `mortality` found, in sentences and numbers; [MortalityFigures] draws it.
final class MortalityFindings {
    private final MortalitySettings settings;
    private final Ways ways;
    private final String chip;
    private final int cases;
    private final Way teacher;
    private final Way raw;
    private final Way copy;
    private final Way taught;
    private final Way scratch;
    private final List<Outcome> outcomes;

    /// @param chip its name
    /// @param seed of resampling
    MortalityFindings(MortalitySettings settings, List<Outcome> outcomes, Dataset test, Seed seed, String chip) {
        this.settings = settings;
        this.outcomes = List.copyOf(outcomes);
        this.ways = new Ways(outcomes.stream().map(Outcome::arms).toList(), test, seed);
        this.chip = chip;
        this.cases = test.cases();
        this.teacher = ways.one(Pair.TEACHER, Pair.GOODNESS);
        this.raw = ways.one(Pair.COPIED, Pair.GOODNESS);
        this.copy = best(List.of(raw, ways.one(Pair.MATCHED, Pair.GOODNESS), ways.one(Pair.CELLS, Pair.GOODNESS)));
        this.taught = best(
                List.of(ways.named(Pair.DRAWN).getLast(), ways.named(Pair.HARD).getLast()));
        this.scratch = ways.named(Pair.BOOK).getLast();
    }

    Findings findings() {
        MortalityFigures figures = new MortalityFigures(ways, chip, settings.pairs(), cases);
        List<Section> sections = new ArrayList<>(List.of(new Section(
                "What becomes of what a chip knows?", ladder(), List.of(figures.ladder()), List.of(table()))));
        sections.addAll(new RungFindings(
                        ways,
                        settings.school().hidden().size(),
                        settings.noiseShare(),
                        outcomes.stream().map(Outcome::spread).toList())
                .sections());
        sections.addAll(List.of(
                new Section(
                        "What does a pupil learn from how many lessons?",
                        lessons(),
                        List.of(figures.lessons()),
                        List.of()),
                new Section("What does each way cost?", price(), List.of(figures.price()), List.of()),
                new Section(
                        "Does a pupil inherit its teacher's mistakes?",
                        inheritance(),
                        List.of(figures.inheritance()),
                        List.of()),
                new Section("How sure is this?", method(), List.of(), List.of(tests()))));
        return new Findings(List.of(copying(), teaching(), verdict()), sections, summary());
    }

    /// Of those ways the one of least mean error.
    private Way best(List<Way> among) {
        return among.stream()
                .min(java.util.Comparator.comparingDouble(way -> ways.error(way).value()))
                .orElseThrow();
    }

    private String copying() {
        return String.format(
                Locale.ROOT,
                "Copying: chips of the lot '%s' that err on %s of the test cases were read cell by cell and programmed into"
                        + " another die each. The copies err on %s as they are, and on %s where the bench also %s,"
                        + " which took %s of its time and %s a copy.",
                chip,
                ways.error(teacher).percent(),
                ways.error(raw).percent(),
                ways.error(copy).percent(),
                copy.name().equals(Pair.CELLS)
                        ? "read every cell in operation and matched the units"
                        : copy.equals(raw) ? "did no more" : "measured all units and trimmed them to match",
                Quantity.of(ways.mean(copy, Arm::seconds), "s"),
                Quantity.of(ways.mean(copy, Arm::joules), "J"));
    }

    private String teaching() {
        return String.format(
                Locale.ROOT,
                "Teaching: newborn chips of the same dies, taught through their ports alone by %,d answers of their teachers to"
                        + " unlabelled cases (%s), err on %s, for %s of their time and %s; with true labels in place of the"
                        + " answers they would err on %s.",
                taught.lessons(),
                taught.name().equals(Pair.HARD)
                        ? "the likeliest label each"
                        : "labels drawn from what the teacher thinks",
                ways.error(taught).percent(),
                Quantity.of(ways.mean(taught, Arm::seconds), "s"),
                Quantity.of(ways.mean(taught, Arm::joules), "J"),
                ways.error(scratch).percent());
    }

    /// Which of the two came out better; either may.
    private String verdict() {
        Resampled difference = ways.difference(copy, taught);
        Equivalence equal = Equivalence.of(difference, settings.margin());
        String points = difference.estimate().percent().replace(" %", " points");
        String margin = String.format(Locale.ROOT, "%.3g points", 100 * settings.margin());
        if (equal.holds()) {
            return "The best copies and the best pupils are as good as each other within " + margin
                    + ": they differ by " + points + ".";
        }
        if (difference.estimate().above(0)) {
            return "Here teaching wins: the best copies err on " + points + " more than the best pupils.";
        }
        if (difference.estimate().below(0)) {
            return "Here copying wins: the best copies err on " + points.replace("\u2212", "")
                    + " less than the best pupils, the bench being at hand.";
        }
        return "Between the best copies and the best pupils this run does not decide: they differ by " + points
                + ", and the interval holds 0.";
    }

    private String ladder() {
        Way cycle = ways.one(Pair.CYCLE, Pair.GOODNESS);
        Way ideal = ways.one(Pair.TWIN, Pair.GOODNESS);
        return String.format(
                Locale.ROOT,
                "Each row is a way from a raised teacher to a chip that answers, with the mean error of %d pairs. Between teacher"
                        + " and raw copy lies %s. A copy of the teacher into itself after a power cycle differs from it by %s: what"
                        + " the bench's own noise and time take away. A copy into an ideal chip differs by %s: what the chip had"
                        + " learned about its own body.",
                settings.pairs(),
                points(raw, teacher),
                points(cycle, teacher),
                points(ideal, teacher));
    }

    private String lessons() {
        Way shuffled = ways.named(Pair.SHUFFLED).getLast();
        Way confused = ways.named(Pair.CONFUSED).getLast();
        return String.format(
                Locale.ROOT,
                "After %,d lessons pupils of drawn answers err on %s, of hard answers on %s, of true labels on %s. Answers dealt out"
                        + " anew among cases of one class leave %s, and true labels blurred by the teacher's confusions %s: what an"
                        + " answer says of its own case is worth the difference. A lesson tells a pupil at most %.2f bits, and costs"
                        + " its teacher %d presentations once for each case of the pool of %,d.",
                taught.lessons(),
                ways.error(ways.named(Pair.DRAWN).getLast()).percent(),
                ways.error(ways.named(Pair.HARD).getLast()).percent(),
                ways.error(scratch).percent(),
                ways.error(shuffled).percent(),
                ways.error(confused).percent(),
                ways.mean(taught, arm -> arm.bits() / arm.lessons()),
                Math.round(ways.mean(taught, arm -> arm.asked() / (double) settings.poolCases())),
                settings.poolCases());
    }

    private String price() {
        return String.format(
                Locale.ROOT,
                "Raising a teacher takes %s and %s of a chip's time. The best copy takes %s and %s on the bench; the best pupil"
                        + " %s and %s, its teacher's answers among them. The bench needs access to every cell of both chips,"
                        + " teaching only to their ports.",
                Quantity.of(ways.mean(teacher, Arm::joules), "J"),
                Quantity.of(ways.mean(teacher, Arm::seconds), "s"),
                Quantity.of(ways.mean(copy, Arm::joules), "J"),
                Quantity.of(ways.mean(copy, Arm::seconds), "s"),
                Quantity.of(ways.mean(taught, Arm::joules), "J"),
                Quantity.of(ways.mean(taught, Arm::seconds), "s"));
    }

    private String inheritance() {
        return String.format(
                Locale.ROOT,
                "Error consistency \u03ba is 1 for two that err on the same cases and 0 for two that err independently. Copies share"
                        + " mistakes with the chip they were read from at \u03ba = %s, pupils with their teacher at %s, and with the"
                        + " teacher of another pair at %s; the same chips taught true labels share %s with that teacher.",
                ways.kappa(copy, teacher).plain(),
                ways.kappa(taught, teacher).plain(),
                ways.kappaOfStrangers(taught, teacher).plain(),
                ways.kappa(scratch, teacher).plain());
    }

    private String method() {
        return String.format(
                        Locale.ROOT,
                        "Units of replication: %d pairs of dies, no die in two pairs; one life each; the data order of a course is the"
                                + " pair's own; %,d test cases, the same for all. Intervals of errors are 95 %%, resampled over pairs and cases;"
                                + " those of \u03ba are Student's over pairs. The table tests each way against the teacher and against the best"
                                + " pupils, p-values by Holm over its rows; \"as good as\" is said where the 90 %% interval lies within %.3g"
                                + " points. Ways were compared on the test cases after settings had been chosen on others.%s",
                        settings.pairs(),
                        cases,
                        100 * settings.margin(),
                        dead() == 0
                                ? ""
                                : String.format(
                                        Locale.ROOT,
                                        " Of %d teachers %d were dead when they taught.",
                                        settings.pairs(),
                                        dead()))
                + SavedTeacher.words(settings.teacher());
    }

    private long dead() {
        return outcomes.stream().filter(Outcome::dead).count();
    }

    private Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Way way : ways.all()) {
            rows.add(List.of(
                    way.name(),
                    way.readout(),
                    way.lessons() == 0 ? "\u2013" : String.format(Locale.ROOT, "%,d", way.lessons()),
                    ways.error(way).percent(),
                    Quantity.of(ways.mean(way, Arm::joules), "J"),
                    Quantity.of(ways.mean(way, Arm::seconds), "s"),
                    ways.mean(way, Arm::bits) == 0
                            ? "\u2013"
                            : String.format(Locale.ROOT, "%,.0f", ways.mean(way, Arm::bits))));
        }
        return new Table(
                "Test error by way, 95 % intervals; energy and simulated time on the way, teacher's schooling apart",
                List.of("way", "read-out", "lessons", "error", "energy", "time", "bits told"), rows);
    }

    private Table tests() {
        List<Way> others = ways.all().stream()
                .filter(way -> way.readout().equals(Pair.GOODNESS) && !way.equals(teacher) && !way.equals(taught))
                .toList();
        double[] chances = others.stream()
                .mapToDouble(way -> ways.difference(way, taught).chance(0))
                .toArray();
        double[] adjusted = Holm.adjusted(chances);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            Way way = others.get(i);
            Resampled difference = ways.difference(way, taught);
            Equivalence equal = Equivalence.of(difference, settings.margin());
            rows.add(List.of(
                    way.name() + (way.lessons() > 0 ? String.format(Locale.ROOT, ", %,d lessons", way.lessons()) : ""),
                    points(way, teacher),
                    difference.estimate().percent().replace(" %", ""),
                    String.format(Locale.ROOT, "%.2g", adjusted[i]),
                    equal.holds()
                            ? "as good"
                            : adjusted[i] < 0.05 ? (difference.value() > 0 ? "worse" : "better") : "open"));
        }
        return new Table(
                "Error less that of the teacher, and less that of the best pupils (points), with 95 % intervals",
                List.of("way", "less teacher", "less best pupils", "p (Holm)", "beside the best pupils"), rows);
    }

    private String points(Way a, Way b) {
        return ways.difference(a, b).estimate().percent().replace(" %", " points");
    }

    private Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("chip", chip);
        summary.put("pairs", settings.pairs());
        summary.put("teacherError", ways.error(teacher));
        summary.put("transplantError", ways.error(raw));
        summary.put("refittedError", ways.error(ways.one(Pair.COPIED, Pair.SOFTMAX)));
        summary.put("calibratedError", ways.error(copy));
        summary.put("programmedError", ways.error(ways.one(Pair.PROGRAMMED, Pair.GOODNESS)));
        summary.put("noiseAwareError", ways.error(ways.one(Pair.AWARE_PROGRAMMED, Pair.GOODNESS)));
        summary.put("distilledError", ways.error(taught));
        summary.put("scratchError", ways.error(scratch));
        summary.put("frozenError", ways.error(ways.one(Pair.FROZEN, Pair.SOFTMAX)));
        summary.put("agreement", ways.kappaOfStrangers(teacher, teacher));
        summary.put("deadTeachers", dead());
        Map<String, Object> all = new LinkedHashMap<>();
        for (Way way : ways.all()) {
            all.put(way.name() + ", " + way.readout() + ", " + way.lessons(), ways.error(way));
        }
        summary.put("ways", all);
        return summary;
    }
}
