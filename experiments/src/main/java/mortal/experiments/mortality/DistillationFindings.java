package mortal.experiments.mortality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mortal.experiments.mortality.Ways.Way;
import mortal.experiments.statistics.Equivalence;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.statistics.Resampled;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Findings.Section;
import mortal.learning.distil.SoftLabels;

/// What `distillation` found, in sentences; [DistillationTables] holds the numbers, [DistillationFigures] draws them.
final class DistillationFindings {
    private static final List<String> PRICED = List.of(Tuition.DRAWN, Tuition.HARD, Tuition.BOOK, Tuition.OTHERWISE);

    private final Schooled schooled;
    private final Ways ways;
    private final DistillationSettings settings;

    DistillationFindings(Schooled schooled) {
        this.schooled = schooled;
        this.ways = schooled.ways();
        this.settings = schooled.settings();
    }

    Findings findings() {
        DistillationFigures figures = new DistillationFigures(schooled);
        DistillationTables tables = new DistillationTables(schooled);
        List<Section> sections = List.of(
                new Section(
                        "What do lessons teach?",
                        lessons(),
                        List.of(figures.curves(
                                Budget.LESSONS,
                                "lessons",
                                "What lessons teach",
                                List.of(
                                        Tuition.DRAWN,
                                        Tuition.HARD,
                                        Tuition.BOOK,
                                        Tuition.SHUFFLED,
                                        Tuition.CONFUSED))),
                        List.of()),
                new Section(
                        "What does a budget buy?",
                        budgets(),
                        List.of(
                                figures.curves(Budget.PRESENTATIONS, "presentations", "What presentations buy", PRICED),
                                figures.curves(Budget.BITS, "bits", "What bits buy", PRICED)),
                        List.of(tables.areas())),
                new Section(
                        "Does it matter who teaches, and about what?",
                        others(),
                        List.of(figures.others()),
                        List.of(tables.ways())),
                new Section(
                        "Can a pupil know a class it was never shown?",
                        missing(),
                        List.of(figures.missing()),
                        List.of(tables.missing())),
                new Section("Whose mistakes does a pupil make?", mistakes(), List.of(figures.mistakes()), List.of()),
                new Section("How soft should answers be?", softness(), List.of(figures.temperatures()), List.of()),
                new Section("How sure is this?", method(), List.of(), List.of(tables.tests())));
        return new Findings(
                List.of(
                        taught(),
                        compared(
                                "Drawn against hard answers",
                                "pupils of drawn answers",
                                Tuition.DRAWN,
                                "pupils of the likeliest label",
                                Tuition.HARD),
                        unseen(),
                        compared(
                                "Pupil against teacher",
                                "pupils of " + settings.teachers() + " teachers together",
                                Tuition.BY_TOGETHER,
                                "the teachers themselves",
                                Tuition.TEACHER)),
                sections,
                summary());
    }

