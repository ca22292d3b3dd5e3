package mortal.experiments.statistics;

import java.util.BitSet;

/// Whether two answerers err on the same cases: Cohen's κ of being right or wrong. Two that are right in 95 % of cases
/// agree in 90 % whatever they have in common; κ is what they agree beyond that, 0 for independent errors and 1 for the
/// same ones.
///
/// Source: R. Geirhos, K. Meding and F. A. Wichmann (2020), "Beyond accuracy: quantifying trial-by-trial behaviour of
/// CNNs and humans by measuring error consistency", NeurIPS 33, equations 1–4; J. Cohen (1960), Educ. Psychol. Meas.
/// 20, 37.
///
/// @param cases (cases) shown to both, at least 2
/// @param wrongA (cases) answered wrongly by A
/// @param wrongB (cases) answered wrongly by B
/// @param both (cases) answered wrongly by both
public record ErrorConsistency(int cases, int wrongA, int wrongB, int both) {
    public ErrorConsistency {
        if (cases < 2
                || both < Math.max(0, wrongA + wrongB - cases)
                || both > Math.min(wrongA, wrongB)
                || Math.max(wrongA, wrongB) > cases) {
            throw new IllegalArgumentException("ErrorConsistency: " + wrongA + " and " + wrongB + " wrong of " + cases
                    + " cases, " + both + " by both; allowed: at least 2 cases, counts that fit into each other");
        }
    }

    public static ErrorConsistency of(BitSet wrongA, BitSet wrongB, int cases) {
        BitSet both = (BitSet) wrongA.clone();
        both.and(wrongB);
        return new ErrorConsistency(cases, wrongA.cardinality(), wrongB.cardinality(), both.cardinality());
    }

    /// (1) Share of cases that both got right or both got wrong.
    public double observed() {
        return (cases - wrongA - wrongB + 2.0 * both) / cases;
    }

    /// (1) What that share would be with the same errors made independently.
    public double expected() {
        double a = wrongA / (double) cases;
        double b = wrongB / (double) cases;
        return a * b + (1 - a) * (1 - b);
    }

    /// Whether κ means anything: not where both got everything right, or both everything wrong.
    public boolean defined() {
        return wrongA + wrongB != 0 && wrongA + wrongB != 2 * cases;
    }

    /// (1) Cohen's κ, −1 to 1; NaN where it is not defined.
    public double kappa() {
        return defined() ? (observed() - expected()) / (1 - expected()) : Double.NaN;
    }

    /// (1) The largest κ that two with so many errors can have: those of the better one are all the other's too.
    public double most() {
        return new ErrorConsistency(cases, wrongA, wrongB, Math.min(wrongA, wrongB)).kappa();
    }

    /// (1) Standard deviation of κ, were the errors independent: `both` is then hypergeometric. The mean is 0.
    public double independent() {
        double n = cases;
        double deviation = Math.sqrt(wrongA * (n - wrongA) / n * (wrongB * (n - wrongB) / n) / (n - 1)); // of both
        return defined() ? 2 * deviation / n / (1 - expected()) : Double.NaN;
    }
}
