package mortal.experiments.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Error against epoch, one line a series, its interval as a band.
public final class LearningCurve {
    /// (points)
    private static final int WIDTH = 760;

    private static final int HEIGHT = 340;
    /// (points) room for the last values right of the lines
    private static final int RIGHT = 58;

    /// (1) the lowest error that a logarithmic axis shows
    private static final double FLOOR = 1e-4;

    /// (points of a series) more than this have no markers
    private static final int CROWD = 30;

    private LearningCurve() {}

    /// How the error axis runs. The figure says so.
    public enum Scale {
        /// from zero
        LINEAR,
        /// equal ratios are equal lengths: for errors that fall by a factor of ten or more
        LOGARITHMIC
    }

    /// One measured error.
    ///
    /// @param epoch (epochs) learned before it was measured
    /// @param error (1) fraction wrong
    /// @param low (1) lower end of its interval, NaN for none
    /// @param high (1) upper end of its interval, NaN for none
    public record Point(double epoch, double error, double low, double high) {
        private boolean bounded() {
            return low <= high;
        }
    }

    /// One line.
    ///
    /// @param name as the legend shows it
    /// @param points in order of epoch, at least one
    /// @param level whether its one point is drawn across the figure: a control that does not learn
    public record Series(String name, List<Point> points, boolean level) {
        public Series {
            points = List.copyOf(points);
            if (points.isEmpty() || (level && points.size() > 1)) {
                throw new IllegalArgumentException("Series " + name + ": " + points.size() + " points; allowed: "
                        + (level ? "1 for a level" : "at least 1"));
            }
        }

        /// An error that changes with the epoch.
        public static Series of(String name, List<Point> points) {
            return new Series(name, points, false);
        }

        /// An error that does not: (1), its interval NaN for none.
        public static Series level(String name, double error, double low, double high) {
            return new Series(name, List.of(new Point(Double.NaN, error, low, high)), true);
        }
    }

    /// Draws the curve.
    ///
    /// @param title the finding in a line
    /// @param note what the bands are, how many cases, which read-out; empty for none
    public static BufferedImage draw(String title, String note, List<Series> series, Scale scale) {
        if (series.isEmpty()) {
            throw new IllegalArgumentException("LearningCurve: 0 series; allowed: at least 1");
        }
        List<Legend.Entry> entries = IntStream.range(0, series.size())
                .mapToObj(i -> entry(series.get(i), i))
                .toList();
        Legend legend = new Legend(entries, WIDTH - 2 * Figure.MARGIN);
        int below = Axes.BELOW + 12 + legend.height();
        Figure figure = new Figure(title, note, WIDTH, HEIGHT + below);
        Rectangle box = new Rectangle(
                Figure.MARGIN + Axes.LEFT,
                figure.top() + 12,
                WIDTH - Axes.LEFT - RIGHT - 2 * Figure.MARGIN,
                HEIGHT - 12);
        Axes.Range epochs = epochs(series);
        Axes axes = new Axes(figure, box, epochs, errors(series, scale));
        axes.draw();
        List<Series> drawn = series.stream().map(s -> across(s, epochs)).toList();
        for (int i = 0; i < drawn.size(); i++) {
            band(axes, drawn.get(i).points(), Palette.series(i));
        }
        for (int i = 0; i < drawn.size(); i++) {
            line(figure, axes, drawn.get(i).points(), entries.get(i));
        }
        lastValues(figure, axes, drawn, box.x + box.width + 10);
        legend.draw(figure, Figure.MARGIN + Axes.LEFT, figure.top() + HEIGHT + Axes.BELOW + 8);
        return figure.finish();
    }

    private static Legend.Entry entry(Series series, int index) {
        Color color = Palette.series(index);
        boolean crowded = series.points().size() > CROWD;
        BasicStroke stroke = series.level() ? Strokes.DOTTED : crowded ? Strokes.of(index) : Strokes.SOLID;
        Marker marker = series.level() || crowded ? null : Marker.of(index);
        boolean banded = series.points().stream().anyMatch(Point::bounded);
        return new Legend.Entry(series.name(), color, stroke, marker, banded ? Palette.band(color) : null);
    }

