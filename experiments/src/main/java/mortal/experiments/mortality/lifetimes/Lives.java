package mortal.experiments.mortality.lifetimes;

import mortal.substrate.Draws;
import mortal.substrate.Seed;
import org.apache.commons.math3.special.Gamma;

/// How long chips live: drawn, the same in every upbringing and setting.
///
///     F(t) = 1 − exp(−(t / scale)^shape),   mean = scale · Γ(1 + 1 / shape)
///
/// Source: Weibull's is the usual law of wear-out; mean and shape are the settings'.
final class Lives {
    private final double scale; // (years)
    private final double shape;
    private final Seed seed;

    /// @param mean (years)
    Lives(double mean, double shape, Seed seed) {
        this.scale = mean / Gamma.gamma(1 + 1 / shape);
        this.shape = shape;
        this.seed = seed;
    }

    /// (years) from birth to death of the `number`-th chip of a place, the founder being 0. Founders are met at any
    /// age:
    /// they have a share of their life before them that is uniform.
    double of(int place, int number) {
        Seed own = seed.child("place", place).child(number);
        double years = scale * StrictMath.pow(-StrictMath.log(1 - Draws.uniform(own, 0)), 1 / shape);
        return number == 0 ? years * Draws.uniform(own, 1) : years;
    }
}
