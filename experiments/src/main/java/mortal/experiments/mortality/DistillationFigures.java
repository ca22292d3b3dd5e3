package mortal.experiments.mortality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import mortal.experiments.mortality.Ways.Way;
import mortal.experiments.plot.Chart;
import mortal.experiments.plot.Comparison;
import mortal.experiments.plot.Scatter;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.study.Findings.Picture;

/// The figures of `distillation`.
final class DistillationFigures {
    /// (1) of κ and (%) of error within which names run into each other.
    private static final double CLOSE = 0.05;

    private static final double LONG = 45;

    private final Schooled schooled;
    private final Ways ways;
    private final DistillationSettings settings;
    private final String note;

    DistillationFigures(Schooled schooled) {
        this.schooled = schooled;
        this.ways = schooled.ways();
        this.settings = schooled.settings();
        this.note = String.format(
                Locale.ROOT,
                "Mean of %d pairs of '%s' chips, %,d test cases; 95 %% intervals over both.",
                settings.pairs(),
                schooled.chip(),
                schooled.cases());
    }

    /// Error against a budget, by what is told.
    ///
    /// @param shown ways
    Picture curves(Budget budget, String name, String title, List<String> shown) {
        List<Chart.Line> lines = new ArrayList<>();
        shown.forEach(way -> lines.add(line(way, budget)));
        List<Double> reach = lines.stream()
                .flatMap(line -> line.xs().stream())
                .distinct()
                .sorted()
                .toList();
        double error = 100 * ways.error(schooled.teacher()).value();
        lines.add(Chart.Line.of(Tuition.TEACHER, List.of(reach.getFirst(), reach.getLast()), List.of(error, error)));
        return new Picture(
                name,
                Chart.draw(title, note, new Chart.Axis(budget.axis(), true), new Chart.Axis("error (%)", false), lines),
                "Test error by goodness after courses of each length, each from birth, by what the pupil is told, against "
                        + budget.axis() + ".");
    }

    private Chart.Line line(String name, Budget budget) {
        Map<Double, Estimate> points = new TreeMap<>();
        List<Way> courses = ways.named(name);
        List<Double> budgets = schooled.budgets(name, budget);
        for (int i = 0; i < courses.size(); i++) {
            points.put(budgets.get(i), ways.error(courses.get(i)));
        }
        List<Estimate> errors = List.copyOf(points.values());
        return new Chart.Line(
                name,
                List.copyOf(points.keySet()),
                errors.stream().map(error -> 100 * error.value()).toList(),
                errors.stream().map(error -> 100 * error.low()).toList(),
                errors.stream().map(error -> 100 * error.high()).toList());
    }

    /// Other inputs and other teachers, and what they are to be held against.
    Picture others() {
        List<Comparison.Row> rows = new ArrayList<>();
        for (String name : List.of(Tuition.TEACHER, Tuition.TOGETHER, Tuition.RELATIVE, Tuition.DIGITAL)) {
            rows.add(row(name, "taught by labels", schooled.error(name)));
        }
        for (String name : List.of(Tuition.BOOK, Tuition.DRAWN, Tuition.HARD)) {
            rows.add(row(name, name.equals(Tuition.BOOK) ? "control" : "its own teacher", schooled.error(name)));
        }
        for (String name : schooled.others(false)) {
            boolean teacher = List.of(Tuition.BY_TOGETHER, Tuition.BY_RELATIVE, Tuition.BY_DIGITAL)
                    .contains(name);
            rows.add(row(name, teacher ? "other teachers" : "other inputs", schooled.error(name)));
        }
        rows.add(row(Tuition.UNTAUGHT, "control", schooled.error(Tuition.UNTAUGHT)));
        rows.add(row("frozen, fitted softmax", "control", ways.error(ways.one(Tuition.FROZEN, Pair.SOFTMAX))));
        return new Picture(
                "inputs-and-teachers",
                Comparison.draw("Who teaches, and about what", note, rows),
                String.format(
                        Locale.ROOT,
                        "Test error of teachers, and of pupils after %,d lessons.",
                        settings.lessons().getLast()));
    }

    private static Comparison.Row row(String name, String group, Estimate error) {
        return new Comparison.Row(name, group, error.value(), error.low(), error.high());
    }

