package mortal.experiments.plot;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// Errors over two things that were varied, as colours: a panel for each chip and rule, all with one scale of colours.
public final class ErrorMap {
    /// (points) of one cell
    private static final int WIDE = 66;

    private static final int HIGH = 44;
    private static final int LINE = 15; // (points) between two lines of text
    private static final int HEAD = 30; // (points) above the cells, for a panel's name
    private static final int FOOT = 50; // (points) below them, for values and name of the axis
    private static final int LEFT = 34; // (points) left of the values, for the name of the axis upwards
    private static final int GAP = 34;
    private static final int KEY = 48; // (points) of the scale of colours
    private static final int SCALE_WIDTH = 240;
    private static final int WIDEST = 1240; // (points) of a figure with more than one panel a row
    private static final int NARROWEST = 560;
    /// (1) The scale of colours is at least so long: differences of a tenth of a per cent are not made to look large.
    private static final double LEAST_SPAN = 0.01;

    private ErrorMap() {}

    /// One of the two things.
    ///
    /// @param name and unit, if it has one
    /// @param word shorter, for where the name has no room
    /// @param values in the order in which they were given
    public record Side(String name, String word, List<String> values) {
        public Side {
            values = List.copyOf(values);
        }

        private String fitting(double room) {
            return Figure.length(name, Figure.LABEL) <= room ? name : word;
        }
    }

    /// One value.
    ///
    /// @param error (1)
    /// @param reach (1) half the length of its interval; NaN for none
    public record Cell(double error, double reach) {}

