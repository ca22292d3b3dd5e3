package mortal.experiments.plot;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Lines over an axis, each with a band where it has one.
public final class Chart {
    /// (points)
    private static final int WIDTH = 760;

    private static final int HEIGHT = 320;
    /// How names of errors end: they are drawn from 0, lest a small difference look large.
    private static final String ERROR = "error (%)";

    /// (%) that an axis of errors reaches at least.
    private static final double LEAST = 1;

    private Chart() {}

    /// What an axis shows.
    ///
    /// @param name and unit
    /// @param logarithmic whether equal ratios are equal lengths: numbers must be above 0
    public record Axis(String name, boolean logarithmic) {}

    /// One line, x rising.
    ///
    /// @param name as the legend shows it
    /// @param xs (of the axis across)
    /// @param ys (of the axis up), as many
    /// @param lows lower ends of the band, as many or none
    /// @param highs upper ends of the band, as many or none
    public record Line(String name, List<Double> xs, List<Double> ys, List<Double> lows, List<Double> highs) {
        public Line {
            xs = List.copyOf(xs);
            ys = List.copyOf(ys);
            lows = List.copyOf(lows);
            highs = List.copyOf(highs);
            if (xs.isEmpty() || ys.size() != xs.size() || lows.size() != highs.size()) {
                throw new IllegalArgumentException("Line " + name + ": " + xs.size() + " x, " + ys.size() + " y, "
                        + lows.size() + " and " + highs.size() + " of a band");
            }
        }

        /// Without a band.
        public static Line of(String name, List<Double> xs, List<Double> ys) {
            return new Line(name, xs, ys, List.of(), List.of());
        }
    }

    /// @param title the finding in a line
    /// @param note what the bands are
    public static BufferedImage draw(String title, String note, Axis across, Axis up, List<Line> lines) {
        List<Legend.Entry> entries = IntStream.range(0, lines.size())
                .mapToObj(i -> entry(lines.get(i), i))
                .toList();
        Legend legend = new Legend(entries, WIDTH - 2 * Figure.MARGIN);
        Figure figure = new Figure(title, note, WIDTH, HEIGHT + Axes.BELOW + 12 + legend.height());
        Rectangle box = new Rectangle(
                Figure.MARGIN + Axes.LEFT, figure.top() + 12, WIDTH - Axes.LEFT - 2 * Figure.MARGIN - 10, HEIGHT - 12);
        Axes axes = new Axes(
                figure,
                box,
                range(across, lines, List.of(Line::xs)),
                range(up, lines, List.of(Line::ys, Line::lows, Line::highs)));
        axes.draw();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.lows().isEmpty()) {
                axes.band(
                        array(line.xs()),
                        array(line.lows()),
                        array(line.highs()),
                        Palette.band(entries.get(i).color()));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            Legend.Entry look = entries.get(i);
            axes.line(array(lines.get(i).xs()), array(lines.get(i).ys()), look.color(), look.stroke());
        }
        legend.draw(figure, Figure.MARGIN + Axes.LEFT, figure.top() + HEIGHT + Axes.BELOW + 8);
        return figure.finish();
    }

    private static Legend.Entry entry(Line line, int index) {
        Color color = Palette.series(index);
        return new Legend.Entry(
                line.name(), color, Strokes.of(index), null, line.lows().isEmpty() ? null : Palette.band(color));
    }

    private static Axes.Range range(Axis axis, List<Line> lines, List<Function<Line, List<Double>>> parts) {
        double[] all = lines.stream()
                .flatMapToDouble(line -> parts.stream()
                        .flatMapToDouble(part -> part.apply(line).stream().mapToDouble(Double::doubleValue)))
                .toArray();
        double low = DoubleStream.of(all).min().orElse(0);
        double high = DoubleStream.of(all).max().orElse(1);
        if (axis.logarithmic()) {
            return Axes.Range.ratios(axis.name(), low, high);
        }
        if (axis.name().endsWith(ERROR)) {
            return Axes.Range.round(axis.name(), Math.min(0, low), Math.max(high, LEAST), 9);
        }
        if (low < high && DoubleStream.of(all).allMatch(value -> value == Math.rint(value))) {
            return Axes.Range.whole(axis.name(), low, high, 9); // half a round, or half a chip, is nothing
        }
        double slack = high > low ? 0 : Math.max(1e-3, Math.abs(high) / 10);
        return Axes.Range.round(axis.name(), low - slack, high + slack, 9);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
