package mortal.experiments.statistics;

import org.apache.commons.math3.distribution.TDistribution;

/// Whether two are as good as each other: not "no difference was found", but "the difference is surely less than the
/// margin". Two one-sided tests at 5 % each say so exactly when the 90 % interval lies within the margin.
///
/// Source: D. J. Schuirmann (1987), J. Pharmacokinet. Biopharm. 15, 657.
///
/// @param difference with its 90 % interval
/// @param margin (unit of the difference) above 0, stated before looking
/// @param chance (1) the larger of the two p-values
public record Equivalence(Estimate difference, double margin, double chance) {
    /// (1) of the interval: twice a tail of 5 %, the convention of the field.
    private static final double CONFIDENCE = 0.90;

    public Equivalence {
        if (!(margin > 0)) {
            throw new IllegalArgumentException("Equivalence: margin = " + margin + ", must be above 0");
        }
    }

    /// From a bootstrap of the difference.
    public static Equivalence of(Resampled difference, double margin) {
        double chance = Math.max(difference.below(margin), difference.above(-margin));
        return new Equivalence(difference.estimate(CONFIDENCE), margin, chance);
    }

    /// From independent, about Gaussian paired differences, by Student's t.
    ///
    /// @param differences at least 2
    public static Equivalence of(double[] differences, double margin) {
        Estimate mean = Mean.of(differences, CONFIDENCE);
        if (!mean.bounded()) {
            throw new IllegalArgumentException("Equivalence: 1 difference; allowed: at least 2");
        }
        double reach = (mean.high() - mean.low()) / 2;
        double error = reach / Confidence.student(CONFIDENCE, differences.length - 1);
        double near = Math.abs(mean.value()) - margin;
        double chance = error == 0
                ? (near < 0 ? 0 : 1)
                : new TDistribution(null, differences.length - 1.0).cumulativeProbability(near / error);
        return new Equivalence(mean, margin, chance);
    }

    /// Whether the two are as good as each other within the margin.
    public boolean holds() {
        return difference.above(-margin) && difference.below(margin);
    }

    /// Whether the interval neither lies within the margin nor leaves out 0: more units or cases would be needed.
    public boolean open() {
        return !holds() && !difference.above(0) && !difference.below(0);
    }
}