    private String taught() {
        return String.format(
                Locale.ROOT,
                "Teaching: chips of the lot '%s' that err on %s of the test cases answered about unlabelled cases; newborn dies"
                        + " taught %,d such answers err on %s (drawn from what the teacher thinks) and on %s (the likeliest label);"
                        + " with true labels they err on %s.%s",
                schooled.chip(),
                schooled.error(Tuition.TEACHER).percent(),
                settings.lessons().getLast(),
                schooled.error(Tuition.DRAWN).percent(),
                schooled.error(Tuition.HARD).percent(),
                schooled.error(Tuition.BOOK).percent(),
                schooled.dead() == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " Of %d teachers %d were dead when they taught.",
                                settings.pairs(),
                                schooled.dead()));
    }

    /// Which of two came out better; either may.
    private String compared(String heading, String first, String a, String second, String b) {
        Resampled difference = schooled.difference(a, b);
        String by = points(difference.estimate());
        if (Equivalence.of(difference, settings.margin()).holds()) {
            return String.format(
                    Locale.ROOT,
                    "%s: %s and %s are as good as each other within %.3g points; the first err on %s more.",
                    heading,
                    first,
                    second,
                    100 * settings.margin(),
                    by);
        }
        if (difference.estimate().above(0)) {
            return heading + ": " + first + " are the worse, by " + by + ".";
        }
        if (difference.estimate().below(0)) {
            return heading + ": " + first + " are the better, by "
                    + points(schooled.difference(b, a).estimate()) + ".";
        }
        return heading + ": this run does not decide; " + first + " err on " + by + " more than " + second
                + ", and the interval holds 0.";
    }

    private String unseen() {
        Ways of = schooled.missing();
        Way soft = ways.one(Tuition.LESS_DRAWN, Tuition.BONUS);
        return String.format(
                Locale.ROOT,
                "A class never shown: pupils that never saw a %d miss %s of them after drawn answers about the other classes and %s"
                        + " after their true labels; with one number fitted for that class %s and %s.",
                settings.missing(),
                of.error(schooled.way(Tuition.LESS_DRAWN)).percent(),
                of.error(schooled.way(Tuition.LESS_BOOK)).percent(),
                of.error(soft).percent(),
                of.error(ways.one(Tuition.LESS_BOOK, Tuition.BONUS)).percent());
    }

    private String lessons() {
        return String.format(
                Locale.ROOT,
                "Each point is a course of its own from birth, with negatives chosen by %s. After %,d lessons drawn answers less hard"
                        + " ones is %s. Drawn answers less the same answers dealt out anew among cases of one class is %s: what an"
                        + " answer says of its own case. True labels blurred by the teacher's confusions come to %s, so they differ"
                        + " from drawn answers by %s: what it is worth that a teacher errs where a case is doubtful and not anywhere."
                        + " Negatives chosen by %s instead, with the same drawn answers, make a difference of %s.",
                word(settings.pupilNegatives()),
                settings.lessons().getLast(),
                points(schooled.difference(Tuition.DRAWN, Tuition.HARD).estimate()),
                points(schooled.difference(Tuition.DRAWN, Tuition.SHUFFLED).estimate()),
                schooled.error(Tuition.CONFUSED).percent(),
                points(schooled.difference(Tuition.DRAWN, Tuition.CONFUSED).estimate()),
                word(settings.otherNegatives()),
                points(schooled.difference(Tuition.OTHERWISE, Tuition.DRAWN).estimate()));
    }

    private static String word(Enum<?> negatives) {
        return switch (negatives.name()) {
            case "OWN" -> "what the pupil itself answers";
            case "GOODNESS" -> "goodness among a few wrong labels";
            default -> "chance";
        };
    }

    private String budgets() {
        Budget.Range shown = schooled.range(Budget.PRESENTATIONS);
        Budget.Range told = schooled.range(Budget.BITS);
        return String.format(
                Locale.ROOT,
                "An answer costs its teacher %d presentations, once a case; the label drawn or given in a lesson tells a pupil at most"
                        + " %.2f bits, and a hard answer told again none. Averaged over the logarithm of %s presentations, which all"
                        + " curves reach, drawn answers less hard ones is %s and less true labels, for which nobody is asked, %s; over"
                        + " %s bits, %s and %s.",
                schooled.classes(),
                SoftLabels.bitsOfLabel(schooled.classes()),
                range(shown),
                points(schooled.areaLess(Tuition.DRAWN, Tuition.HARD, Budget.PRESENTATIONS)),
                points(schooled.areaLess(Tuition.DRAWN, Tuition.BOOK, Budget.PRESENTATIONS)),
                range(told),
                points(schooled.areaLess(Tuition.DRAWN, Tuition.HARD, Budget.BITS)),
                points(schooled.areaLess(Tuition.DRAWN, Tuition.BOOK, Budget.BITS)));
    }

    static String range(Budget.Range range) {
        return range.to() > range.from()
                ? String.format(Locale.ROOT, "%,.0f to %,.0f", range.from(), range.to())
                : "no";
    }

    private String others() {
        StringBuilder foreign = new StringBuilder();
        for (Foreign kind : settings.inputs()) {
            foreign.append(foreign.isEmpty() ? "" : "; ")
                    .append(kind.words())
                    .append(" ")
                    .append(schooled.error(Tuition.about(kind)).percent());
        }
        return String.format(
                Locale.ROOT,
                "All pupils heard %,d drawn answers. About cases the teacher itself was raised on, they differ from those about fresh"
                        + " ones by %s (hard answers: %s). About inputs that are no digits they err on: %s; a newborn errs on %s.%s"
                        + " Answers of %d teachers at once differ from those of one by %s, though those teachers together err on %s"
                        + " where one errs on %s. A teacher in the pupil's own kind of body, the same die in another life, makes a"
                        + " difference of %s, an ideal chip as teacher %s.",
                settings.lessons().getLast(),
                points(schooled.difference(Tuition.SEEN_DRAWN, Tuition.DRAWN).estimate()),
                points(schooled.difference(Tuition.SEEN_HARD, Tuition.HARD).estimate()),
                foreign,
                schooled.error(Tuition.UNTAUGHT).percent(),
                " The same newborn with a softmax fitted to the pool's labels errs on "
                        + ways.error(ways.one(Tuition.FROZEN, Pair.SOFTMAX)).percent() + ".",
                settings.teachers(),
                points(schooled.difference(Tuition.BY_TOGETHER, Tuition.DRAWN).estimate()),
                schooled.error(Tuition.TOGETHER).percent(),
                schooled.error(Tuition.TEACHER).percent(),
                points(schooled.difference(Tuition.BY_RELATIVE, Tuition.DRAWN).estimate()),
                points(schooled.difference(Tuition.BY_DIGITAL, Tuition.DRAWN).estimate()));
    }

    private String missing() {
        Ways of = schooled.missing();
        Ways rest = schooled.others();
        Way drawn = ways.one(Tuition.LESS_DRAWN, Tuition.BONUS);
        Way hard = ways.one(Tuition.LESS_HARD, Tuition.BONUS);
        Way book = ways.one(Tuition.LESS_BOOK, Tuition.BONUS);
        return String.format(
                Locale.ROOT,
                "The pool lacks every %d; the teacher does not. If answers about other classes carry what a %d looks like, pupils that"
                        + " heard them know more of it than pupils of true labels. As they are, drawn answers less true labels is %s on"
                        + " that class. A pupil may know it and never dare to say so; one bonus for its goodness, fitted to %,d labelled"
                        + " validation cases of all classes, tells these apart: then drawn answers less true labels is %s, and hard"
                        + " answers less true labels %s. On all other classes the pupils with the bonus err on %s, %s and %s.",
                settings.missing(),
                settings.missing(),
                points(of.difference(schooled.way(Tuition.LESS_DRAWN), schooled.way(Tuition.LESS_BOOK))
                        .estimate()),
                judges(),
                points(of.difference(drawn, book).estimate()),
                points(of.difference(hard, book).estimate()),
                rest.error(drawn).percent(),
                rest.error(hard).percent(),
                rest.error(book).percent());
    }

    private int judges() {
        int most = settings.school().evaluateCases();
        int all = settings.school().validationCases();
        return most == 0 ? all : Math.min(most, all);
    }

    private String mistakes() {
        Way teacher = schooled.teacher();
        return String.format(
                Locale.ROOT,
                "Error consistency \u03ba is 1 for two that err on the same cases and 0 for two that err independently. With their teacher"
                        + " pupils of drawn answers have \u03ba = %s, of hard answers %s, of true labels %s; with the teacher of another"
                        + " pair, drawn answers %s. Pupils of an ideal chip have %s with a teacher they never heard, and that ideal"
                        + " chip itself %s.",
                ways.kappa(schooled.way(Tuition.DRAWN), teacher).plain(),
                ways.kappa(schooled.way(Tuition.HARD), teacher).plain(),
                ways.kappa(schooled.way(Tuition.BOOK), teacher).plain(),
                ways.kappaOfStrangers(schooled.way(Tuition.DRAWN), teacher).plain(),
                ways.kappa(schooled.way(Tuition.BY_DIGITAL), teacher).plain(),
                ways.kappa(schooled.way(Tuition.DIGITAL), teacher).plain());
    }

    private String softness() {
        List<String> tried = settings.answerTemperatures().stream()
                .map(tau -> String.format(
                        Locale.ROOT,
                        "%s: %s, taken by %d",
                        tau == Math.rint(tau) ? String.format(Locale.ROOT, "%.0f", tau) : tau.toString(),
                        schooled.trial(tau).percent(),
                        schooled.chosen(tau)))
                .toList();
        return String.format(
                Locale.ROOT,
                "Each pair tried its temperatures on courses of %,d lessons and took the one whose pupil erred least on %,d validation"
                        + " cases; no test case was looked at. Error by temperature, and how many pairs took it: %s.",
                settings.trialLessons(),
                judges(),
                String.join("; ", tried));
    }

    private String method() {
        return String.format(
                        Locale.ROOT,
                        "Units of replication: %d pairs of dies, no die in two pairs, the same pupil die in all courses of a pair; one life each;"
                                + " the order of the pool is the pair's own and the same in all its courses; %,d test cases, the same for all."
                                + " Intervals of errors and their differences are 95 %%, resampled over pairs and cases; those of areas and \u03ba are"
                                + " Student's over pairs. p-values of the table are Holm's over its rows; \"as good as\" is said where the 90 %%"
                                + " interval lies within %.3g points.",
                        settings.pairs(),
                        schooled.cases(),
                        100 * settings.margin())
                + SavedTeacher.words(settings.teacher());
    }

    static String points(Estimate difference) {
        return Double.isFinite(difference.value()) ? difference.percent().replace(" %", " points") : "unknown";
    }

    private Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("chip", schooled.chip());
        summary.put("pairs", settings.pairs());
        summary.put("deadTeachers", schooled.dead());
        summary.put("teacherError", schooled.error(Tuition.TEACHER));
        summary.put("distilledError", schooled.error(Tuition.DRAWN));
        summary.put("hardError", schooled.error(Tuition.HARD));
        summary.put("scratchError", schooled.error(Tuition.BOOK));
        summary.put("frozenError", ways.error(ways.one(Tuition.FROZEN, Pair.SOFTMAX)));
        summary.put("missingError", schooled.missing().error(schooled.way(Tuition.LESS_DRAWN)));
        summary.put("missingBonusError", schooled.missing().error(ways.one(Tuition.LESS_DRAWN, Tuition.BONUS)));
        summary.put(
                "pupilLessTeacher",
                schooled.difference(Tuition.BY_TOGETHER, Tuition.TEACHER).estimate());
        summary.put("kappa", ways.kappa(schooled.way(Tuition.DRAWN), schooled.teacher()));
        Map<String, Object> areas = new LinkedHashMap<>();
        for (String name : Tuition.CURVES) {
            Map<String, Object> one = new LinkedHashMap<>();
            for (Budget budget : Budget.values()) {
                one.put(budget.name().toLowerCase(Locale.ROOT), schooled.area(name, budget));
            }
            areas.put(name, one);
        }
        summary.put("areas", areas);
        Map<String, Object> temperatures = new LinkedHashMap<>();
        settings.answerTemperatures().forEach(tau -> temperatures.put(String.valueOf(tau), schooled.trial(tau)));
        summary.put("validationErrors", temperatures);
        Map<String, Object> all = new LinkedHashMap<>();
        for (Way way : new ArrayList<>(ways.all())) {
            all.put(way.name() + ", " + way.readout() + ", " + way.lessons(), ways.error(way));
        }
        summary.put("ways", all);
        return summary;
    }
}
