package mortal.experiments.plot;

import java.awt.BasicStroke;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// Numbers of either sign beside each other, one row each with its interval, and a line at zero.
public final class Coefficients {
    /// (points)
    private static final int WIDTH = 760;

    private static final int ROW = 30;
    /// (points) room for the figures right of the box
    private static final int RIGHT = 180;

    private static final BasicStroke INTERVAL = new BasicStroke(2.5f);
    private static final BasicStroke HAIR = new BasicStroke(1);

    private Coefficients() {}

    /// One row.
    ///
    /// @param name of what the number belongs to
    /// @param value (of the axis)
    /// @param low (of the axis) lower end of its interval
    /// @param high (of the axis) upper end of its interval
    public record Row(String name, double value, double low, double high) {}

    /// Draws the rows in order; those whose interval leaves out zero are marked by colour and by a filled square.
    ///
    /// @param title the finding in a line
    /// @param note what the intervals are
    /// @param axis what the numbers are, and their unit
    /// @param rows at least one
    public static BufferedImage draw(String title, String note, String axis, List<Row> rows) {
        int height = ROW * rows.size();
        int left = Figure.before(rows.stream().map(Row::name), Figure.LABEL);
        Figure figure = new Figure(title, note, WIDTH, 10 + height + Axes.BELOW);
        Rectangle box = new Rectangle(left, figure.top() + 10, WIDTH - left - RIGHT, height);
        double[] ends = rows.stream()
                .flatMapToDouble(r -> DoubleStream.of(r.low(), r.high(), 0))
                .toArray();
        double low = DoubleStream.of(ends).min().orElse(-1);
        double high = Math.max(DoubleStream.of(ends).max().orElse(1), low + 1e-6);
        Axes.Range range = Axes.Range.round(axis, low, high, 9);
        Axes axes = new Axes(figure, box, range, new Axes.Range("", 0, rows.size(), false, List.of()));
        axes.draw();
        figure.pen().setStroke(HAIR);
        for (double tick : range.ticks()) {
            figure.pen().setColor(Math.abs(tick) < 1e-9 ? Palette.INK : Palette.GRID);
            figure.pen().draw(new Line2D.Double(axes.x(tick), box.y, axes.x(tick), box.y + box.height - 1));
        }
        for (int i = 0; i < rows.size(); i++) {
            draw(figure, axes, rows.get(i), box, box.y + ROW * (i + 0.5));
        }
        return figure.finish();
    }

    private static void draw(Figure figure, Axes axes, Row row, Rectangle box, double y) {
        boolean clear = row.low() > 0 || row.high() < 0;
        figure.text(row.name(), Figure.LABEL, Palette.INK, box.x - 12, y + 4.5, 1);
        figure.pen().setColor(clear ? Palette.VERMILION : Palette.SOFT);
        figure.pen().setStroke(INTERVAL);
        figure.pen().draw(new Line2D.Double(axes.x(row.low()), y, axes.x(row.high()), y));
        figure.pen().fill((clear ? Marker.SQUARE : Marker.DISC).at(axes.x(row.value()), y));
        String text = String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", row.value(), row.low(), row.high())
                .replace('-', '\u2212');
        figure.text(text, Figure.SMALL, Palette.INK, WIDTH - Figure.MARGIN, y + 4.5, 1);
    }
}
