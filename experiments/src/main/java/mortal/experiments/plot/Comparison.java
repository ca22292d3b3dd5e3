package mortal.experiments.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Errors beside each other, one row each with its interval: chips, read-outs, the frozen control.
public final class Comparison {
    /// (points)
    private static final int WIDTH = 760;

    private static final int ROW = 30;
    /// (points) room for the figures right of the box, at least
    private static final int RIGHT = 180;

    private static final BasicStroke INTERVAL = new BasicStroke(2.5f);

    private Comparison() {}

    /// One row.
    ///
    /// @param name what was measured
    /// @param group rows of one group share colour and marker, such as `learned` and `frozen`
    /// @param error (1) fraction wrong
    /// @param low (1) lower end of its interval, NaN for none
    /// @param high (1) upper end of its interval, NaN for none
    public record Row(String name, String group, double error, double low, double high) {
        private boolean bounded() {
            return low <= high;
        }
    }

    /// Draws the rows in order, on an axis from zero.
    ///
    /// @param title the finding in a line
    /// @param note what the intervals are, how many cases; empty for none
    public static BufferedImage draw(String title, String note, List<Row> rows) {
        return draw(title, note, new Measure("error (%)", 100, " %", 0.01), rows);
    }

    /// The same of a number that is no error, such as an agreement: not in percent.
    ///
    /// @param axis what the numbers are, and their unit
    public static BufferedImage drawNumbers(String title, String note, String axis, List<Row> rows) {
        return draw(title, note, new Measure(axis, 1, "", 0.1), rows);
    }

    /// What the axis shows: numbers times `factor`, at least up to `least`.
    private record Measure(String axis, double factor, String unit, double least) {
        String text(Row row) {
            String text = number(row.error()) + unit;
            return row.bounded() ? text + " (" + number(row.low()) + " to " + number(row.high()) + ")" : text;
        }

        private String number(double value) {
            return String.format(Locale.ROOT, "%.2f", factor * value + 0.0).replace('-', '\u2212');
        }
    }

    private static BufferedImage draw(String title, String note, Measure measure, List<Row> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("Comparison: 0 rows; allowed: at least 1");
        }
        List<String> groups = rows.stream().map(Row::group).distinct().toList();
        Legend legend = legend(groups);
        int height = ROW * rows.size();
        int left = Figure.before(rows.stream().map(Row::name), Figure.LABEL);
        int below = Axes.BELOW + (groups.size() > 1 ? legend.height() + 8 : 0);
        Figure figure = new Figure(title, note, WIDTH, 10 + height + below);
        Rectangle box = new Rectangle(left, figure.top() + 10, WIDTH - left - right(rows, measure), height);
        double most = measure.factor
                * rows.stream()
                        .mapToDouble(r -> r.bounded() ? r.high() : r.error())
                        .max()
                        .orElse(1);
        double least = measure.factor
                * rows.stream()
                        .mapToDouble(r -> r.bounded() ? r.low() : r.error())
                        .min()
                        .orElse(0);
        Axes.Range errors = Axes.Range.round(measure.axis, Math.min(0, least), Math.max(most, measure.least), 9);
        Axes axes = new Axes(figure, box, errors, new Axes.Range("", 0, rows.size(), false, List.of()));
        axes.draw();
        grid(figure, axes, errors, box);
        for (int i = 0; i < rows.size(); i++) {
            draw(figure, axes, measure, rows.get(i), groups.indexOf(rows.get(i).group()), box, i);
        }
        if (groups.size() > 1) {
            legend.draw(figure, Figure.MARGIN, box.y + height + Axes.BELOW + 4);
        }
        return figure.finish();
    }

    /// (points) A marker at the end of the axis keeps off the widest figures.
    private static int right(List<Row> rows, Measure measure) {
        double widest = rows.stream()
                .mapToDouble(row -> Figure.length(measure.text(row), Figure.SMALL))
                .max()
                .orElse(0);
        return Math.max(RIGHT, (int) widest + Figure.MARGIN + 18);
    }

    private static Legend legend(List<String> groups) {
        List<Legend.Entry> entries = IntStream.range(0, groups.size())
                .mapToObj(i -> new Legend.Entry(groups.get(i), Palette.series(i), INTERVAL, Marker.of(i), null))
                .toList();
        return new Legend(entries, WIDTH - 2 * Figure.MARGIN);
    }

    private static void grid(Figure figure, Axes axes, Axes.Range errors, Rectangle box) {
        figure.pen().setColor(Palette.GRID);
        figure.pen().setStroke(new BasicStroke(1));
        for (double tick : errors.ticks()) {
            figure.pen().draw(new Line2D.Double(axes.x(tick), box.y, axes.x(tick), box.y + box.height - 1));
        }
    }

    private static void draw(Figure figure, Axes axes, Measure measure, Row row, int group, Rectangle box, int index) {
        Graphics2D pen = figure.pen();
        double y = box.y + ROW * (index + 0.5);
        Color color = Palette.series(group);
        figure.text(row.name(), Figure.LABEL, Palette.INK, box.x - 12, y + 4.5, 1);
        pen.setColor(color);
        pen.setStroke(INTERVAL);
        if (row.bounded()) {
            pen.draw(new Line2D.Double(axes.x(measure.factor * row.low()), y, axes.x(measure.factor * row.high()), y));
        }
        pen.fill(Marker.of(group).at(axes.x(measure.factor * row.error()), y));
        figure.text(measure.text(row), Figure.SMALL, Palette.INK, WIDTH - Figure.MARGIN, y + 4.5, 1);
    }
}
