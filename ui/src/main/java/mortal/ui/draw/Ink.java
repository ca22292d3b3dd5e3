package mortal.ui.draw;

import javafx.scene.paint.Color;

/// The colours of one theme. Chips are told apart by the palette of Okabe and Ito (2008), which people with any usual
/// colour vision can tell apart; values by a diverging scale from blue over the background to orange.
///
/// @param dark whether letters are light
/// @param paper behind pictures
/// @param text of letters
/// @param faint of what matters less
/// @param grid of lines behind
/// @param up of what is pushed up: positive weights, positives
/// @param down of what is pushed down: negative weights, negatives
/// @param wrong of errors
public record Ink(boolean dark, Color paper, Color text, Color faint, Color grid, Color up, Color down, Color wrong) {
    public static final Ink LIGHT = new Ink(
            false,
            Color.web("#ffffff"),
            Color.web("#1f2328"),
            Color.web("#59636e"),
            Color.web("#d1d9e0"),
            Color.web("#d55e00"),
            Color.web("#0072b2"),
            Color.web("#c4007a"));

    public static final Ink DARK = new Ink(
            true,
            Color.web("#0d1117"),
            Color.web("#e6edf3"),
            Color.web("#9198a1"),
            Color.web("#30363d"),
            Color.web("#f0883e"),
            Color.web("#56b4e9"),
            Color.web("#ff6bcb"));

    // Darkened or lightened until they stand out from their paper and from each other; a test simulates the eyes.
    private static final Color[] LIGHT_CHIPS =
            colours("#0072b2", "#d55e00", "#009e73", "#b8589b", "#603000", "#2f8fc4", "#555555");
    private static final Color[] DARK_CHIPS =
            colours("#56b4e9", "#e69f00", "#2fc59a", "#e08cc3", "#f0e442", "#ff8c5a", "#bbbbbb");

    private static Color[] colours(String... names) {
        Color[] colours = new Color[names.length];
        for (int i = 0; i < names.length; i++) {
            colours[i] = Color.web(names[i]);
        }
        return colours;
    }

    /// The colour of a chip by its place, over and over.
    public Color chip(int place) {
        Color[] chips = dark ? DARK_CHIPS : LIGHT_CHIPS;
        return chips[Math.floorMod(place, chips.length)];
    }

    /// (steps) From the middle of the diverging scale to an end.
    private static final int STEPS = 255;

    private static final int[] LIGHT_SCALE = scale(LIGHT);
    private static final int[] DARK_SCALE = scale(DARK);

    private static int[] scale(Ink ink) {
        int[] scale = new int[2 * STEPS + 1];
        for (int i = 0; i < scale.length; i++) {
            double t = Math.abs(i - STEPS) / (double) STEPS;
            Color end = i < STEPS ? ink.down : ink.up;
            scale[i] = 0xff000000
                    | mix(ink.paper.getRed(), end.getRed(), t) << 16
                    | mix(ink.paper.getGreen(), end.getGreen(), t) << 8
                    | mix(ink.paper.getBlue(), end.getBlue(), t);
        }
        return scale;
    }

    /// The colour of a value on the diverging scale.
    ///
    /// @param value (1) −1 to 1; beyond is as the end
    public int argb(double value) {
        int step = (int) (STEPS + 0.5 + value * STEPS);
        return (dark ? DARK_SCALE : LIGHT_SCALE)[Math.min(2 * STEPS, Math.max(0, step))];
    }

    /// Grey of a pixel of a picture, black on white paper and white on black.
    ///
    /// @param value (1) 0 to 1
    public int grey(double value) {
        double v = Math.clamp(value, 0, 1);
        return 0xff000000
                | mix(paper.getRed(), text.getRed(), v) << 16
                | mix(paper.getGreen(), text.getGreen(), v) << 8
                | mix(paper.getBlue(), text.getBlue(), v);
    }

    private static int mix(double from, double to, double t) {
        return (int) Math.round(255 * (from + (to - from) * t));
    }
}
