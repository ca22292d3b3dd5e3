package mortal.experiments.plot;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Readings of cells by pulse, the mean curves of laws with their bands, and what is left of the readings.
public final class PulseCurves {
    /// (points)
    private static final int WIDTH = 760;

    private static final int HEIGHT = 330;
    private static final int LEFT_OVER = 130;

    /// (points) across a reading where there are few, and where there are many
    private static final double DOT = 4.5;

    private static final double SMALL_DOT = 2.4;
    private static final int MANY = 300;

    private static final Color READING = new Color(0x22, 0x22, 0x22, 70);

    private PulseCurves() {}

    /// One reading.
    ///
    /// @param pulse (pulses) where it is drawn
    /// @param value (unit of the readings)
    public record Point(double pulse, double value) {}

    /// A mean curve at one pulse.
    ///
    /// @param low (unit) lower end of its interval
    /// @param high (unit) upper end
    public record Span(double pulse, double value, double low, double high) {}

    /// A curve without a gap.
    ///
    /// @param spans by pulse
    public record Line(List<Span> spans) {
        public Line {
            spans = List.copyOf(spans);
        }

        private double[] of(ToDoubleFunction<Span> what) {
            return spans.stream().mapToDouble(what).toArray();
        }
    }

    /// A law's curves.
    public record Law(String name, List<Line> lines) {
        public Law {
            lines = List.copyOf(lines);
        }
    }

    /// Draws the figure.
    ///
    /// @param title the finding in a line
    /// @param unit of the readings
    /// @param laws the best first
    /// @param residuals (unit) readings minus the best law's curve
    public static BufferedImage draw(
            String title, String note, String unit, List<Point> points, List<Law> laws, List<Point> residuals) {
        List<Legend.Entry> entries = new ArrayList<>();
        for (int i = 0; i < laws.size(); i++) {
            Color color = Palette.series(i);
            entries.add(new Legend.Entry(laws.get(i).name(), color, Strokes.of(i), null, Palette.band(color)));
        }
        Legend legend = new Legend(entries, WIDTH - 2 * Figure.MARGIN);
        int second = HEIGHT + 14 + legend.height() + 12;
        Figure figure = new Figure(title, note, WIDTH, second + LEFT_OVER + Axes.BELOW + 8);
        int left = Figure.MARGIN + Axes.LEFT + 6;
        int width = WIDTH - left - 2 * Figure.MARGIN;
        Axes.Range across = across(points);
        Axes upper = new Axes(
                figure,
                new Rectangle(left, figure.top() + 12, width, HEIGHT - 12),
                new Axes.Range("", across.low(), across.high(), false, across.ticks()),
                values(Stream.concat(points.stream().map(Point::value), ends(laws))));
        upper.draw();
        name(figure, quantity(unit), figure.top() + 6 + HEIGHT / 2.0);
        dots(figure, upper, points);
        laws(upper, laws);
        legend.draw(figure, left, figure.top() + HEIGHT + 28);
        Axes lower = new Axes(
                figure,
                new Rectangle(left, figure.top() + second + 8, width, LEFT_OVER - 8),
                across,
                residual(residuals));
        lower.draw();
        name(figure, quantity(unit).replaceFirst("^\\w+", "residual"), figure.top() + second + 4 + LEFT_OVER / 2.0);
        lower.line(new double[] {across.low(), across.high()}, new double[] {0, 0}, Palette.series(0), Strokes.SOLID);
        dots(figure, lower, residuals);
        return figure.finish();
    }

    /// The name of an axis, farther out than [Axes] puts it: conductances have many digits.
    private static void name(Figure figure, String name, double y) {
        figure.textUpwards(name, Figure.LABEL, Palette.INK, Figure.MARGIN + 11, y);
    }

    private static String quantity(String unit) {
        return unit.equals("weight") ? "weight (1)" : "conductance (" + unit.replaceFirst("^u(?=[A-Z])", "µ") + ")";
    }

    private static Axes.Range across(List<Point> points) {
        double last = points.stream().mapToDouble(Point::pulse).max().orElse(1);
        return Axes.Range.whole("pulse (1)", 0, Math.max(1, last), 9);
    }

    private static Stream<Double> ends(List<Law> laws) {
        return laws.stream()
                .flatMap(law -> law.lines().stream())
                .flatMap(line -> line.spans().stream())
                .map(Span::value);
    }

    private static Axes.Range values(Stream<Double> values) {
        double[] sorted = values.mapToDouble(Double::doubleValue).sorted().toArray();
        return Axes.Range.round("", sorted[0], sorted[sorted.length - 1], 7);
    }

    private static Axes.Range residual(List<Point> residuals) {
        double most = residuals.stream()
                .mapToDouble(point -> Math.abs(point.value()))
                .max()
                .orElse(0);
        double reach = Math.max(most, 1e-6);
        return Axes.Range.round("", -reach, reach, 4);
    }

    private static void laws(Axes axes, List<Law> laws) {
        for (int i = laws.size() - 1; i >= 0; i--) {
            for (Line line : laws.get(i).lines()) {
                axes.band(
                        line.of(Span::pulse), line.of(Span::low), line.of(Span::high), Palette.band(Palette.series(i)));
            }
        }
        // The best is a whole line: others that run along it show through their dashes.
        for (int i = 0; i < laws.size(); i++) {
            for (Line line : laws.get(i).lines()) {
                axes.line(line.of(Span::pulse), line.of(Span::value), Palette.series(i), Strokes.of(i));
            }
        }
    }

    private static void dots(Figure figure, Axes axes, List<Point> points) {
        double size = points.size() > MANY ? SMALL_DOT : DOT;
        figure.pen().setColor(READING);
        for (Point point : points) {
            figure.pen()
                    .fill(new Ellipse2D.Double(
                            axes.x(point.pulse()) - size / 2, axes.y(point.value()) - size / 2, size, size));
        }
    }
}
