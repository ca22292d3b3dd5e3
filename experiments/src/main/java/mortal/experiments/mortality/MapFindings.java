package mortal.experiments.mortality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import mortal.experiments.mortality.MapPair.Offer;
import mortal.experiments.plot.HeatMap;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.statistics.Resampled;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Findings.Picture;
import mortal.experiments.study.Findings.Section;
import mortal.experiments.study.Findings.Table;

/// The mortality map: what `mortality-map` found.
final class MapFindings {
    /// (1) Difference of errors at which colours are full. Chosen.
    private static final double FULL = 0.3;

    private final MapSettings settings;
    private final List<String> designs;
    private final List<MapBody> bodies;

    /// @param designs their names; each has as many bodies as the axis has values
    MapFindings(MapSettings settings, List<String> designs, List<MapBody> bodies) {
        this.settings = settings;
        this.designs = designs;
        this.bodies = bodies;
    }

    Findings findings() {
        List<String> sentences =
                new ArrayList<>(List.of(sentence(Offer::joules, "energy", "J"), sentence(Offer::seconds, "time", "s")));
        List<Section> sections = new ArrayList<>();
        for (AxisFindings axis : axes()) {
            sentences.add(axis.sentence());
            sections.add(axis.section());
        }
        sections.add(
                section("Copy or teach, by energy?", "map-joules", Offer::joules, "J", "energy of chips and bench"));
        sections.add(section("Copy or teach, by time?", "map-seconds", Offer::seconds, "s", "time of chips and bench"));
        sections.add(new Section("How was it measured?", method(), List.of(), List.of(limits())));
        return new Findings(sentences, sections, summary());
    }

    private List<AxisFindings> axes() {
        List<AxisFindings> axes = new ArrayList<>();
        if (settings.axis().is()) {
            int values = settings.axis().values().size();
            for (int d = 0; d < designs.size(); d++) {
                axes.add(new AxisFindings(settings, designs.get(d), bodies.subList(d * values, (d + 1) * values)));
            }
        }
        return axes;
    }

    /// Where the border runs, body by body.
    private String sentence(ToDoubleFunction<Offer> price, String name, String unit) {
        List<String> words = new ArrayList<>();
        for (MapBody body : bodies) {
            words.add(body.name() + ": " + border(body, price, unit));
        }
        return "With a budget of " + name + ", by body \u2013 " + String.join("; ", words) + ".";
    }

