package mortal.experiments.plot;

import java.awt.Color;
import java.awt.image.BufferedImage;

/// What a test asks of a picture.
final class Pixels {
    private Pixels() {}

    /// How many pixels have exactly this colour.
    static int count(BufferedImage image, Color color) {
        return count(image, color, 0, 0, image.getWidth(), image.getHeight());
    }

    static int count(BufferedImage image, Color color, int x, int y, int width, int height) {
        int count = 0;
        for (int pixel : image.getRGB(x, y, width, height, null, 0, width)) {
            count += pixel == color.getRGB() ? 1 : 0;
        }
        return count;
    }

    /// The mean height (pixels from above) of pixels of this colour left of a bound.
    static double height(BufferedImage image, Color color, int right) {
        long sum = 0;
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            int here = count(image, color, 0, y, right, 1);
            sum += (long) y * here;
            count += here;
        }
        return (double) sum / count;
    }
}