    /// One map.
    ///
    /// @param name above it
    /// @param rows one for each value of the side upwards, from below, each with a cell for every value of that across
    public record Panel(String name, List<List<Cell>> rows) {
        public Panel {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// The colours' ends.
    private record Scale(double low, double high) {
        static Scale of(List<Panel> panels) {
            double[] all = panels.stream()
                    .flatMap(panel -> panel.rows().stream())
                    .flatMap(List::stream)
                    .mapToDouble(Cell::error)
                    .toArray();
            double low = DoubleStream.of(all).min().orElse(0);
            double high = DoubleStream.of(all).max().orElse(1);
            return new Scale(low, Math.max(high, low + LEAST_SPAN));
        }

        Color color(double error) {
            return Palette.sequential((error - low) / (high - low));
        }
    }

    /// @param title the finding in a line
    /// @param note what was measured, and what the second number in a cell is
    /// @param panels at least one, all of the same sides
    public static BufferedImage draw(String title, String note, Side across, Side up, List<Panel> panels) {
        check(across, up, panels);
        int values = (int) Math.ceil(up.values().stream()
                .mapToDouble(value -> Figure.length(value, Figure.SMALL))
                .max()
                .orElse(0));
        int before = LEFT + values + 10;
        double named = panels.stream()
                .mapToDouble(each -> Figure.length(each.name(), Figure.LABEL))
                .max()
                .orElse(0);
        int panel = before + Math.max(across.values().size() * WIDE, (int) Math.ceil(named));
        int beside = Math.clamp((WIDEST - 2 * Figure.MARGIN + GAP) / (panel + GAP), 1, panels.size());
        int height = HEAD + up.values().size() * HIGH + FOOT;
        int rows = Math.ceilDiv(panels.size(), beside);
        int drawn = beside * (panel + GAP) - GAP;
        int width = Math.max(NARROWEST, 2 * Figure.MARGIN + drawn);
        Figure figure = new Figure(title, note, width, rows * height + KEY);
        Scale scale = Scale.of(panels);
        for (int p = 0; p < panels.size(); p++) {
            int left = (width - drawn) / 2 + p % beside * (panel + GAP) + before;
            int top = figure.top() + p / beside * height + HEAD;
            cells(figure, panels.get(p), scale, left, top);
            sides(figure, across, up, left, top);
        }
        key(figure, scale, figure.top() + rows * height + 8);
        return figure.finish();
    }

    private static void check(Side across, Side up, List<Panel> panels) {
        boolean fits = !panels.isEmpty()
                && panels.stream()
                        .allMatch(panel -> panel.rows().size() == up.values().size()
                                && panel.rows().stream()
                                        .allMatch(row ->
                                                row.size() == across.values().size()));
        if (!fits) {
            throw new IllegalArgumentException("ErrorMap: " + panels.size() + " panels; allowed: at least one, each of "
                    + up.values().size() + " rows of " + across.values().size() + " cells");
        }
    }

    private static void cells(Figure figure, Panel panel, Scale scale, int left, int top) {
        figure.text(panel.name(), Figure.LABEL, Palette.INK, left, top - 8, 0);
        int rows = panel.rows().size();
        for (int r = 0; r < rows; r++) {
            int above = top + (rows - 1 - r) * HIGH;
            for (int c = 0; c < panel.rows().get(r).size(); c++) {
                Cell cell = panel.rows().get(r).get(c);
                Color ground = scale.color(cell.error());
                figure.pen().setColor(ground);
                figure.pen().fill(new Rectangle2D.Double(left + c * WIDE, above, WIDE - 1, HIGH - 1));
                Color ink = Palette.textOn(ground);
                double middle = left + (c + 0.5) * WIDE;
                boolean two = Double.isFinite(cell.reach());
                double line = above + HIGH / 2.0 + 4 - (two ? LINE / 2.0 : 0);
                figure.text(percent(cell.error()), Figure.LABEL, ink, middle, line, 0.5);
                if (two) {
                    figure.text("± " + percent(cell.reach()), Figure.SMALL, ink, middle, line + LINE, 0.5);
                }
            }
        }
        figure.pen().setColor(Palette.SOFT);
        figure.pen()
                .draw(new Rectangle2D.Double(
                        left - 0.5, top - 0.5, panel.rows().getFirst().size() * WIDE, rows * HIGH));
    }

    private static void sides(Figure figure, Side across, Side up, int left, int top) {
        int bottom = top + up.values().size() * HIGH;
        for (int c = 0; c < across.values().size(); c++) {
            figure.text(across.values().get(c), Figure.SMALL, Palette.INK, left + (c + 0.5) * WIDE, bottom + 16, 0.5);
        }
        double middle = left + across.values().size() * WIDE / 2.0;
        String below = across.fitting(across.values().size() * WIDE);
        figure.text(below, Figure.LABEL, Palette.INK, middle, bottom + 36, 0.5);
        double widest = 0;
        for (int r = 0; r < up.values().size(); r++) {
            String value = up.values().get(r);
            double y = bottom - (r + 0.5) * HIGH + 4;
            figure.text(value, Figure.SMALL, Palette.INK, left - 8, y, 1);
            widest = Math.max(widest, Figure.length(value, Figure.SMALL));
        }
        String upwards = up.fitting(bottom - top);
        figure.textUpwards(upwards, Figure.LABEL, Palette.INK, left - 18 - widest, (top + bottom) / 2.0);
    }

    private static void key(Figure figure, Scale scale, int top) {
        double from = (figure.width() - SCALE_WIDTH) / 2.0;
        for (int i = 0; i < SCALE_WIDTH; i++) {
            double part = i / (SCALE_WIDTH - 1.0);
            figure.pen().setColor(scale.color(scale.low() + part * (scale.high() - scale.low())));
            figure.pen().fill(new Rectangle2D.Double(from + i, top, 1.5, 12));
        }
        figure.pen().setColor(Palette.SOFT);
        figure.pen().draw(new Rectangle2D.Double(from, top, SCALE_WIDTH, 12));
        figure.text(percent(scale.low()), Figure.SMALL, Palette.INK, from - 6, top + 11, 1);
        figure.text(percent(scale.high()), Figure.SMALL, Palette.INK, from + SCALE_WIDTH + 6, top + 11, 0);
        figure.text("error (%)", Figure.SMALL, Palette.INK, figure.width() / 2.0, top + 28, 0.5);
    }

    private static String percent(double error) {
        return String.format(Locale.ROOT, "%.1f", 100 * error + 0.0).replace('-', '\u2212');
    }
}
