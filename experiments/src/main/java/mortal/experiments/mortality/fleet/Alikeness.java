package mortal.experiments.mortality.fleet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import mortal.experiments.mortality.Answered;
import mortal.experiments.mortality.Labelling;
import mortal.experiments.plot.Chart;
import mortal.experiments.plot.HeatMaps;
import mortal.experiments.statistics.ClassicalScaling;
import mortal.experiments.statistics.ErrorConsistency;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.statistics.PooledConsistency;
import mortal.experiments.statistics.SameWrong;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Findings.Picture;
import mortal.experiments.study.Findings.Section;

/// Whether chips err on the same cases, and alike.
final class Alikeness {
    private final FleetLook look;
    private final ErrorConsistency[][] pairs;
    private double agreed;
    private double both;
    private double same;
    private double sameByChance;

    private Alikeness(FleetLook look) {
        this.look = look;
        int chips = look.chips().size();
        List<BitSet> wrong = look.wrong();
        List<Integer> labels = Labelling.labels(look.test());
        List<List<Integer>> answers = look.chips().stream().map(this::answers).toList();
        this.pairs = new ErrorConsistency[chips][chips];
        for (int i = 0; i < chips; i++) {
            for (int j = 0; j < i; j++) {
                pairs[i][j] = ErrorConsistency.of(
                        wrong.get(i), wrong.get(j), look.test().cases());
                pairs[j][i] = pairs[i][j];
                agreed += pairs[i][j].observed() / (chips * (chips - 1) / 2.0);
                SameWrong alike = SameWrong.of(
                        answers.get(i), answers.get(j), labels, look.test().classes());
                both += alike.both();
                same += alike.same();
                sameByChance += alike.expected();
            }
        }
    }

    static Findings of(FleetLook look) {
        boolean mixed = look.errors().stream().anyMatch(e -> e > 0)
                && look.errors().stream().anyMatch(e -> e < 1);
        return mixed
                ? new Alikeness(look).findings()
                : new Findings(
                        List.of("All chips have the same answers right and wrong: error consistency is not defined."),
                        List.of(),
                        Map.of());
    }

    private List<Integer> answers(Raised chip) {
        return IntStream.range(0, look.test().cases())
                .mapToObj(c -> Answered.at(chip.goodness(), c))
                .toList();
    }

    private Findings findings() {
        Estimate kappa = PooledConsistency.of(look.wrong(), look.bootstrap()).estimate();
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("kappa", kappa);
        double twins = twins();
        if (Double.isFinite(twins)) {
            summary.put("kappaTwoLives", twins);
        }
        summary.put("agreement", agreed);
        if (both > 0) {
            summary.put("sameWrong", same / both);
            summary.put("sameWrongByChance", sameByChance / both);
        }
        String meaning = kappa.low() > 0
                ? "more often on the same cases than chance would have it"
                : kappa.high() < 0
                        ? "less often on the same cases than chance would have it"
                        : "no more on the same cases than by chance, as far as can be told";
        String sentence = String.format(
                Locale.ROOT,
                "Two chips err %s: error consistency κ = %s, where 0 is independent and 1 the same errors%s%s.",
                meaning,
                kappa.plain(),
                Double.isFinite(twins) ? String.format(Locale.ROOT, "; two lives of one die have %.2f", twins) : "",
                both > 0
                        ? String.format(
                                Locale.ROOT,
                                "; where both err they give the same wrong answer in %.0f %% of cases (%.0f %% by chance)",
                                100 * same / both,
                                100 * sameByChance / both)
                        : "");
        return new Findings(
                List.of(sentence),
                List.of(new Section(
                        "Do they err alike?", paragraph(sentence), List.of(heat(kappa), histogram(kappa)), List.of())),
                summary);
    }

    private String paragraph(String sentence) {
        return sentence
                + String.format(
                        Locale.ROOT,
                        " Raw agreement on being right or wrong is %.1f %%, most of which any two with such errors would have;"
                                + " κ (Cohen 1960; Geirhos et al. 2020) is what is beyond that. The interval (95 %%) is of all"
                                + " pairs' κ together, with chips and test cases resampled (%s); answers are by goodness."
                                + " Chance for the same wrong answer is by each chip's own confusions of that class.",
                        100 * agreed,
                        look.units());
    }