    private String border(MapBody body, ToDoubleFunction<Offer> price, String unit) {
        List<Double> budgets = budgets(price);
        StringBuilder text = new StringBuilder();
        int before = 0;
        for (double budget : budgets) {
            int now = winner(body, price, budget);
            if (now != before && now != 0) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(now > 0 ? "teaching" : "copying")
                        .append(" errs less from ")
                        .append(Quantity.of(budget, unit));
                before = now;
            }
        }
        return text.isEmpty() ? "no budget tells them apart" : text.toString();
    }

    /// 1 where teaching is surely better, −1 where copying is, 0 where neither.
    private static int winner(MapBody body, ToDoubleFunction<Offer> price, double budget) {
        Estimate difference = difference(body, price, budget).estimate();
        return difference.above(0) ? 1 : difference.below(0) ? -1 : 0;
    }

    private static Resampled difference(MapBody body, ToDoubleFunction<Offer> price, double budget) {
        return body.difference(body.best("copy", price, budget), body.best("teach", price, budget));
    }

    /// Columns: equal ratios from the cheapest thing for sale to beyond the dearest.
    private List<Double> budgets(ToDoubleFunction<Offer> price) {
        List<Double> all = bodies.stream()
                .flatMap(body -> body.prices(price).stream())
                .filter(p -> p > 0)
                .toList();
        double least = all.stream().mapToDouble(p -> p).min().orElse(1);
        double most = 1.01 * all.stream().mapToDouble(p -> p).max().orElse(10);
        List<Double> budgets = new ArrayList<>();
        for (int c = 0; c < settings.budgets(); c++) {
            budgets.add(1.01 * least * Math.pow(most / (1.01 * least), c / (settings.budgets() - 1.0)));
        }
        return budgets;
    }

    private Section section(String question, String file, ToDoubleFunction<Offer> price, String unit, String what) {
        List<Double> budgets = budgets(price);
        List<HeatMap.Row> rows = new ArrayList<>();
        int teaching = 0;
        int copying = 0;
        for (MapBody body : bodies) {
            List<HeatMap.Cell> cells = new ArrayList<>();
            for (double budget : budgets) {
                Resampled difference = difference(body, price, budget);
                int winner = winner(body, price, budget);
                teaching += winner > 0 ? 1 : 0;
                copying += winner < 0 ? 1 : 0;
                cells.add(new HeatMap.Cell(
                        difference.value() / FULL,
                        List.of(
                                number(body.error(body.best("copy", price, budget))
                                                .value())
                                        + (winner < 0 ? " \u2022" : ""),
                                number(body.error(body.best("teach", price, budget))
                                                .value())
                                        + (winner > 0 ? " \u2022" : ""))));
            }
            Estimate teacher = body.error(body.only("teacher"));
            rows.add(new HeatMap.Row(List.of(body.name(), "teacher errs " + number(teacher.value()) + " %"), cells));
        }
        HeatMap.Words words = new HeatMap.Words(
                "The mortality map: where teaching pays",
                "In each cell the error (%) of the best copy that the budget buys, and below it that of the best pupil; a dot marks"
                        + " the surely better. Thick lines: the border. Mean of " + settings.pairs() + " pairs a body.",
                "budget: " + what,
                "copies err less",
                "pupils err less");
        Picture picture = new Picture(
                file,
                HeatMap.draw(
                        words, budgets.stream().map(b -> Quantity.of(b, unit)).toList(), rows),
                "Blue: copying errs less; orange: teaching errs less; full colour at a difference of " + number(FULL)
                        + " points. Who can buy nothing keeps a newborn chip.");
        String text = String.format(
                Locale.ROOT,
                "Of %d cells teaching is surely better in %d and copying in %d; in the others the 95 %% interval of the difference holds"
                        + " 0, as where neither can be bought.",
                bodies.size() * budgets.size(),
                teaching,
                copying);
        return new Section(question, text, List.of(picture), List.of());
    }

    private String method() {
        return String.format(
                Locale.ROOT,
                "Each pair has two dies of the body's lot; the same newborn pupil is used for everything that is for sale: copies by %d"
                        + " qualities of programming, read alone or in operation, with units left alone or matched by %d qualities of"
                        + " measurement, and courses of %d lengths by hard or drawn answers. What a budget buys is chosen by mean error on"
                        + " validation cases and reported on test cases. Units of replication: pairs of dies and test cases. The"
                        + " teacher's schooling is not part of the price. %s",
                2 * settings.rounds().size(),
                settings.readings().size(),
                settings.lessons().size(),
                settings.capacitor() ? "Cells without a capacitor have that of mild in front." : "");
    }

    /// What one gets for any money.
    private Table limits() {
        List<List<String>> rows = new ArrayList<>();
        for (MapBody body : bodies) {
            int copy = body.best("copy", Offer::joules, Double.MAX_VALUE);
            int teach = body.best("teach", Offer::joules, Double.MAX_VALUE);
            rows.add(List.of(
                    body.name(),
                    body.error(body.only("teacher")).percent(),
                    body.error(copy).percent(),
                    body.some(copy).name(),
                    body.error(teach).percent(),
                    body.some(teach).name()));
        }
        return new Table(
                "The best of each whatever it costs: test error, 95 % intervals",
                List.of("body", "teacher", "best copy", "which is", "best pupil", "which is"), rows);
    }

    private Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (MapBody body : bodies) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("teacherError", body.error(body.only("teacher")));
            one.put("copyError", body.error(body.best("copy", Offer::joules, Double.MAX_VALUE)));
            one.put("teachError", body.error(body.best("teach", Offer::joules, Double.MAX_VALUE)));
            one.put("byJoules", cells(body, Offer::joules));
            one.put("bySeconds", cells(body, Offer::seconds));
            summary.put(body.name(), one);
        }
        Map<String, Object> along = new LinkedHashMap<>();
        axes().forEach(axis -> along.put(axis.name(), axis.summary()));
        summary.put("axes", along);
        return summary;
    }

    private List<Map<String, Object>> cells(MapBody body, ToDoubleFunction<Offer> price) {
        List<Map<String, Object>> cells = new ArrayList<>();
        for (double budget : budgets(price)) {
            Map<String, Object> cell = new LinkedHashMap<>();
            cell.put("budget", budget);
            cell.put("copyMinusTeach", difference(body, price, budget).estimate());
            cells.add(cell);
        }
        return cells;
    }

    private static String number(double share) {
        return String.format(Locale.ROOT, "%.0f", 100 * share);
    }
}
