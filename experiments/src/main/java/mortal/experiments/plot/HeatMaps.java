package mortal.experiments.plot;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/// Square tables as colours, side by side, rows and columns in one order.
public final class HeatMaps {
    /// (points) of one table
    private static final int SIDE = 360;

    private static final int GAP = 40;
    private static final int HEAD = 30;
    private static final int KEY = 52;

    private HeatMaps() {}

    /// One table.
    ///
    /// @param name above it
    /// @param low (1) of its colours
    /// @param high (1) of its colours
    /// @param diverging whether 0 is white and the two signs differ in colour
    /// @param rows as many values each as rows; NaN is grey
    public record Table(String name, double low, double high, boolean diverging, List<List<Double>> rows) {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
            if (!(low < high)) {
                throw new IllegalArgumentException(
                        "Table " + name + ": colours from " + low + " to " + high + ", must rise");
            }
        }

        private Color color(double value) {
            if (!Double.isFinite(value)) {
                return Palette.GRID;
            }
            if (diverging) {
                return Palette.diverging(value / Math.max(Math.abs(low), Math.abs(high)));
            }
            return Palette.sequential((value - low) / (high - low));
        }
    }

    /// @param title the finding in a line
    /// @param note in what order rows and columns are
    /// @param tables at least one
    public static BufferedImage draw(String title, String note, List<Table> tables) {
        int width = tables.size() * (SIDE + GAP) - GAP + 2 * Figure.MARGIN;
        Figure figure = new Figure(title, note, width, HEAD + SIDE + KEY);
        for (int t = 0; t < tables.size(); t++) {
            Rectangle box = new Rectangle(Figure.MARGIN + t * (SIDE + GAP), figure.top() + HEAD, SIDE, SIDE);
            figure.text(tables.get(t).name(), Figure.LABEL, Palette.INK, box.x, box.y - 9, 0);
            cells(figure, tables.get(t), box);
            key(figure, tables.get(t), box);
        }
        return figure.finish();
    }

    private static void cells(Figure figure, Table table, Rectangle box) {
        int n = table.rows().size();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int x = box.x + j * SIDE / n;
                int y = box.y + i * SIDE / n;
                figure.pen().setColor(table.color(table.rows().get(i).get(j)));
                figure.pen().fillRect(x, y, box.x + (j + 1) * SIDE / n - x, box.y + (i + 1) * SIDE / n - y);
            }
        }
        figure.pen().setColor(Palette.SOFT);
        figure.pen().drawRect(box.x, box.y, SIDE, SIDE);
    }

    private static void key(Figure figure, Table table, Rectangle box) {
        int top = box.y + SIDE + 12;
        DoubleFunction<Double> at = part -> table.low() + part * (table.high() - table.low());
        for (int x = 0; x < SIDE; x++) {
            figure.pen().setColor(table.color(at.apply(x / (SIDE - 1.0))));
            figure.pen().fillRect(box.x + x, top, 1, 12);
        }
        figure.pen().setColor(Palette.SOFT);
        figure.pen().drawRect(box.x, top, SIDE, 12);
        for (double part : new double[] {0, 0.5, 1}) {
            String text = String.format(Locale.ROOT, "%.2f", at.apply(part)).replace('-', '\u2212');
            figure.text(text, Figure.SMALL, Palette.INK, box.x + part * SIDE, top + 27, part);
        }
    }
}
