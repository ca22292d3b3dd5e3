package mortal.experiments.plot;

import java.awt.BasicStroke;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Named points between two axes, each with the interval of its height: what something costs beside what it gives.
public final class Scatter {
    /// (points)
    private static final int WIDTH = 760;

    private static final int HEIGHT = 340;
    /// (points) from the middle of a point to its edge
    private static final double REACH = 5;

    /// (points) of a line of small letters
    private static final double HIGH = 13;

    private static final BasicStroke INTERVAL = new BasicStroke(1.6f);

    private Scatter() {}

    /// One point.
    ///
    /// @param group points of one group share colour and marker
    /// @param label written beside it, empty for none
    /// @param x (of the axis across)
    /// @param y (of the axis up)
    /// @param low lower end of its interval, NaN for none
    /// @param high upper end of its interval, NaN for none
    public record Point(String group, String label, double x, double y, double low, double high) {
        private double least() {
            return low <= high ? low : y;
        }

        private double most() {
            return low <= high ? high : y;
        }
    }

    /// @param title the finding in a line
    /// @param note what the intervals are
    public static BufferedImage draw(String title, String note, Chart.Axis across, Chart.Axis up, List<Point> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("Scatter: 0 points; allowed: at least 1");
        }
        List<String> groups = points.stream().map(Point::group).distinct().toList();
        List<Legend.Entry> entries = IntStream.range(0, groups.size())
                .mapToObj(i -> new Legend.Entry(groups.get(i), Palette.series(i), INTERVAL, Marker.of(i), null))
                .toList();
        Legend legend = new Legend(entries, WIDTH - 2 * Figure.MARGIN);
        Figure figure = new Figure(title, note, WIDTH, HEIGHT + Axes.BELOW + 12 + legend.height());
        Rectangle box = new Rectangle(
                Figure.MARGIN + Axes.LEFT, figure.top() + 12, WIDTH - Axes.LEFT - 2 * Figure.MARGIN - 10, HEIGHT - 12);
        Axes axes = new Axes(
                figure, box, range(across, points, Point::x, Point::x), range(up, points, Point::least, Point::most));
        axes.draw();
        for (Point point : points) {
            int group = groups.indexOf(point.group());
            double x = axes.x(point.x());
            double y = axes.y(point.y());
            figure.pen().setColor(Palette.series(group));
            figure.pen().setStroke(INTERVAL);
            figure.pen().draw(new Line2D.Double(x, axes.y(point.least()), x, axes.y(point.most())));
            figure.pen().fill(Marker.of(group).at(x, y));
        }
        labels(figure, axes, box, points);
        legend.draw(figure, Figure.MARGIN + Axes.LEFT, figure.top() + HEIGHT + Axes.BELOW + 8);
        return figure.finish();
    }

    /// Writes each label beside its point where it touches neither a point, an interval nor another label; one that
    /// finds
    /// no
    /// such place is left out.
    private static void labels(Figure figure, Axes axes, Rectangle box, List<Point> points) {
        List<Rectangle2D> taken = new ArrayList<>();
        for (Point point : points) {
            double x = axes.x(point.x());
            double top = axes.y(point.most());
            taken.add(new Rectangle2D.Double(x - 1, top, 2, axes.y(point.least()) - top));
            taken.add(new Rectangle2D.Double(x - REACH, axes.y(point.y()) - REACH, 2 * REACH, 2 * REACH));
        }
        for (Point point : points) {
            double wide = Figure.length(point.label(), Figure.SMALL);
            double x = axes.x(point.x());
            double y = axes.y(point.y());
            Stream.of(
                            place(x + REACH + 3, y - HIGH / 2, wide),
                            place(x - REACH - 3 - wide, y - HIGH / 2, wide),
                            place(x + 4, y - REACH - HIGH, wide),
                            place(x + 4, y + REACH, wide),
                            place(x - 4 - wide, y - REACH - HIGH, wide),
                            place(x - 4 - wide, y + REACH, wide))
                    .filter(box::contains)
                    .filter(place -> taken.stream().noneMatch(place::intersects))
                    .findFirst()
                    .filter(place -> !point.label().isEmpty())
                    .ifPresent(place -> {
                        taken.add(place);
                        figure.text(
                                point.label(), Figure.SMALL, Palette.SOFT, place.getX(), place.getMaxY() - HIGH / 4, 0);
                    });
        }
    }

    private static Rectangle2D place(double x, double y, double wide) {
        return new Rectangle2D.Double(x, y, Math.max(1, wide), HIGH);
    }

    private static Axes.Range range(
            Chart.Axis axis, List<Point> points, ToDoubleFunction<Point> lows, ToDoubleFunction<Point> highs) {
        double low = points.stream().mapToDouble(lows).min().orElse(0);
        double high = points.stream().mapToDouble(highs).max().orElse(1);
        if (axis.logarithmic()) {
            return Axes.Range.ratios(axis.name(), low, high);
        }
        return Axes.Range.round(axis.name(), Math.min(0, low), high > low ? high : low + 1, 9);
    }
}
