package mortal.experiments.mortality.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import mortal.experiments.plot.Coefficients;
import mortal.experiments.statistics.Holm;
import mortal.experiments.statistics.Regression;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Findings.Picture;
import mortal.experiments.study.Findings.Section;

/// What in their bodies explains which chips are good.
final class Explanation {
    /// (1) of a false alarm, over all facts.
    private static final double LEVEL = 0.05;

    private static final String QUESTION = "What in their bodies explains it?";

    private Explanation() {}

    static Findings of(FleetLook look) {
        List<Regression.Fact> facts = facts(look);
        try {
            return of(Regression.of(look.errors(), facts));
        } catch (IllegalArgumentException e) { // too few chips, or chips that do not differ
            return new Findings(
                    List.of(),
                    List.of(new Section(
                            QUESTION,
                            "Nothing can be said: " + facts.size() + " facts of their bodies differ between "
                                    + look.chips().size() + " chips. " + e.getMessage() + ".",
                            List.of(),
                            List.of())),
                    Map.of());
        }
    }

    /// Those that differ between chips.
    private static List<Regression.Fact> facts(FleetLook look) {
        List<Regression.Fact> facts = new ArrayList<>();
        add(look, facts, "mean gain of units", BodyFacts::gainMean);
        add(look, facts, "spread of units' gains", BodyFacts::gainSpread);
        add(look, facts, "mean offset of units", BodyFacts::offsetMean);
        add(look, facts, "spread of units' offsets", BodyFacts::offsetSpread);
        add(look, facts, "stuck cells", BodyFacts::stuck);
        add(look, facts, "open wires", BodyFacts::open);
        add(look, facts, "spread of read gains", BodyFacts::readSpread);
        add(look, facts, "dead units", BodyFacts::dead);
        return facts;
    }

    private static void add(
            FleetLook look, List<Regression.Fact> facts, String name, ToDoubleFunction<BodyFacts> fact) {
        List<Double> values = look.chips().stream()
                .map(chip -> fact.applyAsDouble(chip.body()))
                .toList();
        double low = values.stream().mapToDouble(v -> v).min().orElse(0);
        double high = values.stream().mapToDouble(v -> v).max().orElse(0);
        if (high - low > 1e-9 * Math.max(1e-9, Math.abs(high))) {
            facts.add(new Regression.Fact(name, values));
        }
    }

    private static Findings of(Regression regression) {
        double[] adjusted = Holm.adjusted(
                regression.terms().stream().mapToDouble(Regression.Term::chance).toArray());
        List<String> clear = new ArrayList<>();
        for (int t = 0; t < adjusted.length; t++) {
            Regression.Term term = regression.terms().get(t);
            if (adjusted[t] < LEVEL) {
                clear.add(term.name() + " ("
                        + (term.coefficient().value() > 0
                                ? "more goes with more errors"
                                : "more" + " goes with fewer errors")
                        + ")");
            }
        }
        String found = clear.isEmpty()
                ? "no single fact clearly explains any of it"
                : "what clearly does so: " + String.join(", ", clear);
        String sentence = String.format(
                Locale.ROOT,
                "What a god's eye sees of their bodies explains %.0f %% of the variance of their errors (%s); %s.",
                100 * regression.rSquared(),
                regression.adjusted() > 0
                        ? String.format(
                                Locale.ROOT,
                                "%.0f %% after allowing for %d facts",
                                100 * regression.adjusted(),
                                adjusted.length)
                        : "no more than " + adjusted.length + " facts that mean nothing would",
                found);
        String paragraph =
                sentence + " Least squares of a chip's error by goodness on facts of its body at birth, over "
                        + regression.cases()
                        + " chips; facts that are the same for all chips are left out. A coefficient says by how"
                        + " many standard deviations the error goes up when the fact goes up by one and the others stay. Clear is"
                        + " what stays below 5 % after Holm's adjustment for " + adjusted.length + " facts.";
        return new Findings(
                List.of(sentence),
                List.of(new Section(QUESTION, paragraph, List.of(picture(regression, clear)), List.of())),
                Map.of("bodyRSquared", regression.rSquared(), "bodyRSquaredAdjusted", regression.adjusted()));
    }

    private static Picture picture(Regression regression, List<String> clear) {
        return new Picture(
                "bodies",
                Coefficients.draw(
                        clear.isEmpty()
                                ? "No fact of the body clearly explains the error"
                                : clear.size() + " of " + regression.terms().size()
                                        + " facts clearly explain the error",
                        "95 % intervals by Student's t, each for itself; coloured where they leave out 0. "
                                + regression.cases() + " chips.",
                        "standardised coefficient: right means more errors",
                        regression.terms().stream()
                                .map(term -> new Coefficients.Row(
                                        term.name(),
                                        term.coefficient().value(),
                                        term.coefficient().low(),
                                        term.coefficient().high()))
                                .toList()),
                "What in a chip's body goes with its error.");
    }
}
