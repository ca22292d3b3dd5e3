package mortal.experiments.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What sums are made of, a row each on a logarithmic axis: a dot for each part and a stroke for the sum. Bars on top
/// of
/// each other would have no meaning there.
public final class Parts {
    /// (points)
    private static final int WIDTH = 760;

    private static final int ROW = 28;
    /// (points) room for the sums right of the box
    private static final int RIGHT = 86;
    /// (points) from mark to mark at least, so that their labels stay apart
    private static final int APART = 40;
    /// (1) parts less than this share of the largest sum are left out. Chosen.
    private static final double LEAST = 1e-12;

    private static final BasicStroke HAIR = new BasicStroke(1);
    private static final BasicStroke SUM = new BasicStroke(3);

    private Parts() {}

    /// One row.
    ///
    /// @param name what it is the sum of
    /// @param parts (unit of the axis) by name, at least 0; at 0 there is no dot
    /// @param sum (unit of the axis) above 0
    /// @param text the sum in words, with its unit
    public record Row(String name, Map<String, Double> parts, double sum, String text) {}

    /// Draws the rows in order.
    ///
    /// @param title what is compared
    /// @param note what a reader must know; empty for none
    /// @param axis name and unit
    public static BufferedImage draw(String title, String note, String axis, List<Row> rows) {
        List<String> names = rows.stream()
                .flatMap(row -> row.parts().entrySet().stream())
                .filter(part -> part.getValue() > 0)
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
        Legend legend = legend(names);
        int left = Figure.before(rows.stream().map(Row::name), Figure.LABEL);
        int height = ROW * rows.size();
        Figure figure = new Figure(title, note, WIDTH, 10 + height + Axes.BELOW + legend.height() + 8);
        Rectangle box = new Rectangle(left, figure.top() + 10, WIDTH - left - RIGHT, height);
        Axes.Range range = range(axis, rows, box.width);
        Axes axes = new Axes(figure, box, range, new Axes.Range("", 0, rows.size(), false, List.of()));
        axes.draw();
        figure.pen().setStroke(HAIR);
        figure.pen().setColor(Palette.GRID);
        for (double tick : range.ticks()) {
            figure.pen().draw(new Line2D.Double(axes.x(tick), box.y, axes.x(tick), box.y + box.height - 1));
        }
        for (int i = 0; i < rows.size(); i++) {
            draw(figure, axes, rows.get(i), names, box.y + ROW * (i + 0.5), box.x);
        }
        legend.draw(figure, Figure.MARGIN, box.y + height + Axes.BELOW + 4);
        return figure.finish();
    }

    private static Axes.Range range(String axis, List<Row> rows, int width) {
        double most = rows.stream().mapToDouble(Row::sum).max().orElse(1);
        double least = rows.stream()
                .flatMap(row -> row.parts().values().stream())
                .filter(part -> part > LEAST * most)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(most / 10);
        return Axes.Range.decades(axis, least, most, Math.max(1, width / APART));
    }

    private static Legend legend(List<String> names) {
        List<Legend.Entry> entries = new java.util.ArrayList<>(IntStream.range(0, names.size())
                .mapToObj(i -> new Legend.Entry(names.get(i), color(i), HAIR, Marker.of(i), null))
                .toList());
        entries.add(new Legend.Entry("sum", Palette.INK, SUM, null, null));
        return new Legend(entries, WIDTH - 2 * Figure.MARGIN);
    }

    /// The series, then the ink: colours do not repeat before the seventh part.
    private static Color color(int part) {
        return part == 6 ? Palette.SOFT : Palette.series(part);
    }

    private static void draw(Figure figure, Axes axes, Row row, List<String> names, double y, int left) {
        Graphics2D pen = figure.pen();
        figure.text(row.name(), Figure.LABEL, Palette.INK, left - 12, y + 4.5, 1);
        figure.text(row.text(), Figure.LABEL, Palette.INK, WIDTH - Figure.MARGIN, y + 4.5, 1);
        pen.setColor(Palette.INK);
        pen.setStroke(SUM);
        pen.draw(new Line2D.Double(axes.x(row.sum()), y - 9, axes.x(row.sum()), y + 9));
        for (int i = 0; i < names.size(); i++) {
            double part = row.parts().getOrDefault(names.get(i), 0.0);
            if (part > LEAST * row.sum() && axes.x(part) >= left) {
                pen.setColor(color(i));
                pen.fill(Marker.of(i).at(axes.x(part), y));
            }
        }
    }
}