    /// (1) Mean κ of two lives of one die; NaN if there are none.
    private double twins() {
        return look.pairs().stream()
                .map(pair -> ErrorConsistency.of(
                        Answered.wrong(pair.one().goodness(), look.test()),
                        Answered.wrong(pair.other().goodness(), look.test()),
                        look.test().cases()))
                .filter(ErrorConsistency::defined)
                .mapToDouble(ErrorConsistency::kappa)
                .average()
                .orElse(Double.NaN);
    }

    private List<Double> kappas() {
        List<Double> kappas = new ArrayList<>();
        for (int i = 0; i < pairs.length; i++) {
            for (int j = 0; j < i; j++) {
                if (pairs[i][j].defined()) {
                    kappas.add(pairs[i][j].kappa());
                }
            }
        }
        return kappas;
    }

    private Picture heat(Estimate kappa) {
        List<Double> kappas = kappas();
        List<Integer> order = order();
        double most =
                Math.max(0.05, kappas.stream().mapToDouble(Math::abs).max().orElse(1));
        HeatMaps.Table consistency = new HeatMaps.Table(
                "error consistency κ", kappas.stream().anyMatch(k -> k < 0) ? -most : 0, most, true, rows(order, true));
        HeatMaps.Table agreement = new HeatMaps.Table("raw agreement", 0, 1, false, rows(order, false));
        return new Picture(
                "agreement",
                HeatMaps.draw(
                        String.format(
                                Locale.ROOT,
                                "Chips agree in %.1f %% of cases; beyond chance that is κ = %.2f",
                                100 * agreed,
                                kappa.value()),
                        "A row and a column a chip, neighbours err alike (first direction of a scaling of 1 − κ); grey where"
                                + " there is nothing to compare.",
                        List.of(consistency, agreement)),
                "Who errs like whom: κ, and raw agreement for comparison.");
    }

    private List<List<Double>> rows(List<Integer> order, boolean kappa) {
        return order.stream()
                .map(i -> order.stream().map(j -> cell(i, j, kappa)).toList())
                .toList();
    }

    private double cell(int i, int j, boolean kappa) {
        if (i == j) {
            return Double.NaN;
        }
        return kappa ? pairs[i][j].kappa() : pairs[i][j].observed();
    }

    /// So that neighbours are alike.
    private List<Integer> order() {
        int n = pairs.length;
        double[][] apart = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                apart[i][j] = i == j || !pairs[i][j].defined() ? 0 : 1 - pairs[i][j].kappa();
            }
        }
        ClassicalScaling scaling = ClassicalScaling.of(apart);
        return IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scaling.places().get(i).x()))
                .toList();
    }

    private Picture histogram(Estimate kappa) {
        List<Double> kappas = kappas();
        double deviation = IntStream.range(1, pairs.length)
                .mapToObj(i -> pairs[i][i - 1])
                .filter(ErrorConsistency::defined)
                .mapToDouble(ErrorConsistency::independent)
                .average()
                .orElse(1);
        Bins bins = Bins.of(kappas);
        Chart.Line independent = bins.expected(
                "if errors were independent",
                kappas.size(),
                -4 * deviation,
                4 * deviation,
                k -> Math.exp(-k * k / (2 * deviation * deviation)) / (deviation * Math.sqrt(2 * Math.PI)));
        return new Picture(
                "consistency",
                Chart.draw(
                        String.format(
                                Locale.ROOT,
                                "Error consistency of %d pairs: κ = %.2f where independent errors give 0",
                                kappas.size(),
                                kappa.value()),
                        "The curve: a Gaussian of the spread that independent errors in as many cases would have.",
                        new Chart.Axis("error consistency κ of a pair", false),
                        new Chart.Axis("pairs in a bin", false),
                        List.of(bins.line("pairs of chips", kappas), independent)),
                "Error consistency of all pairs, and what independent errors would give.");
    }
}
