package mortal.experiments.plot;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.function.DoubleFunction;

/// Small images of numbers, one flat square a number.
final class Raster {
    private Raster() {}

    /// Paints values in row order.
    ///
    /// @param values (any unit) rows × columns numbers
    /// @param ink colour of a value
    static BufferedImage of(float[] values, int rows, int columns, DoubleFunction<Color> ink) {
        if (values.length != rows * columns) {
            throw new IllegalArgumentException(
                    "Image: " + values.length + " values; allowed: " + rows + " × " + columns);
        }
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < values.length; i++) {
            image.setRGB(i % columns, i / columns, ink.apply(values[i]).getRGB());
        }
        return image;
    }
}
