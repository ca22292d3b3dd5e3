package mortal.experiments.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GoodnessHistogramTest {
    @Property(tries = 200)
    void everyCaseIsCountedOnceEvenBeyondTheAxis(@ForAll @Size(min = 1, max = 300) short[] goodness) {
        float[] values = new float[goodness.length];
        int above = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = goodness[i];
            above += values[i] > 100 ? 1 : 0;
        }
        GoodnessHistogram.Counted counted = GoodnessHistogram.Counted.of(values, 100, Axes.Range.round("", 0, 2000, 5));
        double sum = counted.shares().stream().mapToDouble(Double::doubleValue).sum();
        assertEquals(100, sum, 1e-9);
        assertEquals((double) above / values.length, counted.above(), 1e-12);
    }

    @Test
    void positivesLieRightOfNegativesInEveryNumberOfPanels() {
        for (int layers = 1; layers <= 5; layers++) {
            GoodnessHistogram histogram = GoodnessHistogram.of("T", "n");
            for (int layer = 1; layer <= layers; layer++) {
                histogram.layer("layer " + layer, 100, around(150), around(60));
            }
            BufferedImage image = histogram.draw();
            int columns = layers == 4 ? 2 : Math.min(layers, 3);
            assertEquals((400 * columns + Figure.MARGIN) * Figure.SCALE, image.getWidth());
            int half = (Axes.LEFT + Figure.MARGIN + 155) * Figure.SCALE;
            int panel = 290 * Figure.SCALE;
            int left = Pixels.count(image, Palette.VERMILION, 0, 0, half, panel);
            int right = Pixels.count(image, Palette.VERMILION, half, 0, 140 * Figure.SCALE, panel);
            assertTrue(left > 2 * right, "negatives: " + left + " left, " + right + " right");
        }
    }

    @Test
    void equalGoodnessEverywhereIsDrawn() {
        BufferedImage image = GoodnessHistogram.of("T", "")
                .layer("flat", 2, new float[] {2, 2}, new float[] {2})
                .draw();
        assertTrue(Pixels.count(image, Palette.BLUE) > 50);
    }

    @Test
    void nothingToCountIsRefused() {
        GoodnessHistogram histogram = GoodnessHistogram.of("T", "");
        assertThrows(IllegalStateException.class, histogram::draw);
        assertThrows(IllegalArgumentException.class, () -> histogram.layer("a", 1, new float[0], new float[] {1}));
        float[] broken = {Float.NaN};
        assertThrows(IllegalArgumentException.class, () -> histogram.layer("a", 1, broken, new float[] {1}));
    }

    private static float[] around(float middle) {
        float[] values = new float[400];
        for (int i = 0; i < values.length; i++) {
            values[i] = middle + (i % 20 - 10) + (i % 7 - 3);
        }
        return values;
    }
}
