package mortal.experiments.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the lines of a figure mean, in columns below it.
///
/// @param entries in order
/// @param width (points) to stay within
record Legend(List<Entry> entries, int width) {
    private static final int LINE = 34;
    private static final int GAP = 26;
    private static final int DROP = 20;

    /// One line of the figure.
    ///
    /// @param name as shown
    /// @param color of the line
    /// @param stroke of the line
    /// @param marker on the line, null for none
    /// @param fill around the line, null for none
    record Entry(
            String name,
            Color color,
            BasicStroke stroke,
            @Nullable Marker marker,
            @Nullable Color fill) {
        private double length() {
            return LINE + 8 + Figure.length(name, Figure.LABEL);
        }
    }

    Legend {
        entries = List.copyOf(entries);
    }

    /// (points)
    int height() {
        return DROP * Math.ceilDiv(entries.size(), columns()) + 8;
    }

    void draw(Figure figure, int x, int y) {
        double pitch = pitch();
        int columns = columns();
        for (int i = 0; i < entries.size(); i++) {
            draw(figure, entries.get(i), x + i % columns * pitch, y + i / columns * DROP + 12);
        }
    }

    private static void draw(Figure figure, Entry entry, double x, double y) {
        Graphics2D pen = figure.pen();
        if (entry.fill() != null) {
            pen.setColor(entry.fill());
            pen.fill(new Rectangle2D.Double(x, y - 6, LINE, 12));
        }
        pen.setColor(entry.color());
        pen.setStroke(entry.stroke());
        pen.draw(new Line2D.Double(x, y, x + LINE, y));
        if (entry.marker() != null) {
            Shape shape = entry.marker().at(x + LINE / 2.0, y);
            pen.fill(shape);
        }
        figure.text(entry.name(), Figure.LABEL, Palette.INK, x + LINE + 8, y + 4.5, 0);
    }

    private double pitch() {
        return entries.stream().mapToDouble(Entry::length).max().orElse(0) + GAP;
    }

    private int columns() {
        return Math.clamp((long) ((width + GAP) / pitch()), 1, Math.max(1, entries.size()));
    }
}
