package mortal.experiments.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.List;

/// Settings tried against each other, in panels of cells: each with what came out as colour and as text, and a border
/// between those where something holds and those where it does not.
public final class BorderMap {
    /// (points) of one cell
    private static final int WIDE = 74;

    private static final int HIGH = 44;
    private static final int LEFT = 70;
    private static final int GAP = 26;
    private static final int HEAD = 26;
    private static final int BELOW = 46;
    private static final BasicStroke BORDER = new BasicStroke(3.5f, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER);

    private BorderMap() {}

    /// One setting.
    ///
    /// @param level (1) 0 for white to 1 for full colour, clipped
    /// @param text in the cell
    /// @param under a second line, smaller
    /// @param holds on which side of the border it lies
    public record Cell(double level, String text, String under, boolean holds) {}

    /// Cells that share a third setting.
    ///
    /// @param name above it
    /// @param rows bottom up, as many cells each as the columns have names
    public record Panel(String name, List<List<Cell>> rows) {
        public Panel {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// @param title the finding in a line
    /// @param note what colour, texts and border are
    /// @param across name and unit of what goes from column to column
    /// @param columns its values
    /// @param up name and unit of what goes from row to row, upwards
    /// @param rows its values, bottom up
    public static BufferedImage draw(
            String title,
            String note,
            String across,
            List<String> columns,
            String up,
            List<String> rows,
            List<Panel> panels) {
        for (Panel panel : panels) {
            if (panel.rows().size() != rows.size()
                    || panel.rows().stream().anyMatch(row -> row.size() != columns.size())) {
                throw new IllegalArgumentException("BorderMap: panel " + panel.name() + " must have " + rows.size()
                        + " rows of " + columns.size() + " cells");
            }
        }
        int one = WIDE * columns.size();
        int width = Math.max(420, LEFT + panels.size() * (one + GAP) + Figure.MARGIN);
        int height = HIGH * rows.size();
        Figure figure = new Figure(title, note, width, HEAD + height + BELOW);
        int top = figure.top() + HEAD;
        figure.textUpwards(up, Figure.LABEL, Palette.INK, Figure.MARGIN + 12, top + height / 2.0);
        for (int r = 0; r < rows.size(); r++) {
            double y = top + height - HIGH * (r + 0.5);
            figure.text(rows.get(r), Figure.LABEL, Palette.INK, LEFT - 10, y + 4.5, 1);
        }
        for (int p = 0; p < panels.size(); p++) {
            int left = LEFT + p * (one + GAP);
            figure.text(panels.get(p).name(), Figure.LABEL, Palette.INK, left + one / 2.0, top - 9, 0.5);
            for (int c = 0; c < columns.size(); c++) {
                figure.text(columns.get(c), Figure.SMALL, Palette.INK, left + WIDE * (c + 0.5), top + height + 17, 0.5);
            }
            figure.text(across, Figure.LABEL, Palette.INK, left + one / 2.0, top + height + 36, 0.5);
            cells(figure, panels.get(p), left, top);
            border(figure.pen(), panels.get(p), left, top);
        }
        return figure.finish();
    }

    private static void cells(Figure figure, Panel panel, int left, int top) {
        int rows = panel.rows().size();
        for (int r = 0; r < rows; r++) {
            List<Cell> row = panel.rows().get(r);
            int y = top + HIGH * (rows - 1 - r);
            for (int c = 0; c < row.size(); c++) {
                Cell cell = row.get(c);
                Color ground = Palette.sequential(cell.level());
                int x = left + WIDE * c;
                figure.pen().setColor(ground);
                figure.pen().fillRect(x, y, WIDE, HIGH);
                figure.pen().setColor(Palette.GRID);
                figure.pen().setStroke(new BasicStroke(1));
                figure.pen().drawRect(x, y, WIDE, HIGH);
                Color ink = Palette.textOn(ground);
                figure.text(cell.text(), Figure.LABEL, ink, x + WIDE / 2.0, y + HIGH / 2.0 - 1, 0.5);
                figure.text(cell.under(), Figure.SMALL, ink, x + WIDE / 2.0, y + HIGH / 2.0 + 15, 0.5);
            }
        }
    }

    /// A line wherever a cell that holds meets one that does not.
    private static void border(Graphics2D pen, Panel panel, int left, int top) {
        pen.setColor(Palette.BLUE);
        pen.setStroke(BORDER);
        int rows = panel.rows().size();
        for (int r = 0; r < rows; r++) {
            List<Cell> row = panel.rows().get(r);
            int y = top + HIGH * (rows - 1 - r);
            for (int c = 0; c < row.size(); c++) {
                int x = left + WIDE * c;
                if (c + 1 < row.size() && row.get(c).holds() != row.get(c + 1).holds()) {
                    pen.draw(new Line2D.Double(x + WIDE, y, x + WIDE, y + HIGH));
                }
                if (r + 1 < rows
                        && row.get(c).holds() != panel.rows().get(r + 1).get(c).holds()) {
                    pen.draw(new Line2D.Double(x, y, x + WIDE, y));
                }
            }
        }
    }
}
