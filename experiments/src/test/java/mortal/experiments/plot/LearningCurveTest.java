package mortal.experiments.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LearningCurveTest {
    private static final LearningCurve.Series CONTROL = LearningCurve.Series.level("frozen", 0.08, 0.076, 0.085);

    @ParameterizedTest
    @EnumSource
    void theGreaterErrorIsDrawnHigher(LearningCurve.Scale scale) {
        List<LearningCurve.Series> series = List.of(falling("good", 0.1, 20), falling("bad", 0.2, 20), CONTROL);
        BufferedImage image = LearningCurve.draw("Title", "", series, scale);
        int plot = image.getWidth() * 4 / 5;
        double good = Pixels.height(image, Palette.series(0), plot);
        double bad = Pixels.height(image, Palette.series(1), plot);
        assertTrue(bad < good, "bad at " + bad + ", good at " + good);
        assertTrue(Pixels.count(image, Palette.series(2)) > 100, "the control is missing");
    }

    @Test
    void oneEpochManyEpochsAndNoIntervalsAreDrawn() {
        for (int epochs : new int[] {1, 2, 31, 500}) {
            BufferedImage image =
                    LearningCurve.draw("T", "n", List.of(falling("a", 0.5, epochs)), LearningCurve.Scale.LINEAR);
            assertEquals(760 * Figure.SCALE, image.getWidth());
            assertTrue(Pixels.count(image, Palette.series(0)) > 50, epochs + " epochs are missing");
        }
        LearningCurve.Point bare = new LearningCurve.Point(3, 0.1, Double.NaN, Double.NaN);
        BufferedImage image = LearningCurve.draw(
                "T", "", List.of(LearningCurve.Series.of("bare", List.of(bare))), LearningCurve.Scale.LOGARITHMIC);
        assertTrue(Pixels.count(image, Palette.series(0)) > 50);
    }

    @Test
    void anErrorOfZeroStaysInsideALogarithmicFigure() {
        LearningCurve.Series perfect = LearningCurve.Series.of(
                "perfect",
                List.of(new LearningCurve.Point(1, 0.1, 0.05, 0.2), new LearningCurve.Point(2, 0, 0, 0.001)));
        BufferedImage image = LearningCurve.draw("T", "", List.of(perfect), LearningCurve.Scale.LOGARITHMIC);
        assertTrue(Pixels.count(image, Palette.series(0)) > 200);
    }

    @Test
    void theSameCurveGivesTheSameBytes() {
        List<LearningCurve.Series> series = List.of(falling("a", 0.1, 9), CONTROL);
        assertArrayEquals(
                Figure.png(LearningCurve.draw("T", "n", series, LearningCurve.Scale.LINEAR)),
                Figure.png(LearningCurve.draw("T", "n", series, LearningCurve.Scale.LINEAR)));
    }

    @Test
    void emptySeriesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> LearningCurve.Series.of("a", List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> LearningCurve.draw("T", "", List.of(), LearningCurve.Scale.LINEAR));
    }

    private static LearningCurve.Series falling(String name, double first, int epochs) {
        return LearningCurve.Series.of(
                name,
                IntStream.rangeClosed(1, epochs)
                        .mapToObj(i -> new LearningCurve.Point(i, first / i, 0.9 * first / i, 1.1 * first / i))
                        .toList());
    }
}
