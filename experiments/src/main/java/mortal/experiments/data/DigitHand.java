package mortal.experiments.data;

import java.util.ArrayList;
import java.util.List;
import mortal.experiments.data.DigitStyles.Style;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// Where the pen goes: a style, its points a little off, the paper stretched, the whole slanted, turned and set into
/// the image. Every amount is chosen, so that the errors in `Digits` come out and a person still reads the digits.
///
/// Only + − × ÷ and square roots: the same bits on every machine.
final class DigitHand {
    /// (1) pieces of a curve between two points of a stroke.
    private static final int PIECES = 4;
    /// (% of height) how far a point is off, standard deviation.
    private static final double WOBBLE = 3.3;
    /// (% of height) how far the paper is stretched at a node of its grid, standard deviation.
    private static final double STRETCH = 12;
    /// (nodes) a side of the grid of the stretched paper; 3 spans of a cubic B-spline.
    private static final int NODES = 6;
    /// (standard deviations) beyond which nothing is drawn.
    private static final double UTMOST = 2.2;

    private final Seed seed;
    private final double[] stretch = new double[2 * NODES * NODES]; // [x or y × node row × node column], %
    private final double[] turn = new double[4]; // 2 × 2, row by row

    private DigitHand(Seed seed) {
        this.seed = seed;
        Seed paper = seed.child("paper");
        for (int k = 0; k < stretch.length; k++) {
            stretch[k] = STRETCH * bounded(paper, k);
        }
        Seed pose = seed.child("pose");
        double slant = 0.12 + 0.23 * bounded(pose, 0);
        double half = 0.07 * bounded(pose, 1); // tangent of half the angle, so that no sine is needed
        double cosine = (1 - half * half) / (1 + half * half);
        double sine = 2 * half / (1 + half * half);
        double width = 1 + 0.16 * bounded(pose, 2);
        turn[0] = cosine * width;
        turn[1] = -cosine * slant - sine;
        turn[2] = sine * width;
        turn[3] = cosine - sine * slant;
    }

    /// The strokes of one image, each x and y in turn, in pixels.
    ///
    /// @param radius (pixels) of the pen
    /// @param side (pixels) of the image
    static List<double[]> write(int digit, Seed seed, double radius, int side) {
        DigitHand hand = new DigitHand(seed);
        List<double[]> strokes = new ArrayList<>();
        Seed wobble = seed.child("wobble");
        for (List<Integer> points : hand.style(digit).strokes()) {
            double[] stroke = curve(wobbled(points, wobble.child(strokes.size())));
            for (int k = 0; k < stroke.length; k += 2) {
                hand.place(stroke, k);
            }
            strokes.add(stroke);
        }
        hand.fit(strokes, radius, side);
        return strokes;
    }

    private Style style(int digit) {
        List<Style> styles = DigitStyles.OF.get(digit);
        int left = Draws.integer(
                seed.child("style"), 0, styles.stream().mapToInt(Style::share).sum());
        for (Style style : styles) {
            left -= style.share();
            if (left < 0) {
                return style;
            }
        }
        throw new AssertionError("shares are summed above");
    }

    /// The points a little off; a corner, given twice, stays one.
    private static double[] wobbled(List<Integer> points, Seed seed) {
        double[] off = new double[points.size()];
        for (int k = 0; k < off.length; k++) {
            boolean corner = k >= 2
                    && points.get(k - k % 2).equals(points.get(k - k % 2 - 2))
                    && points.get(k - k % 2 + 1).equals(points.get(k - k % 2 - 1));
            off[k] = corner ? off[k - 2] : points.get(k) + WOBBLE * bounded(seed, k);
        }
        return off;
    }

