package mortal.experiments.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Quantities of very different size beside each other, a dot each on a logarithmic axis with its value in words.
public final class Magnitudes {
    /// (points)
    private static final int WIDTH = 760;

    private static final int ROW = 26;
    /// (points) room for the values right of the box
    private static final int RIGHT = 86;
    /// (points) from mark to mark at least, so that their labels stay apart
    private static final int APART = 40;

    private static final BasicStroke STEM =
            new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {2, 3}, 0);
    private static final BasicStroke OUTLINE = new BasicStroke(1.8f);

    private Magnitudes() {}

    /// One row.
    ///
    /// @param name what it is
    /// @param group rows of one group share colour and marker
    /// @param value (unit of the axis) at least 0; at 0 there is no dot
    /// @param text the value in words, with its unit
    /// @param filled whether the dot is; an open one stands for what is shown for comparison only
    public record Row(String name, String group, double value, String text, boolean filled) {}

    /// Draws the rows in order.
    ///
    /// @param title what is compared
    /// @param note what a reader must know; empty for none
    /// @param axis name and unit
    /// @param low (unit) the axis begins here, or further down if a value does; above 0
    /// @param high (unit) it ends here, or further up
    public static BufferedImage draw(String title, String note, String axis, double low, double high, List<Row> rows) {
        List<String> groups = rows.stream().map(Row::group).distinct().toList();
        Legend legend = legend(groups);
        int left = Figure.before(rows.stream().map(Row::name), Figure.LABEL);
        int height = ROW * rows.size();
        Figure figure = new Figure(title, note, WIDTH, 10 + height + Axes.BELOW + legend.height() + 8);
        Rectangle box = new Rectangle(left, figure.top() + 10, WIDTH - left - RIGHT, height);
        double[] values =
                rows.stream().mapToDouble(Row::value).filter(v -> v > 0).toArray();
        double least = Math.min(low, DoubleStream.of(values).min().orElse(low));
        double most = Math.max(high, DoubleStream.of(values).max().orElse(high));
        Axes.Range range = Axes.Range.decades(axis, least, most, Math.max(1, box.width / APART));
        Axes axes = new Axes(figure, box, range, new Axes.Range("", 0, rows.size(), false, List.of()));
        axes.draw();
        figure.pen().setColor(Palette.GRID);
        for (double tick : range.ticks()) {
            figure.pen().draw(new Line2D.Double(axes.x(tick), box.y, axes.x(tick), box.y + box.height - 1));
        }
        for (int i = 0; i < rows.size(); i++) {
            draw(figure, axes, rows.get(i), groups.indexOf(rows.get(i).group()), box, i);
        }
        legend.draw(figure, Figure.MARGIN, box.y + height + Axes.BELOW + 4);
        return figure.finish();
    }

    private static Legend legend(List<String> groups) {
        List<Legend.Entry> entries = IntStream.range(0, groups.size())
                .mapToObj(i -> new Legend.Entry(groups.get(i), Palette.series(i), STEM, Marker.of(i), null))
                .toList();
        return new Legend(entries, WIDTH - 2 * Figure.MARGIN);
    }

    private static void draw(Figure figure, Axes axes, Row row, int group, Rectangle box, int index) {
        Graphics2D pen = figure.pen();
        double y = box.y + ROW * (index + 0.5);
        Color color = Palette.series(group);
        figure.text(row.name(), Figure.LABEL, Palette.INK, box.x - 12, y + 4.5, 1);
        figure.text(row.text(), Figure.LABEL, Palette.INK, WIDTH - Figure.MARGIN, y + 4.5, 1);
        if (!(row.value() > 0)) {
            return;
        }
        double x = axes.x(row.value());
        pen.setColor(color);
        pen.setStroke(STEM);
        pen.draw(new Line2D.Double(box.x, y, x, y));
        Shape dot = Marker.of(group).at(x, y);
        pen.setColor(row.filled() ? color : Palette.PAPER);
        pen.fill(dot);
        pen.setColor(color);
        pen.setStroke(OUTLINE);
        pen.draw(dot);
    }
}
