package mortal.experiments.plot;

import java.awt.image.BufferedImage;
import java.util.List;

/// A sheet of small images with a caption under each, such as misread cases.
public final class DigitSheet {
    /// (points) size of one image, at least
    private static final int SIDE = 64;

    private static final int GAP = 8;
    private static final int CAPTION = 22;
    private static final int MOST_COLUMNS = 10;

    private DigitSheet() {}

    /// Draws the images row by row.
    ///
    /// @param title the finding in a line
    /// @param note how the cases were chosen; empty for none
    /// @param rows (pixels) height of an image
    /// @param columns (pixels) width of an image
    /// @param images (1) 0 paper to 1 ink, in row order
    /// @param captions one for each image, such as `4 → 9`
    public static BufferedImage draw(
            String title, String note, int rows, int columns, List<float[]> images, List<String> captions) {
        if (images.isEmpty() || images.size() != captions.size()) {
            throw new IllegalArgumentException("DigitSheet: " + images.size() + " images with " + captions.size()
                    + " captions; allowed: one caption an image, at least one image");
        }
        int across = Math.min(MOST_COLUMNS, images.size());
        int down = Math.ceilDiv(images.size(), across);
        int zoom = Math.max(1, Math.ceilDiv(SIDE, Math.max(rows, columns)));
        int pitch = columns * zoom + GAP;
        int drop = rows * zoom + CAPTION;
        int width = Math.max(MOST_COLUMNS * (SIDE + GAP), across * pitch) + 2 * Figure.MARGIN;
        Figure figure = new Figure(title, note, width, GAP + down * drop);
        for (int i = 0; i < images.size(); i++) {
            int x = Figure.MARGIN + i % across * pitch;
            int y = figure.top() + GAP + i / across * drop;
            BufferedImage image = Raster.of(images.get(i), rows, columns, Palette::grey);
            figure.pen().drawImage(image, x, y, columns * zoom, rows * zoom, null);
            figure.pen().setColor(Palette.GRID);
            figure.pen().drawRect(x, y, columns * zoom, rows * zoom);
            figure.text(
                    captions.get(i), Figure.SMALL, Palette.INK, x + columns * zoom / 2.0, y + rows * zoom + 15, 0.5);
        }
        return figure.finish();
    }
}
