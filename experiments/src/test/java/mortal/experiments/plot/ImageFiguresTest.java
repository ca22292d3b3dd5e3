package mortal.experiments.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageFiguresTest {
    @Test
    void weightsOfOneSizeAreAtFullColour() {
        float[] half = new float[28 * 28];
        Arrays.fill(half, 0, half.length / 2, 0.3f);
        Arrays.fill(half, half.length / 2, half.length, -0.3f);
        BufferedImage image = ReceptiveFields.draw("T", "", 28, 28, List.of(half), ReceptiveFields.Scale.COMMON);
        // 28 × 28 pixels, three points of two pixels each; its frame covers a little.
        int area = 28 * 14 * 36;
        assertEquals(area, Pixels.count(image, Palette.diverging(1)), 0.05 * area);
        assertEquals(area, Pixels.count(image, Palette.diverging(-1)), 0.05 * area);
    }

    @Test
    void aCommonScaleKeepsFieldsComparableAndAnOwnScaleDoesNot() {
        float[] strong = new float[100];
        Arrays.fill(strong, 1);
        float[] weak = new float[100];
        Arrays.fill(weak, 0.5f);
        List<float[]> fields = List.of(strong, weak);
        BufferedImage common = ReceptiveFields.draw("T", "", 10, 10, fields, ReceptiveFields.Scale.COMMON);
        BufferedImage each = ReceptiveFields.draw("T", "", 10, 10, fields, ReceptiveFields.Scale.EACH);
        int full = Pixels.count(common, Palette.diverging(1));
        assertEquals(2 * full, Pixels.count(each, Palette.diverging(1)), 0.1 * full);
        assertEquals(full, Pixels.count(common, Palette.diverging(0.5)), 0.1 * full);
    }

    @Test
    void untaughtFieldsOfZeroAreWhite() {
        BufferedImage image = ReceptiveFields.draw(
                "T", "n", 5, 7, Collections.nCopies(23, new float[35]), ReceptiveFields.Scale.EACH);
        assertTrue(Pixels.count(image, Palette.PAPER) > image.getWidth() * image.getHeight() / 2);
    }

    @Test
    void theScaleRunsFromBlueOverWhiteToOrangeAndDarkensBothWays() {
        assertEquals(Color.WHITE, Palette.diverging(0));
        for (int i = 1; i <= 10; i++) {
            Color blue = Palette.diverging(-i / 10.0);
            Color orange = Palette.diverging(i / 10.0);
            assertTrue(blue.getBlue() > blue.getRed() && orange.getRed() > orange.getBlue());
            assertTrue(orange.getGreen() < Palette.diverging((i - 1) / 10.0).getGreen());
            assertTrue(blue.getRed() < Palette.diverging((1 - i) / 10.0).getRed());
        }
    }

    @Test
    void theWorstConfusionHasFullColourAndTheMostFrequentComeFirst() {
        long[][] counts = {{90, 10, 0}, {5, 95, 0}, {0, 1, 99}};
        assertEquals(
                List.of(new Confusion.Mistake(0, 1, 10), new Confusion.Mistake(1, 0, 5)),
                Confusion.mistakes(counts, 2));
        BufferedImage image = Confusion.draw("T", "n", List.of("a", "b", "c"), counts);
        int cell = 46 * 46 * Figure.SCALE * Figure.SCALE;
        assertEquals(cell, Pixels.count(image, Palette.sequential(1)), 0.2 * cell);
        assertEquals(cell, Pixels.count(image, Palette.sequential(0.5)), 0.2 * cell);
    }

    @Test
    void aClassThatNeverCameIsNoErrorOfZero() {
        BufferedImage none = Confusion.draw("T", "", List.of("a", "b"), new long[][] {{3, 0}, {0, 0}});
        BufferedImage right = Confusion.draw("T", "", List.of("a", "b"), new long[][] {{3, 0}, {0, 3}});
        assertTrue(!Arrays.equals(Figure.png(none), Figure.png(right)));
    }

    @Test
    void digitsAreInkOnPaper() {
        float[] ink = new float[64];
        Arrays.fill(ink, 1);
        BufferedImage image = DigitSheet.draw("T", "", 8, 8, List.of(ink, new float[64]), List.of("4 → 9", "1 → 7"));
        int area = 64 * 64 * Figure.SCALE * Figure.SCALE;
        assertEquals(area, Pixels.count(image, Palette.INK), 0.1 * area);
    }

    @Test
    void comparisonsDrawEveryGroup() {
        BufferedImage image = Comparison.draw(
                "T",
                "",
                List.of(
                        new Comparison.Row("goodness", "learned", 0.02, 0.018, 0.023),
                        new Comparison.Row("softmax", "frozen", 0.08, Double.NaN, Double.NaN)));
        assertTrue(Pixels.count(image, Palette.series(0)) > 100);
        assertTrue(Pixels.count(image, Palette.series(1)) > 50);
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        long[][] counts = {{9, 1}, {2, 8}};
        assertArrayEquals(
                Figure.png(Confusion.draw("T", "n", List.of("a", "b"), counts)),
                Figure.png(Confusion.draw("T", "n", List.of("a", "b"), counts)));
    }

    @Test
    void sizesThatDoNotFitAreRefused() {
        List<float[]> wrong = List.of(new float[7]);
        assertThrows(
                IllegalArgumentException.class,
                () -> ReceptiveFields.draw("T", "", 2, 3, wrong, ReceptiveFields.Scale.COMMON));
        assertThrows(
                IllegalArgumentException.class,
                () -> ReceptiveFields.draw("T", "", 2, 3, List.of(), ReceptiveFields.Scale.COMMON));
        assertThrows(
                IllegalArgumentException.class, () -> Confusion.draw("T", "", List.of("a"), new long[][] {{1, 2}}));
        assertThrows(IllegalArgumentException.class, () -> DigitSheet.draw("T", "", 1, 7, wrong, List.of()));
        assertThrows(IllegalArgumentException.class, () -> Comparison.draw("T", "", List.of()));
    }
}
