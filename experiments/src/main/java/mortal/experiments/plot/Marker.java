package mortal.experiments.plot;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/// Shapes that tell lines apart without colour.
enum Marker {
    DISC,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    WEDGE,
    PENTAGON;

    /// (points) from the centre
    private static final double SIZE = 4.5;

    static Marker of(int index) {
        return values()[index % values().length];
    }

    /// The shape around a place (points).
    Shape at(double x, double y) {
        return switch (this) {
            case DISC -> new Ellipse2D.Double(x - 4, y - 4, 8, 8);
            case SQUARE -> polygon(x, y, 4, 45);
            case TRIANGLE -> polygon(x, y, 3, -90);
            case DIAMOND -> polygon(x, y, 4, 0);
            case WEDGE -> polygon(x, y, 3, 90);
            case PENTAGON -> polygon(x, y, 5, -90);
        };
    }

    private static Shape polygon(double x, double y, int corners, double firstDegrees) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double angle = Math.toRadians(firstDegrees + 360.0 * i / corners);
            double cornerX = x + 1.2 * SIZE * Math.cos(angle);
            double cornerY = y + 1.2 * SIZE * Math.sin(angle);
            if (i == 0) {
                path.moveTo(cornerX, cornerY);
            } else {
                path.lineTo(cornerX, cornerY);
            }
        }
        path.closePath();
        return path;
    }
}
