package mortal.experiments.mortality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import mortal.experiments.mortality.Ways.Way;
import mortal.experiments.statistics.Equivalence;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.statistics.Holm;
import mortal.experiments.statistics.Resampled;
import mortal.experiments.study.Findings.Table;

/// The tables of `distillation`.
final class DistillationTables {
    private static final String DASH = "\u2013";

    private final Schooled schooled;
    private final Ways ways;

    DistillationTables(Schooled schooled) {
        this.schooled = schooled;
        this.ways = schooled.ways();
    }

    /// Mean errors over budgets.
    Table areas() {
        List<List<String>> rows = new ArrayList<>();
        for (String name : Tuition.CURVES) {
            List<String> row = new ArrayList<>(List.of(name));
            for (Budget budget : Budget.values()) {
                row.add(percent(schooled.area(name, budget)));
            }
            rows.add(row);
        }
        List<String> header = new ArrayList<>(List.of("told"));
        for (Budget budget : Budget.values()) {
            header.add("over " + DistillationFindings.range(schooled.range(budget)) + " "
                    + budget.axis().replaceAll(" \\(.*", ""));
        }
        return new Table(
                "Area under the curve: error averaged over the logarithm of a budget, with Student's 95 % intervals over pairs",
                header, rows);
    }

    private static String percent(Estimate estimate) {
        return Double.isFinite(estimate.value()) ? estimate.percent() : DASH;
    }

    /// Everything that answered.
    Table ways() {
        List<List<String>> rows = new ArrayList<>();
        for (Way way : ways.all()) {
            rows.add(List.of(
                    way.name(),
                    way.readout(),
                    count(way.lessons()),
                    ways.error(way).percent(),
                    way.equals(schooled.teacher())
                            ? DASH
                            : ways.kappa(way, schooled.teacher()).plain(),
                    count(ways.mean(way, Arm::bits)),
                    count(ways.mean(way, Arm::asked)),
                    Quantity.of(ways.mean(way, Arm::joules), "J")));
        }
        return new Table(
                "Test error, error consistency \u03ba with the pair's teacher, bits told at most, presentations asked of teachers,"
                        + " energy of the course with the answers or of a raising",
                List.of("way", "read-out", "lessons", "error", "\u03ba", "bits", "asked", "energy"),
                rows);
    }

    private static String count(double number) {
        return number == 0 ? DASH : String.format(Locale.ROOT, "%,.0f", number);
    }

    /// The class left out, and the others.
    Table missing() {
        List<List<String>> rows = new ArrayList<>();
        List<Way> all =
                new ArrayList<>(List.of(schooled.teacher(), schooled.way(Tuition.DRAWN), schooled.way(Tuition.BOOK)));
        Tuition.LESS.forEach(name -> all.add(schooled.way(name)));
        Tuition.LESS.forEach(name -> all.add(ways.one(name, Tuition.BONUS)));
        for (Way way : all) {
            rows.add(List.of(
                    way.name(),
                    way.readout(),
                    schooled.missing().error(way).percent(),
                    schooled.others().error(way).percent(),
                    ways.error(way).percent()));
        }
        return new Table(
                "Test error by class, 95 % intervals",
                List.of("way", "read-out", "class " + schooled.settings().missing(), "other classes", "all"), rows);
    }

    /// A question: whether the first errs less than the second.
    private record Question(String a, String b) {}

    /// What was asked, all of it.
    Table tests() {
        List<Question> questions = new ArrayList<>();
        for (String name : Tuition.CURVES) {
            if (!name.equals(Tuition.DRAWN)) {
                questions.add(new Question(Tuition.DRAWN, name));
            }
        }
        schooled.others(true).forEach(name -> questions.add(new Question(name, Tuition.DRAWN)));
        for (String name : List.of(Tuition.DRAWN, Tuition.BY_TOGETHER, Tuition.BOOK)) {
            questions.add(new Question(name, Tuition.TEACHER));
        }
        return answered(questions, question -> schooled.difference(question.a(), question.b()));
    }

    private Table answered(List<Question> questions, Function<Question, Resampled> difference) {
        List<Resampled> answers = questions.stream().map(difference).toList();
        double[] adjusted = Holm.adjusted(
                answers.stream().mapToDouble(answer -> answer.chance(0)).toArray());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            Resampled answer = answers.get(i);
            boolean equal = Equivalence.of(answer, schooled.settings().margin()).holds();
            String verdict = adjusted[i] < 0.05 ? (answer.value() > 0 ? "worse" : "better") : "open";
            rows.add(List.of(
                    questions.get(i).a(),
                    questions.get(i).b(),
                    answer.estimate().percent().replace(" %", ""),
                    String.format(Locale.ROOT, "%.2g", adjusted[i]),
                    equal ? "as good" : verdict));
        }
        return new Table(
                "Error of the first less error of the second (points) after the longest courses, 95 % intervals",
                List.of("first", "second", "difference", "p (Holm)", "the first is"), rows);
    }
}
