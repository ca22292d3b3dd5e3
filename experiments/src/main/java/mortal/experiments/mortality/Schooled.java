package mortal.experiments.mortality;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.Distillation.Outcome;
import mortal.experiments.mortality.Ways.Way;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.statistics.Mean;
import mortal.experiments.statistics.Resampled;
import mortal.substrate.Seed;

/// What `distillation`'s pairs left, asked the questions of its findings and figures.
final class Schooled {
    private final DistillationSettings settings;
    private final String chip;
    private final Dataset test;
    private final List<Outcome> outcomes;
    private final List<List<Arm>> pairs;
    private final Ways ways;
    private final Ways missing;
    private final Ways others;

    Schooled(DistillationSettings settings, String chip, Dataset test, List<Outcome> outcomes, Seed seed) {
        this.settings = settings;
        this.chip = chip;
        this.test = test;
        this.outcomes = List.copyOf(outcomes);
        this.pairs = outcomes.stream().map(Outcome::arms).toList();
        this.ways = new Ways(pairs, test, seed);
        this.missing = some(cases(true), seed);
        this.others = some(cases(false), seed);
    }

    private int[] cases(boolean ofTheMissing) {
        return IntStream.range(0, test.cases())
                .filter(c -> (test.label(c) == settings.missing()) == ofTheMissing)
                .toArray();
    }

    /// The same ways on some of the test cases.
    private Ways some(int[] numbers, Seed seed) {
        List<List<Arm>> few = pairs.stream()
                .map(arms -> arms.stream().map(arm -> some(arm, numbers)).toList())
                .toList();
        return new Ways(few, test.select(numbers), seed);
    }

    private static Arm some(Arm arm, int[] numbers) {
        StringBuilder answers = new StringBuilder();
        IntStream.of(numbers).forEach(c -> answers.append(arm.answers().charAt(c)));
        return new Arm(
                arm.way(),
                arm.readout(),
                arm.lessons(),
                arm.bits(),
                arm.asked(),
                arm.joules(),
                arm.seconds(),
                answers.toString());
    }

    DistillationSettings settings() {
        return settings;
    }

    String chip() {
        return chip;
    }

    int cases() {
        return test.cases();
    }

    /// (cases) of the class left out, in the test.
    int missingCases() {
        return cases(true).length;
    }

    int classes() {
        return test.classes();
    }

    Ways ways() {
        return ways;
    }

    /// On the test cases of the class left out.
    Ways missing() {
        return missing;
    }

    /// On all others.
    Ways others() {
        return others;
    }

    Way teacher() {
        return ways.one(Tuition.TEACHER, Pair.GOODNESS);
    }

    /// By goodness, after the longest course there is of it.
    Way way(String name) {
        return ways.named(name).getLast();
    }

    /// (1) Error by goodness after the longest course.
    Estimate error(String name) {
        return ways.error(way(name));
    }

    /// (1) Error of one minus error of another, both after the longest course.
    Resampled difference(String a, String b) {
        return ways.difference(way(a), way(b));
    }

    /// Pupils of one course, all but the controls of curves.
    List<String> others(boolean withMissing) {
        List<String> names = new ArrayList<>(List.of(Tuition.SEEN_DRAWN, Tuition.SEEN_HARD));
        settings.inputs().forEach(kind -> names.add(Tuition.about(kind)));
        names.addAll(List.of(Tuition.BY_TOGETHER, Tuition.BY_RELATIVE, Tuition.BY_DIGITAL));
        if (withMissing) {
            names.addAll(Tuition.LESS);
        }
        return names;
    }

    /// (of the budget) What each course of a way took.
    List<Double> budgets(String name, Budget budget) {
        return ways.named(name).stream()
                .map(way -> ways.mean(way, arm -> budget.of(arm, settings, test.classes())))
                .toList();
    }

    /// (1) Mean error over the budgets that all curves reach, over pairs.
    Estimate area(String name, Budget budget) {
        return mean(areas(name, budget));
    }

    /// (1) The same of one way less that of another, in the same pairs.
    Estimate areaLess(String a, String b, Budget budget) {
        double[] as = areas(a, budget);
        double[] bs = areas(b, budget);
        return mean(
                IntStream.range(0, as.length).mapToDouble(p -> as[p] - bs[p]).toArray());
    }

    /// The budgets that all curves reach.
    Budget.Range range(Budget budget) {
        return range(pairs.getFirst(), budget);
    }

    private static Estimate mean(double[] values) {
        return java.util.Arrays.stream(values).allMatch(Double::isFinite)
                ? Mean.of(values)
                : Estimate.alone(Double.NaN);
    }

    private double[] areas(String name, Budget budget) {
        return pairs.stream()
                .mapToDouble(arms -> range(arms, budget).mean(curve(arms, name, budget)))
                .toArray();
    }

    private Budget.Range range(List<Arm> arms, Budget budget) {
        return Budget.common(
                Tuition.CURVES.stream().map(name -> curve(arms, name, budget)).toList());
    }

    /// Of courses that take the same budget the longest counts: nothing more is told in it.
    private NavigableMap<Double, Double> curve(List<Arm> arms, String name, Budget budget) {
        NavigableMap<Double, Double> curve = new TreeMap<>();
        for (Arm arm : arms) {
            if (arm.way().equals(name) && arm.readout().equals(Pair.GOODNESS)) {
                curve.put(budget.of(arm, settings, test.classes()), Answered.error(arm.answers(), test));
            }
        }
        return curve;
    }

    /// (1) Error of pupils on validation cases by temperature of the answers, over pairs.
    Estimate trial(float temperature) {
        return Mean.of(outcomes.stream()
                .flatMap(outcome -> outcome.trials().stream())
                .filter(trial -> trial.temperature() == temperature)
                .mapToDouble(Distillation.Trial::error)
                .toArray());
    }

    /// (pairs) that chose a temperature.
    long chosen(float temperature) {
        return outcomes.stream()
                .filter(outcome -> outcome.temperature() == temperature)
                .count();
    }

    /// (pairs) whose teacher was dead when it taught.
    long dead() {
        return outcomes.stream().filter(Outcome::dead).count();
    }
}
