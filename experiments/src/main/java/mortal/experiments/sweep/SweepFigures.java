package mortal.experiments.sweep;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mortal.experiments.plot.Chart;
import mortal.experiments.plot.Comparison;
import mortal.experiments.plot.ErrorMap;
import mortal.experiments.run.Trial;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.study.Findings;

/// The one figure of a sweep: a map over the first two keys, lines over the only one, bars where none is varied or the
/// lines would be too many.
final class SweepFigures {
    /// An axis is logarithmic if its values span more than this ratio (chosen).
    private static final double WIDE_SPAN = 20;
    /// More lines than this cannot be told apart: bars then (chosen).
    private static final int MOST_LINES = 8;

    private final SweepConfig config;
    private final List<SweepCell> cells;
    private final String note;
    private final List<String> words;

    /// @param note what the numbers are means of, and their intervals
    SweepFigures(SweepConfig config, List<SweepCell> cells, String note) {
        this.config = config;
        this.cells = List.copyOf(cells);
        this.note = note;
        this.words = config.words();
    }

    List<Findings.Picture> pictures() {
        if (config.over().size() >= 2) {
            return List.of(new Findings.Picture(
                    "map",
                    map(),
                    "Test error over " + words.get(0) + " and " + words.get(1)
                            + "; all maps have the same scale of colours."));
        }
        if (config.over().size() == 1 && numbers(config.over().getFirst()) && few()) {
            return List.of(new Findings.Picture(
                    "lines", lines(), "Test error over " + words.getFirst() + ", and of chips that never learned."));
        }
        return List.of(new Findings.Picture("bars", bars(), "Test error, and of chips that never learned."));
    }

    /// A line for each chip and rule, and one for each chip that never learned.
    private boolean few() {
        long chips = config.subjects().stream()
                .map(SweepConfig.Subject::chip)
                .distinct()
                .count();
        return config.subjects().size() + chips <= MOST_LINES;
    }

    private String title(String over) {
        return "Test error" + over + ", " + config.experiment() + " on " + place();
    }

    /// A data set's name, or the last folder of its path.
    private String place() {
        return config.data()
                .substring(
                        Math.max(config.data().lastIndexOf('/'), config.data().lastIndexOf('\\')) + 1);
    }

    private BufferedImage map() {
        SweepConfig.Axis up = config.over().get(0);
        SweepConfig.Axis across = config.over().get(1);
        Map<String, List<SweepCell>> panels =
                cells.stream().collect(Collectors.groupingBy(this::panel, LinkedHashMap::new, Collectors.toList()));
        List<ErrorMap.Panel> drawn = new ArrayList<>();
        panels.forEach((name, own) -> {
            List<List<ErrorMap.Cell>> rows = up.values().stream()
                    .map(row -> own.stream()
                            .filter(cell -> cell.point().get(0).equals(row))
                            .map(SweepFigures::cell)
                            .toList())
                    .toList();
            drawn.add(new ErrorMap.Panel(name, rows));
        });
        return ErrorMap.draw(
                title(" over " + words.get(0) + " and " + words.get(1)),
                "In each cell the error (%) and half the length of its interval: " + note + " " + keys(),
                new ErrorMap.Side(across.key(), words.get(1), across.values()),
                new ErrorMap.Side(up.key(), words.get(0), up.values()),
                drawn);
    }

    /// The whole of keys that are called by their last word.
    private String keys() {
        List<String> whole = IntStream.range(0, words.size())
                .filter(a -> !words.get(a).equals(config.over().get(a).key()))
                .mapToObj(a -> words.get(a) + " is " + config.over().get(a).key())
                .toList();
        return whole.isEmpty() ? "" : String.join(", ", whole) + ".";
    }

    /// Chip, rule, and the values of keys beyond the second.
    private String panel(SweepCell cell) {
        return IntStream.range(2, words.size())
                .mapToObj(a -> ", " + words.get(a) + " " + cell.point().get(a))
                .collect(Collectors.joining("", subject(cell), ""));
    }

    private static ErrorMap.Cell cell(SweepCell cell) {
        Estimate error = cell.of(Trial::testError);
        return new ErrorMap.Cell(error.value(), (error.high() - error.low()) / 2);
    }

    private static String subject(SweepCell cell) {
        return cell.subject().chip() + ", " + cell.subject().rule();
    }

    private BufferedImage lines() {
        SweepConfig.Axis axis = config.over().getFirst();
        List<Double> xs = axis.values().stream()
                .map(value -> Double.valueOf(axis.leading(value)))
                .sorted()
                .toList();
        Map<String, List<SweepCell>> bySubject = cells.stream()
                .collect(Collectors.groupingBy(SweepFigures::subject, LinkedHashMap::new, Collectors.toList()));
        List<Chart.Line> lines = new ArrayList<>();
        bySubject.forEach((name, own) -> {
            List<SweepCell> rising = own.stream()
                    .sorted(java.util.Comparator.comparingDouble(
                            cell -> Double.parseDouble(axis.leading(cell.point().getFirst()))))
                    .toList();
            lines.add(line(name, xs, rising.stream().map(SweepCell::test).toList()));
            Chart.Line frozen = line(
                    own.getFirst().subject().chip() + ", frozen: fitted softmax",
                    xs,
                    rising.stream().map(SweepCell::frozen).toList());
            boolean drawn = lines.stream().anyMatch(line -> line.name().equals(frozen.name()));
            if (!drawn) { // rules share the twin that never learned, but for the labels in its inputs
                lines.add(frozen);
            }
        });
        boolean wide = xs.getFirst() > 0 && xs.getLast() / xs.getFirst() > WIDE_SPAN;
        List<String> keys = axis.keys();
        String with = keys.size() == 1
                ? ""
                : " With it go " + String.join(", ", keys.subList(1, keys.size())) + ": "
                        + String.join(", ", axis.values()) + ".";
        return Chart.draw(
                title(" over " + (keys.size() == 1 ? words.getFirst() : keys.getFirst())),
                "Bands: 95 % intervals; " + note + with,
                new Chart.Axis(keys.getFirst(), wide),
                new Chart.Axis("error (%)", false),
                lines);
    }

    private static Chart.Line line(String name, List<Double> xs, List<Estimate> errors) {
        return new Chart.Line(
                name,
                xs,
                errors.stream().map(error -> 100 * error.value()).toList(),
                errors.stream().map(error -> 100 * error.low()).toList(),
                errors.stream().map(error -> 100 * error.high()).toList());
    }

    private BufferedImage bars() {
        List<Comparison.Row> rows = new ArrayList<>();
        for (SweepCell cell : cells) {
            String name = words.isEmpty()
                    ? subject(cell)
                    : subject(cell) + ", " + words.getFirst() + " "
                            + cell.point().getFirst();
            rows.add(row(name, "taught, by " + cell.readout(), cell.test()));
            String twin = name.replace(subject(cell), cell.subject().chip());
            Comparison.Row frozen = row(twin, "frozen, by a fitted softmax", cell.frozen());
            if (!rows.contains(frozen)) { // rules share the twin that never learned
                rows.add(frozen);
            }
        }
        return Comparison.draw(title(""), "Lines: 95 % intervals; " + note, rows);
    }

    private static Comparison.Row row(String name, String group, Estimate error) {
        return new Comparison.Row(name, group, error.value(), error.low(), error.high());
    }

    private static boolean numbers(SweepConfig.Axis axis) {
        return axis.values().size() > 1
                && axis.values().stream().map(axis::leading).distinct().count()
                        == axis.values().size()
                && axis.values().stream()
                        .allMatch(value -> axis.leading(value).matches("[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?"));
    }
}
