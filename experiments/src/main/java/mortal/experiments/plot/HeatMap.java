package mortal.experiments.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/// A table of signed numbers as colours, each cell with its text: blue below zero, orange above, and a thick border
/// where
/// neighbours in a row differ in sign.
public final class HeatMap {
    /// (points) of one cell
    private static final int WIDE = 66;

    private static final int HIGH = 44;
    private static final int HEAD = 12;
    private static final int FOOT = 86;
    private static final int LINE = 15; // (points) between two lines of text
    private static final int SCALE_WIDTH = 220; // (points) of the colour scale
    private static final BasicStroke BORDER = new BasicStroke(3.5f);

    private HeatMap() {}

    /// One cell.
    ///
    /// @param level (1) −1 to 1, its colour; NaN for grey: there is nothing
    /// @param text lines in it
    public record Cell(double level, List<String> text) {
        public Cell {
            text = List.copyOf(text);
        }
    }

    /// One row.
    ///
    /// @param name and more lines about it
    public record Row(List<String> name, List<Cell> cells) {
        public Row {
            name = List.copyOf(name);
            cells = List.copyOf(cells);
        }
    }

    /// The words around the cells.
    ///
    /// @param title the finding in a line
    /// @param note how it was measured
    /// @param across name and unit of the columns
    /// @param low what level −1 means
    /// @param high what level 1 means
    public record Words(String title, String note, String across, String low, String high) {}

    /// @param columns their names
    public static BufferedImage draw(Words words, List<String> columns, List<Row> rows) {
        if (rows.isEmpty() || rows.stream().anyMatch(row -> row.cells().size() != columns.size())) {
            throw new IllegalArgumentException("HeatMap: " + rows.size() + " rows for " + columns.size()
                    + " columns; allowed: at least one row, as many cells in each as columns");
        }
        int left = Figure.before(rows.stream().flatMap(row -> row.name().stream()), Figure.SMALL);
        int width = Math.max(left + columns.size() * WIDE + Figure.MARGIN, 560);
        Figure figure = new Figure(words.title(), words.note(), width, HEAD + rows.size() * HIGH + FOOT);
        int top = figure.top() + HEAD;
        for (int r = 0; r < rows.size(); r++) {
            row(figure, rows.get(r), left, top + r * HIGH);
        }
        int bottom = top + rows.size() * HIGH;
        for (int c = 0; c < columns.size(); c++) {
            figure.text(columns.get(c), Figure.SMALL, Palette.INK, left + (c + 0.5) * WIDE, bottom + 16, 0.5);
        }
        figure.text(words.across(), Figure.LABEL, Palette.INK, left + columns.size() * WIDE / 2.0, bottom + 36, 0.5);
        scale(figure, words, left + columns.size() * WIDE / 2.0, bottom + 52);
        return figure.finish();
    }

    private static void row(Figure figure, Row row, int left, int top) {
        lines(figure, row.name(), Palette.INK, left - 10, top, 1);
        Graphics2D pen = figure.pen();
        for (int c = 0; c < row.cells().size(); c++) {
            Cell cell = row.cells().get(c);
            Color ground = Double.isNaN(cell.level()) ? Palette.GRID : Palette.diverging(cell.level());
            pen.setColor(ground);
            pen.fill(new Rectangle2D.Double(left + c * WIDE, top, WIDE - 1, HIGH - 1));
            lines(figure, cell.text(), Palette.textOn(ground), left + (c + 0.5) * WIDE, top, 0.5);
        }
        pen.setColor(Palette.INK);
        pen.setStroke(BORDER);
        for (int c = 1; c < row.cells().size(); c++) {
            if (row.cells().get(c - 1).level() * row.cells().get(c).level() < 0) {
                pen.draw(new Line2D.Double(left + c * WIDE - 0.5, top, left + c * WIDE - 0.5, top + HIGH - 1));
            }
        }
    }

    private static void lines(Figure figure, List<String> lines, Color ink, double x, int top, double anchor) {
        double first = top + HIGH / 2.0 + 4 - (lines.size() - 1) * LINE / 2.0;
        for (int i = 0; i < lines.size(); i++) {
            figure.text(lines.get(i), Figure.SMALL, ink, x, first + i * LINE, anchor);
        }
    }

    private static void scale(Figure figure, Words words, double middle, int top) {
        Graphics2D pen = figure.pen();
        for (int i = 0; i < SCALE_WIDTH; i++) {
            pen.setColor(Palette.diverging(2.0 * i / (SCALE_WIDTH - 1) - 1));
            pen.fill(new Rectangle2D.Double(middle - SCALE_WIDTH / 2.0 + i, top, 1.5, 12));
        }
        figure.text(words.low(), Figure.SMALL, Palette.INK, middle - SCALE_WIDTH / 2.0 - 6, top + 11, 1);
        figure.text(words.high(), Figure.SMALL, Palette.INK, middle + SCALE_WIDTH / 2.0 + 6, top + 11, 0);
    }
}
