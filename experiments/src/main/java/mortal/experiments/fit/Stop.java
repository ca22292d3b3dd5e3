package mortal.experiments.fit;

/// A normal number that cannot pass a bound: by how much that lowers its mean, and its variance then. It is written for
/// a
/// bound above; a bound below is its mirror image.
final class Stop {
    private static final double ROOT_2_PI = Math.sqrt(2 * Math.PI);

    /// Farther from the bound than this (standard deviations) it does not matter; chosen.
    private static final double FAR = 8;

    private final double scale;
    private double variance;

    /// @param scale (1) the variance that a variance of 1 stands for, about: it says how blurred the bound is
    Stop(double scale) {
        this.scale = scale;
    }

    /// Cuts off what is beyond the bound.
    ///
    /// @param distance (1) of the mean from the bound, below 0 beyond it, infinite for none
    /// @param free variance without the bound, in units of the scale
    /// @return (1) by how much the mean comes down
    double cut(double distance, double free) {
        double deviation = Math.sqrt(free * scale);
        if (distance >= FAR * deviation) {
            variance = free;
            return 0;
        }
        if (!(distance > -FAR * deviation)) {
            variance = 0;
            return -distance;
        }
        double z = distance / deviation;
        double density = StrictMath.exp(-z * z / 2) / ROOT_2_PI;
        double inside = inside(z, density);
        double left = distance * inside + deviation * density;
        double square = (distance * distance + free * scale) * inside + distance * deviation * density;
        variance = Math.max(0, square - left * left) / scale;
        return left - distance;
    }

    /// In units of the scale.
    double variance() {
        return variance;
    }

    /// The normal distribution, within 10⁻⁷: M. Abramowitz and I. Stegun, "Handbook of mathematical functions" (1964),
    /// 26.2.17.
    private static double inside(double z, double density) {
        double t = 1 / (1 + 0.2316419 * Math.abs(z));
        double tail = density
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return z > 0 ? 1 - tail : tail;
    }
}
