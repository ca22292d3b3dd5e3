package mortal.experiments.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class MagnitudesTest {
    /// (pixels) of the only row.
    private static final int TOP = 45 * Figure.SCALE;

    private static final int HEIGHT = 26 * Figure.SCALE;

    private static BufferedImage drawn(double value, boolean filled) {
        return Magnitudes.draw(
                "T", "", "J", 1e-14, 1e-9, List.of(new Magnitudes.Row("read", "cells", value, "some", filled)));
    }

    private static int pixels(BufferedImage image) {
        return Pixels.count(image, Palette.series(0), 0, TOP, image.getWidth(), HEIGHT);
    }

    /// The rightmost pixel of the dot.
    private static int right(BufferedImage image) {
        int x = image.getWidth() - 1;
        while (Pixels.count(image, Palette.series(0), x, TOP, 1, HEIGHT) == 0) {
            x--;
        }
        return x;
    }

    @Test
    void equalRatiosAreEqualLengths() {
        int decade = right(drawn(1e-11, true)) - right(drawn(1e-12, true));
        assertTrue(decade > 20, decade + " pixels");
        assertEquals(3 * decade, right(drawn(1e-10, true)) - right(drawn(1e-13, true)), 3);
    }

    @Test
    void nothingIsDrawnForNothingAndOpenDotsAreOpen() {
        assertEquals(0, pixels(drawn(0, true)));
        int open = pixels(drawn(1e-14, false));
        assertTrue(open > 10 && open < pixels(drawn(1e-14, true)) - 20, open + " pixels");
    }
}
