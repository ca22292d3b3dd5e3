package mortal.ui.draw;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/// Letters can be read, and chips told apart, by people with any usual colour vision.
final class InkTest {
    private static final List<Ink> THEMES = List.of(Ink.LIGHT, Ink.DARK);

    /// (chips) that have a colour of their own.
    private static final int CHIPS = 7;

    /// Contrast of letters, WCAG 2.2, 1.4.3 (AA).
    private static final double LETTERS = 4.5;

    /// Contrast of parts of pictures, WCAG 2.2, 1.4.11.
    private static final double GRAPHICS = 3;

    /// (1) CIE 1976 colour difference. Chosen: 2.3 is the least that is noticed side by side (Mahy and others 1994),
    /// and
    /// lines are thin and apart.
    private static final double APART = 8;

    /// What somebody with no long-, middle- or short-wave cones sees, in linear RGB: Machado, Oliveira and Fernandes, A
    /// physiologically-based model for simulation of color vision deficiency, IEEE TVCG 15 (2009), table 1, severity 1.
    private static final Map<String, List<Double>> EYES = Map.of(
            "usual", List.of(1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0),
            "protanopia",
                    List.of(
                            0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
                            1.051998),
            "deuteranopia",
                    List.of(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
            "tritanopia",
                    List.of(
                            1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
                            0.303900));

    @Test
    void lettersCanBeReadOnTheirPaper() {
        for (Ink ink : THEMES) {
            for (Color letters : List.of(ink.text(), ink.faint(), ink.wrong())) {
                assertTrue(contrast(letters, ink.paper()) >= LETTERS, letters + " on " + ink.paper());
            }
        }
    }

    @Test
    void partsOfPicturesStandOutFromTheirPaper() {
        for (Ink ink : THEMES) {
            for (Color part : List.of(ink.up(), ink.down(), ink.wrong())) {
                assertTrue(contrast(part, ink.paper()) >= GRAPHICS, part + " on " + ink.paper());
            }
            for (int chip = 0; chip < CHIPS; chip++) {
                double got = contrast(ink.chip(chip), ink.paper());
                assertTrue(got >= GRAPHICS, "chip " + chip + " " + ink.chip(chip) + ": " + got);
            }
        }
    }

    @Test
    void chipsAreToldApartByAnyEyes() {
        StringBuilder close = new StringBuilder();
        for (Ink ink : THEMES) {
            EYES.forEach((eyes, matrix) -> {
                for (int one = 0; one < CHIPS; one++) {
                    for (int two = 0; two < one; two++) {
                        double apart = apart(ink.chip(one), ink.chip(two), matrix);
                        if (apart < APART) {
                            close.append(String.format(
                                    "%n%s %s: %s and %s are %.1f apart",
                                    ink.dark() ? "dark" : "light", eyes, ink.chip(one), ink.chip(two), apart));
                        }
                    }
                }
            });
        }
        assertTrue(close.isEmpty(), close.toString());
    }

    @Test
    void upAndDownAreToldApartByAnyEyes() {
        for (Ink ink : THEMES) {
            EYES.forEach((eyes, matrix) ->
                    assertTrue(apart(ink.up(), ink.down(), matrix) >= 5 * APART, eyes + " of " + ink));
        }
    }

    @Test
    void theSimulationKeepsWhiteAndMergesRedWithGreen() {
        EYES.forEach((eyes, matrix) -> assertTrue(apart(Color.WHITE, Color.WHITE, matrix) == 0, eyes));
        double usual = apart(Color.web("#c03030"), Color.web("#608020"), requireNonNull(EYES.get("usual")));
        double deuteranopia =
                apart(Color.web("#c03030"), Color.web("#608020"), requireNonNull(EYES.get("deuteranopia")));
        assertTrue(deuteranopia < usual / 2, usual + " and " + deuteranopia);
    }

    private static double contrast(Color one, Color two) {
        double a = luminance(one);
        double b = luminance(two);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        List<Double> rgb = linear(color);
        return 0.2126 * rgb.get(0) + 0.7152 * rgb.get(1) + 0.0722 * rgb.get(2);
    }

    private static List<Double> linear(Color color) {
        return List.of(linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue()));
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double apart(Color one, Color two, List<Double> eyes) {
        List<Double> a = lab(seen(linear(one), eyes));
        List<Double> b = lab(seen(linear(two), eyes));
        return Math.sqrt(square(a.get(0) - b.get(0)) + square(a.get(1) - b.get(1)) + square(a.get(2) - b.get(2)));
    }

    private static double square(double value) {
        return value * value;
    }

    private static List<Double> seen(List<Double> rgb, List<Double> m) {
        return List.of(row(rgb, m, 0), row(rgb, m, 3), row(rgb, m, 6));
    }

    private static double row(List<Double> rgb, List<Double> m, int at) {
        double sum = m.get(at) * rgb.get(0) + m.get(at + 1) * rgb.get(1) + m.get(at + 2) * rgb.get(2);
        return Math.clamp(sum, 0, 1);
    }

    /// CIE L*a*b* of linear sRGB under D65 (IEC 61966-2-1).
    private static List<Double> lab(List<Double> rgb) {
        double r = rgb.get(0);
        double g = rgb.get(1);
        double b = rgb.get(2);
        double x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
        double y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
        double z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
        return List.of(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double root(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
