package mortal.experiments.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How far the goodness of positives and negatives lies apart, one panel a layer, the threshold marked.
public final class GoodnessHistogram {
    /// (points) of one panel
    private static final int PANEL_WIDTH = 400;

    private static final int PANEL_HEIGHT = 290;
    /// (points) above the box of a panel
    private static final int HEADING = 54;

    /// (1) bins across the axis, chosen
    private static final int BINS = 50;

    /// (1) share of cases that may lie beyond each end of the axis; they count into the outermost bins
    private static final double TAIL = 0.001;

    private static final BasicStroke OUTLINE = new BasicStroke(1.5f);
    private static final BasicStroke THRESHOLD = new BasicStroke(1.5f, 0, 0, 10, new float[] {5, 3}, 0);

    private final String title;
    private final String note;
    private final List<Panel> panels = new ArrayList<>();

    private GoodnessHistogram(String title, String note) {
        this.title = title;
        this.note = note;
    }

    /// Begins a figure.
    ///
    /// @param title the finding in a line
    /// @param note which cases, which negatives; empty for none
    public static GoodnessHistogram of(String title, String note) {
        return new GoodnessHistogram(title, note);
    }

    /// A layer, counted.
    private record Panel(String name, double threshold, Axes.Range goodness, Counted positives, Counted negatives) {}

    /// @param above (1) fraction above the threshold
    /// @param shares (%) of the cases in each bin
    record Counted(double above, List<Double> shares) {
        static Counted of(float[] values, double threshold, Axes.Range range) {
            int above = 0;
            double[] shares = new double[BINS];
            for (float value : values) {
                above += value > threshold ? 1 : 0;
                double place = Math.floor(BINS * (value - range.low()) / (range.high() - range.low()));
                shares[(int) Math.clamp(place, 0.0, BINS - 1.0)] += 100.0 / values.length;
            }
            return new Counted(
                    (double) above / values.length,
                    Arrays.stream(shares).boxed().toList());
        }

        private double most() {
            return shares.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        }
    }

    /// Adds a panel.
    ///
    /// @param name of the layer
    /// @param threshold (unit of goodness) θ
    /// @param positives (unit of goodness) one number a case
    /// @param negatives (unit of goodness) one number a case
    public GoodnessHistogram layer(String name, double threshold, float[] positives, float[] negatives) {
        if (positives.length == 0 || negatives.length == 0) {
            throw new IllegalArgumentException("Goodness of " + name + ": " + positives.length + " positives and "
                    + negatives.length + " negatives; allowed: at least 1 of each");
        }
        check(name, positives);
        check(name, negatives);
        double low = Math.min(Math.min(quantile(positives, TAIL), quantile(negatives, TAIL)), threshold);
        double high = Math.max(Math.max(quantile(positives, 1 - TAIL), quantile(negatives, 1 - TAIL)), threshold);
        Axes.Range range = Axes.Range.round("goodness", low, Math.max(high, Math.nextUp((float) low)), 6);
        panels.add(new Panel(
                name,
                threshold,
                range,
                Counted.of(positives, threshold, range),
                Counted.of(negatives, threshold, range)));
        return this;
    }

    /// Draws the panels, at most three beside each other.
    public BufferedImage draw() {
        if (panels.isEmpty()) {
            throw new IllegalStateException("GoodnessHistogram: 0 layers; allowed: at least 1");
        }
        int columns = panels.size() == 4 ? 2 : Math.min(3, panels.size());
        int rows = Math.ceilDiv(panels.size(), columns);
        Legend legend = new Legend(
                List.of(
                        new Legend.Entry(
                                "negatives", Palette.VERMILION, OUTLINE, null, Palette.band(Palette.VERMILION)),
                        new Legend.Entry("positives", Palette.BLUE, OUTLINE, null, Palette.band(Palette.BLUE)),
                        new Legend.Entry("threshold θ", Palette.INK, THRESHOLD, null, null)),
                columns * PANEL_WIDTH - Axes.LEFT - 2 * Figure.MARGIN);
        Figure figure = new Figure(
                title, note, columns * PANEL_WIDTH + Figure.MARGIN, rows * PANEL_HEIGHT + legend.height() + 8);
        for (int i = 0; i < panels.size(); i++) {
            int x = i % columns * PANEL_WIDTH + Figure.MARGIN + Axes.LEFT;
            int y = figure.top() + i / columns * PANEL_HEIGHT + HEADING;
            int width = PANEL_WIDTH - Axes.LEFT - 2 * Figure.MARGIN;
            draw(figure, panels.get(i), new Rectangle(x, y, width, PANEL_HEIGHT - HEADING - Axes.BELOW - 6));
        }
        legend.draw(figure, Figure.MARGIN + Axes.LEFT, figure.top() + rows * PANEL_HEIGHT + 4);
        return figure.finish();
    }

    private static void draw(Figure figure, Panel panel, Rectangle box) {
        double most = Math.max(panel.positives().most(), panel.negatives().most());
        Axes axes = new Axes(figure, box, panel.goodness(), Axes.Range.round("cases per bin (%)", 0, most, 5));
        axes.draw();
        area(axes, panel.goodness(), panel.negatives(), Palette.VERMILION);
        area(axes, panel.goodness(), panel.positives(), Palette.BLUE);
        figure.pen().setColor(Palette.INK);
        figure.pen().setStroke(THRESHOLD);
        double x = axes.x(panel.threshold());
        figure.pen().draw(new Line2D.Double(x, box.y - 4, x, box.y + box.height));
        figure.text(panel.name(), Figure.LABEL.deriveFont(Font.BOLD), Palette.INK, box.x, box.y - 32, 0);
        String above = String.format(
                Locale.ROOT,
                "above θ: %.1f %% of positives, %.1f %% of negatives",
                100 * panel.positives().above(),
                100 * panel.negatives().above());
        figure.text(above, Figure.SMALL, Palette.INK, box.x, box.y - 14, 0);
    }

    private static void area(Axes axes, Axes.Range range, Counted counted, Color color) {
        double[] xs = new double[2 * BINS + 2];
        double[] ys = new double[2 * BINS + 2];
        for (int i = 0; i <= BINS; i++) {
            xs[2 * i] = range.low() + i * (range.high() - range.low()) / BINS;
            xs[2 * i + 1] = xs[2 * i];
            ys[2 * i] = i == 0 ? 0 : counted.shares().get(i - 1);
            ys[2 * i + 1] = i == BINS ? 0 : counted.shares().get(i);
        }
        axes.band(xs, new double[xs.length], ys, Palette.band(color));
        axes.line(xs, ys, color, OUTLINE);
    }

    private static void check(String name, float[] goodness) {
        for (int i = 0; i < goodness.length; i++) {
            if (!Float.isFinite(goodness[i])) {
                throw new IllegalArgumentException(
                        "Goodness of " + name + ", case " + i + ": " + goodness[i] + "; allowed: finite");
            }
        }
    }

    private static double quantile(float[] values, double part) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(part * (sorted.length - 1))];
    }
}
