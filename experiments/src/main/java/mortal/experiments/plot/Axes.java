package mortal.experiments.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.IntStream;

/// Two axes around a box of the figure, and the way from numbers to places in it.
final class Axes {
    /// (points) room outside the box for tick labels and names of the axes
    static final int LEFT = 70;

    static final int BELOW = 42;

    private static final BasicStroke HAIR = new BasicStroke(1);

    private final Figure figure;
    private final Rectangle box;
    private final Range across;
    private final Range up;

    /// What an axis shows.
    ///
    /// @param name and unit
    /// @param low (unit) where it begins
    /// @param high (unit) where it ends
    /// @param logarithmic whether equal ratios are equal lengths
    /// @param ticks (unit) where it is marked
    record Range(String name, double low, double high, boolean logarithmic, List<Double> ticks) {
        /// (1) Ratio of the ends below which powers of ten would be too few marks. Chosen.
        private static final double LEAST_DECADES = 200;

        /// From the round number at or below `low` to the one at or above `high`.
        static Range round(String name, double low, double high, int mostTicks) {
            double step = Ticks.step((high - low) / Math.max(1, mostTicks - 1), true);
            double first = Math.floor(low / step + 1e-9) * step;
            double last = Math.ceil(high / step - 1e-9) * step;
            return new Range(name, first, last, false, Ticks.linear(first, last, step));
        }

        /// Exactly from `low` to `high`, marked at multiples of at least 1.
        static Range whole(String name, double low, double high, int mostTicks) {
            double step = Math.max(1, Ticks.step((high - low) / Math.max(1, mostTicks - 1), true));
            return new Range(name, low, high, false, Ticks.linear(low, high, step));
        }

        /// Equal ratios are equal lengths, ends at …, 1, 2, 5, 10, …
        static Range logarithmic(String name, double low, double high) {
            double first = Ticks.step(low, false);
            double last = Ticks.step(Math.max(high, 2 * first), true);
            return new Range(name, first, last, true, Ticks.logarithmic(first, last));
        }

        /// For lines and points: at powers of ten, or finer where those would be too few.
        static Range ratios(String name, double low, double high) {
            return high < LEAST_DECADES * low ? logarithmic(name, low, high) : decades(name, low, high, 8);
        }

        /// Whole powers of ten around `low` and `high`, both above 0; marked at those, of which so many are left out
        /// that
        /// no more than `most` steps lie between the marks.
        static Range decades(String name, double low, double high, int most) {
            int first = (int) Math.floor(Math.log10(low) + 1e-9);
            int last = Math.max(first + 1, (int) Math.ceil(Math.log10(high) - 1e-9));
            int every = Math.max(1, Math.ceilDiv(last - first, most));
            List<Double> ticks = IntStream.rangeClosed(first, last)
                    .filter(d -> (d - first) % every == 0)
                    .mapToObj(d -> Math.pow(10, d))
                    .toList();
            return new Range(name, Math.pow(10, first), Math.pow(10, last), true, ticks);
        }

        private double part(double value) {
            return logarithmic
                    ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
                    : (value - low) / (high - low);
        }
    }

    Axes(Figure figure, Rectangle box, Range across, Range up) {
        this.figure = figure;
        this.box = box;
        this.across = across;
        this.up = up;
    }

    /// (points)
    double x(double value) {
        return box.x + box.width * across.part(value);
    }

    /// (points)
    double y(double value) {
        return box.y + box.height * (1 - up.part(value));
    }

    /// Draws grid, ticks, names; the data come on top.
    void draw() {
        Graphics2D pen = figure.pen();
        pen.setStroke(HAIR);
        int bottom = box.y + box.height;
        for (double tick : up.ticks()) {
            pen.setColor(Palette.GRID);
            pen.draw(new Line2D.Double(box.x, y(tick), box.x + box.width, y(tick)));
            figure.text(Ticks.text(tick), Figure.SMALL, Palette.INK, box.x - 8, y(tick) + 4.5, 1);
        }
        pen.setColor(Palette.SOFT);
        pen.draw(new Line2D.Double(box.x, bottom, box.x + box.width, bottom));
        for (double tick : across.ticks()) {
            pen.setColor(Palette.SOFT);
            pen.draw(new Line2D.Double(x(tick), bottom, x(tick), bottom + 4));
            figure.text(Ticks.text(tick), Figure.SMALL, Palette.INK, x(tick), bottom + 17, 0.5);
        }
        figure.text(across.name(), Figure.LABEL, Palette.INK, box.x + box.width / 2.0, bottom + 36, 0.5);
        figure.textUpwards(up.name(), Figure.LABEL, Palette.INK, box.x - LEFT + 12, box.y + box.height / 2.0);
    }

    /// Joins points by straight lines.
    void line(double[] xs, double[] ys, Color color, BasicStroke stroke) {
        Path2D path = new Path2D.Double();
        append(path, xs, ys, false);
        figure.pen().setColor(color);
        figure.pen().setStroke(stroke);
        figure.pen().draw(path);
    }

    /// Fills between two lines.
    void band(double[] xs, double[] lows, double[] highs, Color color) {
        Path2D path = new Path2D.Double();
        append(path, xs, lows, false);
        append(path, xs, highs, true);
        path.closePath();
        figure.pen().setColor(color);
        figure.pen().fill(path);
    }

    private void append(Path2D path, double[] xs, double[] ys, boolean backwards) {
        for (int k = 0; k < xs.length; k++) {
            int i = backwards ? xs.length - 1 - k : k;
            if (path.getCurrentPoint() == null) {
                path.moveTo(x(xs[i]), y(ys[i]));
            } else {
                path.lineTo(x(xs[i]), y(ys[i]));
            }
        }
    }
}
