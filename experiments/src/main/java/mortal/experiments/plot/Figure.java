package mortal.experiments.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A drawing surface with a title and notes, and the way to a PNG. Sizes are in points of [#SCALE] pixels each, so that
/// figures stay sharp on dense screens.
public final class Figure {
    static {
        Display.avoid();
    }

    /// (pixels per point)
    public static final int SCALE = 2;

    /// (points) outer margin
    static final int MARGIN = 14;
    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 16);
    static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private static final FontRenderContext RULER = new FontRenderContext(null, true, true);

    private final BufferedImage image;
    private final Graphics2D pen;
    private final int width;
    private final int top;
    private final int bottom;

    /// An empty figure: white paper, the title above, the note below, room of the asked size between them.
    ///
    /// @param width (points) of the whole figure
    /// @param room (points) height left between title and note
    Figure(String title, String note, int width, int room) {
        List<String> titleLines = wrap(TITLE, title, width - 2 * MARGIN);
        List<String> noteLines = wrap(SMALL, note, width - 2 * MARGIN);
        this.width = width;
        this.top = MARGIN + 21 * titleLines.size();
        this.bottom = top + room;
        int height = bottom + (noteLines.isEmpty() ? 0 : 6) + 16 * noteLines.size() + MARGIN;
        this.image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        this.pen = pen(image);
        pen.setColor(Palette.PAPER);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(SCALE, SCALE);
        for (int i = 0; i < titleLines.size(); i++) {
            text(titleLines.get(i), TITLE, Palette.INK, MARGIN, MARGIN + 14 + 21 * i, 0);
        }
        for (int i = 0; i < noteLines.size(); i++) {
            text(noteLines.get(i), SMALL, Palette.SOFT, MARGIN, bottom + 6 + 12 + 16 * i, 0);
        }
    }

    Graphics2D pen() {
        return pen;
    }

    int width() {
        return width;
    }

    /// (points) where the free room begins
    int top() {
        return top;
    }

    /// (points) where the free room ends
    int bottom() {
        return bottom;
    }

    /// Ends the drawing.
    BufferedImage finish() {
        pen.dispose();
        return image;
    }

    /// One line of text; `anchor` 0 begins at x, 0.5 is centred on it, 1 ends there.
    void text(String text, Font font, Color color, double x, double baseline, double anchor) {
        pen.setFont(font);
        pen.setColor(color);
        pen.drawString(text, (float) (x - anchor * length(text, font)), (float) baseline);
    }

    /// (points) how long a text is
    static double length(String text, Font font) {
        return font.getStringBounds(text, RULER).getWidth();
    }

    /// (points) That names of rows take before what is drawn beside them.
    static int before(Stream<String> names, Font font) {
        return (int) names.mapToDouble(name -> length(name, font)).max().orElse(0) + MARGIN + 14;
    }

    /// One line of text upwards, centred on (x, y).
    void textUpwards(String text, Font font, Color color, double x, double y) {
        pen.rotate(-Math.PI / 2, x, y);
        text(text, font, color, x, y, 0.5);
        pen.rotate(Math.PI / 2, x, y);
    }

    /// The picture as the bytes of a PNG file; the same picture gives the same bytes.
    public static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing into memory failed", e);
        }
        return bytes.toByteArray();
    }

    /// Writes a PNG file, whole or not at all.
    public static void write(BufferedImage image, Path file) throws IOException {
        WholeFile.write(file, png(image));
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return pen;
    }

    private static List<String> wrap(Font font, String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.lines().toList()) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ", -1)) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && length(longer, font) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    line.append(word);
                } else {
                    line.setLength(0);
                    line.append(longer);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
