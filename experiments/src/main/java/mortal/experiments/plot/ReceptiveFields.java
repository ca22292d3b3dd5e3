package mortal.experiments.plot;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The weights from the pixels to some units, as images: blue inhibits, orange excites, white is zero.
public final class ReceptiveFields {
    /// (points) size of one field, at least
    private static final int SIDE = 64;

    private static final int GAP = 8;
    private static final int MOST_COLUMNS = 10;
    /// (points) room of the colour bar
    private static final int BAR_ROOM = 44;

    /// (1) share of weights whose colour is saturated, so that a few large ones do not fade the rest
    private static final double SATURATED = 0.005;

    private static final String SATURATION = "the largest 0.5 % of sizes are at full colour";

    private ReceptiveFields() {}

    /// What full colour means.
    public enum Scale {
        /// the same weight in every field
        COMMON,
        /// each field's own largest weight
        EACH
    }

    /// Draws the fields row by row.
    ///
    /// @param title the finding in a line
    /// @param note which layer, how the units were chosen; empty for none
    /// @param rows (pixels) height of a field
    /// @param columns (pixels) width of a field
    /// @param fields (1) weights in row order, one array a unit
    public static BufferedImage draw(
            String title, String note, int rows, int columns, List<float[]> fields, Scale scale) {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("ReceptiveFields: 0 fields; allowed: at least 1");
        }
        int across = Math.min(MOST_COLUMNS, fields.size());
        int down = Math.ceilDiv(fields.size(), across);
        int zoom = Math.max(1, Math.ceilDiv(SIDE, Math.max(rows, columns)));
        int width = Math.max(MOST_COLUMNS * (SIDE + GAP), across * (columns * zoom + GAP)) + 2 * Figure.MARGIN;
        // Room for each field's own scale below it.
        int drop = rows * zoom + (scale == Scale.EACH ? 20 : GAP);
        int height = down * drop;
        double common = limit(fields);
        Figure figure = new Figure(title, note, width, height + GAP + BAR_ROOM);
        for (int i = 0; i < fields.size(); i++) {
            double limit = scale == Scale.COMMON ? common : limit(fields.subList(i, i + 1));
            BufferedImage field = Raster.of(fields.get(i), rows, columns, w -> Palette.diverging(w / limit));
            int x = Figure.MARGIN + i % across * (columns * zoom + GAP);
            int y = figure.top() + GAP + i / across * drop;
            figure.pen().drawImage(field, x, y, columns * zoom, rows * zoom, null);
            figure.pen().setColor(Palette.GRID);
            figure.pen().drawRect(x, y, columns * zoom, rows * zoom);
            if (scale == Scale.EACH) {
                String text = "±" + number(limit);
                figure.text(text, Figure.SMALL, Palette.SOFT, x + columns * zoom / 2.0, y + rows * zoom + 14, 0.5);
            }
        }
        if (scale == Scale.COMMON) {
            bar(
                    figure,
                    figure.top() + GAP + height + 8,
                    number(-common),
                    number(common),
                    "weight (1), one scale for all; " + SATURATION);
        } else {
            bar(
                    figure,
                    figure.top() + GAP + height + 8,
                    "\u2212",
                    "+",
                    "weight (1), each field to its own ±; " + SATURATION);
        }
        return figure.finish();
    }

    private static void bar(Figure figure, int y, String low, String high, String legend) {
        int length = 240;
        for (int i = 0; i < length; i++) {
            figure.pen().setColor(Palette.diverging(2.0 * i / (length - 1) - 1));
            figure.pen().fillRect(Figure.MARGIN + i, y, 1, 12);
        }
        figure.pen().setColor(Palette.SOFT);
        figure.pen().drawRect(Figure.MARGIN, y, length, 12);
        int baseline = y + 27;
        figure.text(low, Figure.SMALL, Palette.INK, Figure.MARGIN, baseline, 0);
        figure.text("0", Figure.SMALL, Palette.INK, Figure.MARGIN + length / 2.0, baseline, 0.5);
        figure.text(high, Figure.SMALL, Palette.INK, Figure.MARGIN + length, baseline, 1);
        figure.text(legend, Figure.SMALL, Palette.INK, Figure.MARGIN + length + 12, y + 11, 0);
    }

    /// The weight (1) at full colour: all but the largest few in size are below it.
    private static double limit(List<float[]> fields) {
        int count = fields.stream().mapToInt(f -> f.length).sum();
        double[] sizes = new double[count];
        int i = 0;
        for (float[] field : fields) {
            for (float weight : field) {
                sizes[i++] = Math.abs(weight);
            }
        }
        Arrays.sort(sizes);
        double limit = sizes[(int) ((count - 1) * (1 - SATURATED))];
        return limit > 0 ? limit : Math.max(sizes[count - 1], Double.MIN_NORMAL);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2g", value).replace('-', '\u2212');
    }
}
