package mortal.experiments.plot;

import java.awt.Color;
import java.util.List;

/// Colours that stay apart for colour-blind readers, on white.
public final class Palette {
    static {
        Display.avoid();
    }

    public static final Color PAPER = Color.WHITE;
    public static final Color INK = new Color(0x22, 0x22, 0x22);
    /// Secondary text, axes.
    public static final Color SOFT = new Color(0x59, 0x59, 0x59);
    public static final Color GRID = new Color(0xE2, 0xE2, 0xE2);

    public static final Color BLUE = new Color(0x00, 0x72, 0xB2);
    public static final Color VERMILION = new Color(0xD5, 0x5E, 0x00);

    /// The set of Okabe and Ito, without black (text) and yellow (too pale for lines on white), in an order that keeps
    /// neighbours apart. Source: M. Okabe and K. Ito, "Color Universal Design" (2008), jfly.uni-koeln.de/color.
    private static final List<Color> SERIES = List.of(
            BLUE,
            VERMILION,
            new Color(0x00, 0x9E, 0x73),
            new Color(0xCC, 0x79, 0xA7),
            new Color(0xE6, 0x9F, 0x00),
            new Color(0x56, 0xB4, 0xE9));

    /// Ends of the diverging scale, darker than the series so that both reach about the same lightness; blue against
    /// orange-brown is told apart by every common kind of colour blindness.
    private static final Color NEGATIVE = new Color(0x05, 0x4A, 0x91);

    private static final Color POSITIVE = new Color(0xB3, 0x47, 0x00);

    private Palette() {}

    /// The colour of the i-th series; after six they repeat, so lines also differ by marker and dash.
    public static Color series(int index) {
        return SERIES.get(index % SERIES.size());
    }

    /// The same hue, darkened towards the ink: text must reach more contrast than lines.
    static Color text(Color line) {
        return mix(line, INK, 0.4);
    }

    /// Blue below zero, white at zero, orange above.
    ///
    /// @param level (1) −1 to 1, clipped
    public static Color diverging(double level) {
        double clipped = Math.clamp(level, -1, 1);
        return clipped < 0 ? mix(PAPER, NEGATIVE, -clipped) : mix(PAPER, POSITIVE, clipped);
    }

    /// White at zero to orange at one.
    ///
    /// @param level (1) 0 to 1, clipped
    public static Color sequential(double level) {
        return diverging(Math.max(0, level));
    }

    /// White at zero to ink at one, for images of strokes.
    public static Color grey(double level) {
        return mix(PAPER, INK, Math.clamp(level, 0, 1));
    }

    /// The colour of an area that belongs to a line: the same, see-through.
    static Color band(Color line) {
        return new Color(line.getRed(), line.getGreen(), line.getBlue(), 56);
    }

    /// Text on this ground: white on dark, ink on light. The bound on luminance is chosen: 0.45, where
    /// both are about as legible on the orange of the scales.
    static Color textOn(Color ground) {
        double luminance = (0.2126 * ground.getRed() + 0.7152 * ground.getGreen() + 0.0722 * ground.getBlue()) / 255;
        return luminance < 0.45 ? PAPER : INK;
    }

    private static Color mix(Color from, Color to, double part) {
        return new Color(
                between(from.getRed(), to.getRed(), part),
                between(from.getGreen(), to.getGreen(), part),
                between(from.getBlue(), to.getBlue(), part));
    }

    private static int between(int from, int to, double part) {
        return (int) Math.round(from + part * (to - from));
    }
}
