package mortal.experiments.mortality.fleet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mortal.experiments.plot.Chart;
import mortal.experiments.statistics.Deviation;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Findings.Picture;
import mortal.experiments.study.Findings.Section;
import mortal.experiments.study.Findings.Table;

/// How good the chips of one lot come out.
final class Yield {
    private Yield() {}

    static Findings of(FleetLook look) {
        List<Double> errors = look.errors();
        Estimate mean = look.bootstrap().mean(look.wrong()).estimate();
        Estimate softmax = look.bootstrap().mean(look.wrongBySoftmax()).estimate();
        Estimate spread = Deviation.of(errors);
        double best = errors.stream().mapToDouble(e -> e).min().orElseThrow();
        double worst = errors.stream().mapToDouble(e -> e).max().orElseThrow();
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("yieldMean", mean);
        summary.put("yieldSpread", spread);
        summary.put("yieldBest", best);
        summary.put("yieldWorst", worst);
        summary.put("yieldSoftmaxMean", softmax);
        String sentence = String.format(
                Locale.ROOT,
                "%d chips of one lot, taught the same, answer by goodness with a mean error of %s; the best has %.2f %%,"
                        + " the worst %.2f %%.",
                errors.size(),
                mean.percent(),
                100 * best,
                100 * worst);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "How good do chips of one lot come out?",
                paragraph(look, mean, softmax, spread),
                List.of(picture(look, mean, spread)),
                List.of(table(look))));
        Findings bodies = Explanation.of(look);
        sections.addAll(bodies.sections());
        summary.putAll(bodies.summary());
        List<String> sentences = new ArrayList<>(List.of(sentence));
        sentences.addAll(bodies.sentences());
        return new Findings(sentences, sections, summary);
    }

    private static String paragraph(FleetLook look, Estimate mean, Estimate softmax, Estimate spread) {
        double error = mean.value();
        double alone = Math.sqrt(error * (1 - error) / look.test().cases());
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "Mean error by goodness %s, by a softmax fitted afterwards %s: 95 %% intervals that hold for other chips of"
                        + " the lot and other test cases (two-way bootstrap, %s). The error by goodness has a standard"
                        + " deviation of %s points between chips (95 %% by χ²); answers drawn by lot with the mean error"
                        + " would differ by %.2f points at most.",
                mean.percent(),
                softmax.percent(),
                look.units(),
                points(spread),
                100 * alone));
        if (look.pairs().size() >= 3) {
            double squares = 0;
            for (FleetLook.Twins pair : look.pairs()) {
                double difference = look.error(pair.one()) - look.error(pair.other());
                squares += difference * difference / 2;
            }
            text.append(String.format(
                    Locale.ROOT,
                    " Two lives of one die have a standard deviation of %.2f points (%d dies): what is less than the"
                            + " above is the die's part.",
                    100 * Math.sqrt(squares / look.pairs().size()),
                    look.pairs().size()));
        }
        text.append(" The best of many looks better than it is: its luck with these cases is in its figure.");
        return text.toString();
    }

    private static String points(Estimate share) {
        return new Estimate(100 * share.value(), 100 * share.low(), 100 * share.high()).plain();
    }

    private static Picture picture(FleetLook look, Estimate mean, Estimate spread) {
        List<Double> goodness = look.errors().stream().map(e -> 100 * e).toList();
        List<Double> softmax = look.chips().stream()
                .map(chip -> 100 * mortal.experiments.mortality.Answered.error(chip.softmax(), look.test()))
                .toList();
        List<Double> both = new ArrayList<>(goodness);
        both.addAll(softmax);
        Bins bins = Bins.of(both);
        return new Picture(
                "yield",
                Chart.draw(
                        String.format(
                                Locale.ROOT,
                                "Yield: mean error %.2f %%, standard deviation %.2f points",
                                100 * mean.value(),
                                100 * spread.value()),
                        "Each chip counts once for each read-out. " + look.units() + ".",
                        new Chart.Axis("error on test cases (%)", false),
                        new Chart.Axis("chips in a bin", false),
                        List.of(
                                bins.line("by goodness", goodness),
                                bins.line("by a softmax fitted afterwards", softmax))),
                "How many chips have which error.");
    }

    private static Table table(FleetLook look) {
        List<Raised> sorted = look.chips().stream()
                .sorted(Comparator.comparingDouble(look::error))
                .toList();
        List<Raised> some = new ArrayList<>(sorted.subList(0, Math.min(3, sorted.size())));
        some.addAll(sorted.subList(Math.max(some.size(), sorted.size() - 3), sorted.size()));
        List<List<String>> rows = new ArrayList<>();
        for (Raised chip : some) {
            BodyFacts body = chip.body();
            rows.add(List.of(
                    String.valueOf(chip.serial()),
                    number("%.2f", 100 * look.error(chip)),
                    number("%.3f", body.gainMean()),
                    number("%.3f", body.gainSpread()),
                    number("%.3f", body.offsetMean()),
                    number("%.3f", body.offsetSpread()),
                    number("%.2f", 100 * body.stuck()),
                    number("%.2f", 100 * body.open()),
                    number("%.3f", body.readSpread()),
                    number("%.2f", 100 * body.dead())));
        }
        return new Table(
                "The best and the worst chips. Gains (1), offsets (RMS activity), shares (%).",
                List.of(
                        "serial",
                        "error (%)",
                        "mean gain",
                        "gain spread",
                        "mean offset",
                        "offset spread",
                        "stuck cells",
                        "open wires",
                        "read gain spread",
                        "dead units"),
                rows);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value).replace('-', '\u2212');
    }
}