    /// A Catmull–Rom spline through the points (Catmull and Rom, 1974), as a chain of short pieces.
    private static double[] curve(double[] points) {
        int spans = points.length / 2 - 1;
        double[] chain = new double[2 * (spans * PIECES + 1)];
        for (int k = 0; k <= spans * PIECES; k++) {
            int span = Math.min(k / PIECES, spans - 1);
            double t = (k - span * PIECES) / (double) PIECES;
            for (int axis = 0; axis < 2; axis++) {
                double before = points[2 * Math.max(span - 1, 0) + axis];
                double from = points[2 * span + axis];
                double to = points[2 * span + 2 + axis];
                double after = points[2 * Math.min(span + 2, spans) + axis];
                chain[2 * k + axis] = from
                        + t
                                / 2
                                * (to
                                        - before
                                        + t
                                                * (2 * before
                                                        - 5 * from
                                                        + 4 * to
                                                        - after
                                                        + t * (3 * (from - to) + after - before)));
            }
        }
        return chain;
    }

    /// Moves one point as the paper is stretched, then slants and turns it about the middle.
    private void place(double[] stroke, int k) {
        double u = spot(stroke[k]);
        double v = spot(stroke[k + 1]);
        double x = stroke[k] + pull(0, u, v) - 50;
        double y = stroke[k + 1] + pull(1, u, v) - 50;
        stroke[k] = turn[0] * x + turn[1] * y;
        stroke[k + 1] = turn[2] * x + turn[3] * y;
    }

    /// Where a coordinate lies on the grid: −20 to 120 % become 0 to just below 3 spans.
    private static double spot(double percent) {
        return Math.clamp((percent + 20) / 140, 0, 0.999) * (NODES - 3);
    }

    /// (%) how far the paper is stretched at a spot: a uniform cubic B-spline of the nodes.
    private double pull(int axis, double u, double v) {
        double[] across = weights(u - (int) u);
        double[] down = weights(v - (int) v);
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            int row = (axis * NODES + (int) v + i) * NODES + (int) u;
            double along = 0;
            for (int j = 0; j < 4; j++) {
                along += across[j] * stretch[row + j];
            }
            sum += down[i] * along;
        }
        return sum;
    }

    private static double[] weights(double t) {
        double s = 1 - t;
        return new double[] {
            s * s * s / 6, (3 * t * t * t - 6 * t * t + 4) / 6, (3 * s * s * s - 6 * s * s + 4) / 6, t * t * t / 6
        };
    }

    /// Scales the strokes to a height (or, if they are wide, a width) of about 20 pixels, ink included, as MNIST does,
    /// and sets their middle near the image's.
    private void fit(List<double[]> strokes, double radius, int side) {
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE};
        double[] sum = new double[2];
        int count = 0;
        for (double[] stroke : strokes) {
            for (int k = 0; k < stroke.length; k++) {
                low[k % 2] = Math.min(low[k % 2], stroke[k]);
                high[k % 2] = Math.max(high[k % 2], stroke[k]);
                sum[k % 2] += stroke[k];
            }
            count += stroke.length / 2;
        }
        Seed fit = seed.child("fit");
        double room = 19.2 + 1.1 * bounded(fit, 2) - 2 * radius;
        double scale = room / Math.max(high[1] - low[1], high[0] - low[0]);
        for (int axis = 0; axis < 2; axis++) {
            // Between the middle of the box and the centre of mass, and a little off.
            double middle = (sum[axis] / count + (low[axis] + high[axis]) / 2) / 2;
            double shift = side / 2.0 - middle * scale + 0.78 * bounded(fit, axis);
            double margin = radius + 2.5; // nothing may reach the outermost row, blurred or not
            shift = Math.clamp(shift, margin - low[axis] * scale, side - margin - high[axis] * scale);
            for (double[] stroke : strokes) {
                for (int k = axis; k < stroke.length; k += 2) {
                    stroke[k] = stroke[k] * scale + shift;
                }
            }
        }
    }

    /// A Gaussian cut off where people would no longer read it.
    static double bounded(Seed seed, long index) {
        return Math.clamp((double) Draws.gaussian(seed, index), -UTMOST, UTMOST);
    }
}