    private static Axes.Range epochs(List<Series> series) {
        double[] epochs = series.stream()
                .filter(s -> !s.level())
                .flatMap(s -> s.points().stream())
                .mapToDouble(Point::epoch)
                .sorted()
                .toArray();
        double first = epochs.length == 0 ? 0 : epochs[0];
        double last = epochs.length == 0 ? 1 : epochs[epochs.length - 1];
        return Axes.Range.whole("epoch", Math.min(first, last - 1), last, 13);
    }

    private static Axes.Range errors(List<Series> series, Scale scale) {
        double most = points(series)
                .mapToDouble(p -> p.bounded() ? p.high() : p.error())
                .max()
                .orElse(1);
        double least = points(series)
                .mapToDouble(p -> p.bounded() ? p.low() : p.error())
                .min()
                .orElse(0);
        return switch (scale) {
            case LINEAR -> Axes.Range.round("error (%)", 0, percent(Math.max(most, FLOOR)), 8);
            case LOGARITHMIC ->
                Axes.Range.logarithmic(
                        "error (%), logarithmic", percent(Math.max(least, FLOOR)), percent(Math.max(most, FLOOR)));
        };
    }

    private static Stream<Point> points(List<Series> series) {
        return series.stream().flatMap(s -> s.points().stream());
    }

    /// A level runs across the whole figure.
    private static Series across(Series series, Axes.Range epochs) {
        if (!series.level()) {
            return series;
        }
        Point p = series.points().getFirst();
        return new Series(
                series.name(),
                List.of(
                        new Point(epochs.low(), p.error(), p.low(), p.high()),
                        new Point(epochs.high(), p.error(), p.low(), p.high())),
                false);
    }

    private static void band(Axes axes, List<Point> points, Color color) {
        List<Point> bounded = points.stream().filter(Point::bounded).toList();
        if (bounded.size() == 1) {
            Point p = bounded.getFirst();
            double[] xs = {p.epoch(), p.epoch()};
            axes.line(xs, new double[] {percent(p.low()), percent(p.high())}, color, Strokes.SOLID);
        } else if (!bounded.isEmpty()) {
            axes.band(
                    bounded.stream().mapToDouble(Point::epoch).toArray(),
                    bounded.stream().mapToDouble(p -> percent(p.low())).toArray(),
                    bounded.stream().mapToDouble(p -> percent(p.high())).toArray(),
                    Palette.band(color));
        }
    }

    private static void line(Figure figure, Axes axes, List<Point> points, Legend.Entry look) {
        axes.line(
                points.stream().mapToDouble(Point::epoch).toArray(),
                points.stream().mapToDouble(p -> percent(p.error())).toArray(),
                look.color(),
                look.stroke());
        if (look.marker() != null) {
            for (Point p : points) {
                figure.pen().fill(look.marker().at(axes.x(p.epoch()), axes.y(percent(p.error()))));
            }
        }
    }

    /// The last error of each line beside its end, moved down where two would touch.
    private static void lastValues(Figure figure, Axes axes, List<Series> series, int x) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, series.size()).boxed().toList());
        order.sort(Comparator.comparingDouble(i -> -last(series.get(i))));
        double free = 0;
        for (int i : order) {
            double baseline = Math.max(axes.y(percent(last(series.get(i)))) + 4.5, free);
            String text = String.format(Locale.ROOT, "%.1f %%", percent(last(series.get(i))));
            figure.text(text, Figure.SMALL, Palette.text(Palette.series(i)), x, baseline, 0);
            free = baseline + 15;
        }
    }

    private static double last(Series series) {
        return series.points().getLast().error();
    }

    private static double percent(double error) {
        return 100 * error;
    }
}