    /// Errors on the class left out.
    Picture missing() {
        List<Comparison.Row> rows = new ArrayList<>();
        Ways of = schooled.missing();
        rows.add(row(Tuition.TEACHER, "was shown the class", of.error(schooled.teacher())));
        for (String name : List.of(Tuition.DRAWN, Tuition.BOOK)) {
            rows.add(row(name, "was shown the class", of.error(schooled.way(name))));
        }
        for (String name : Tuition.LESS) {
            rows.add(row(name, "as it is", of.error(schooled.way(name))));
        }
        for (String name : Tuition.LESS) {
            rows.add(row(name, "one bonus fitted", of.error(ways.one(name, Tuition.BONUS))));
        }
        return new Picture(
                "missing",
                Comparison.draw(
                        "A class never shown",
                        String.format(
                                Locale.ROOT,
                                "Mean of %d pairs of '%s' chips, %,d test cases of class %d; 95 %% intervals over both.",
                                settings.pairs(),
                                schooled.chip(),
                                schooled.missingCases(),
                                settings.missing()),
                        rows),
                "Error on the test cases of the class that was left out of the pool, as the pupil answers, and with one number"
                        + " added to that class's goodness, fitted to labelled validation cases.");
    }

    /// Error consistency with the teacher against error.
    Picture mistakes() {
        List<Scatter.Point> points = new ArrayList<>();
        for (String name : Tuition.CURVES) {
            boolean label = name.equals(Tuition.BOOK) || name.equals(Tuition.CONFUSED);
            add(points, name, label ? "labels" : "its own teacher");
        }
        for (String name : schooled.others(false)) {
            boolean teacher = List.of(Tuition.BY_TOGETHER, Tuition.BY_RELATIVE, Tuition.BY_DIGITAL)
                    .contains(name);
            add(points, name, teacher ? "other teachers" : "other inputs");
        }
        for (String name : List.of(Tuition.RELATIVE, Tuition.DIGITAL)) {
            add(points, name, "raised alike");
        }
        return new Picture(
                "mistakes",
                Scatter.draw(
                        "Whose mistakes",
                        "Means over pairs of '" + schooled.chip()
                                + "' chips with Student's 95 % intervals; \u03ba 0: errors independent, 1: the same cases.",
                        new Chart.Axis("error (%)", false),
                        new Chart.Axis("error consistency \u03ba with the pair's teacher", false),
                        points),
                "Error consistency with the teacher against error, after the longest course. Where points are close only the first"
                        + " is named; the table of ways has all.");
    }

    /// Named where its name does not run into another.
    private void add(List<Scatter.Point> points, String name, String group) {
        Way way = schooled.way(name);
        Estimate kappa = ways.kappa(way, schooled.teacher());
        double error = 100 * ways.error(way).value();
        boolean free = points.stream()
                .noneMatch(point -> !point.label().isEmpty()
                        && Math.abs(point.y() - kappa.value()) < CLOSE
                        && Math.abs(point.x() - error) < LONG);
        points.add(new Scatter.Point(
                group, free ? name : "", error, kappa.value(), Math.max(-1, kappa.low()), Math.min(1, kappa.high())));
    }

    /// Validation error by temperature of the answers.
    Picture temperatures() {
        List<Float> taus = settings.answerTemperatures().stream().sorted().toList();
        List<Estimate> errors = taus.stream().map(schooled::trial).toList();
        Chart.Line line = new Chart.Line(
                Tuition.DRAWN,
                taus.stream().map(Float::doubleValue).toList(),
                errors.stream().map(error -> 100 * error.value()).toList(),
                errors.stream().map(error -> 100 * error.low()).toList(),
                errors.stream().map(error -> 100 * error.high()).toList());
        return new Picture(
                "temperatures",
                Chart.draw(
                        "How soft an answer should be",
                        String.format(
                                Locale.ROOT,
                                "Mean of %d pairs of '%s' chips after %,d lessons, Student's 95 %% intervals.",
                                settings.pairs(),
                                schooled.chip(),
                                settings.trialLessons()),
                        new Chart.Axis("temperature of the teacher's answers (goodness)", true),
                        new Chart.Axis("error on validation cases (%)", false),
                        List.of(line)),
                "Error of pupils on validation cases by the temperature of the answers they were told.");
    }
}
