package mortal.experiments.data;

import java.util.List;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// What the pen leaves on the paper: a soft-edged line of some width and blackness, here and there too faint, grainy
/// and sometimes out of focus. All amounts are chosen. Only + − × ÷ and square roots: the same bits on every machine.
final class DigitPen {
    /// (pixels) over which the edge of the line goes from ink to paper.
    private static final double EDGE = 1.1;

    private final Seed seed;
    private final int side;
    private final double radius; // pixels, half of the width
    private final float[] ink; // [side × side], 0 to 1

    private DigitPen(Seed seed, int side) {
        this.seed = seed;
        this.side = side;
        this.radius = Math.clamp(1.35 + 0.38 * DigitHand.bounded(seed.child("radius"), 0), 0.7, 2.1);
        this.ink = new float[side * side];
    }

    /// Draws one image, `side` × `side` pixels.
    ///
    /// @param into modified from `offset` on
    static void draw(int digit, Seed image, int side, byte[] into, int offset) {
        Seed seed = image.child("pen");
        DigitPen pen = new DigitPen(seed, side);
        List<double[]> strokes = DigitHand.write(digit, image.child("hand"), pen.radius, side);
        strokes.forEach(pen::trace);
        pen.fade(strokes);
        pen.blur();
        pen.develop(into, offset);
    }

    /// Inks one stroke, whose width grows or shrinks on the way.
    private void trace(double[] stroke) {
        int pieces = stroke.length / 2 - 1;
        double swell = 0.16 * DigitHand.bounded(seed.child("swell"), 0);
        for (int k = 0; k < pieces; k++) {
            double wide = radius * (1 + swell * (2.0 * k / pieces - 1));
            line(stroke[2 * k], stroke[2 * k + 1], stroke[2 * k + 2], stroke[2 * k + 3], wide);
        }
    }

    /// Inks every pixel by its distance to the line from (x0, y0) to (x1, y1); pixel (0, 0) has its middle at
    /// (0.5, 0.5).
    private void line(double x0, double y0, double x1, double y1, double wide) {
        double reach = wide + EDGE / 2;
        double dx = x1 - x0;
        double dy = y1 - y0;
        double perLength = 1 / Math.max(dx * dx + dy * dy, 1e-9);
        int left = (int) Math.max(0, Math.min(x0, x1) - reach);
        int right = (int) Math.min(side - 1, Math.max(x0, x1) + reach);
        int bottom = (int) Math.min(side - 1, Math.max(y0, y1) + reach);
        for (int row = (int) Math.max(0, Math.min(y0, y1) - reach); row <= bottom; row++) {
            double py = row + 0.5 - y0;
            for (int column = left; column <= right; column++) {
                double px = column + 0.5 - x0;
                double along = Math.max(0, Math.min(1, (px * dx + py * dy) * perLength));
                double ex = px - along * dx;
                double ey = py - along * dy;
                double distance = ex * ex + ey * ey;
                if (distance < reach * reach) {
                    int at = row * side + column;
                    ink[at] = Math.max(ink[at], (float) Math.min(1, (reach - Math.sqrt(distance)) / EDGE));
                }
            }
        }
    }

    /// In one image out of four, a spot of the line that took less ink.
    private void fade(List<double[]> strokes) {
        Seed spot = seed.child("spot");
        if (Draws.uniform(spot, 0) >= 0.25f) {
            return;
        }
        Seed place = spot.child("place");
        double[] stroke = strokes.get(Draws.integer(place, 0, strokes.size()));
        int k = 2 * Draws.integer(place, 1, stroke.length / 2);
        double reach = 1.2 + 1.3 * Draws.uniform(spot, 1);
        double loss = 0.3 + 0.6 * Draws.uniform(spot, 2);
        for (int at = 0; at < ink.length; at++) {
            int row = at / side;
            double dx = at - row * side + 0.5 - stroke[k];
            double dy = row + 0.5 - stroke[k + 1];
            double near = 1 - (dx * dx + dy * dy) / (reach * reach);
            if (near > 0) {
                ink[at] *= (float) (1 - loss * near);
            }
        }
    }

    /// In one image out of three, spreads part of each pixel's ink over its neighbours, 1 2 1 both ways.
    private void blur() {
        Seed focus = seed.child("focus");
        if (Draws.uniform(focus, 0) >= 0.33f) {
            return;
        }
        float share = Draws.uniform(focus, 1);
        spread(1, share);
        spread(side, share);
    }

    /// @param step (pixels) 1 across, [#side] down; the border has no ink
    private void spread(int step, float share) {
        float[] sharp = ink.clone();
        for (int at = step; at < ink.length - step; at++) {
            ink[at] += share * ((sharp[at - step] + sharp[at + step] - 2 * sharp[at]) / 4);
        }
    }

    /// Turns ink into bytes, a little grainy; paper stays black.
    private void develop(byte[] into, int offset) {
        Seed grain = seed.child("grain");
        double white = 1 - 0.14 * Draws.uniform(seed.child("white"), 0);
        for (int at = 0; at < ink.length; at++) {
            if (ink[at] > 0) {
                double grey = 255 * white * ink[at] * (1 + 0.07 * DigitHand.bounded(grain, at));
                into[offset + at] = (byte) (int) Math.clamp(grey + 0.5, 0, 255);
            }
        }
    }
}
