package mortal.experiments.statistics;

import java.util.BitSet;
import org.apache.commons.math3.distribution.BinomialDistribution;

/// How two answerers differ on the same cases. Only the cases that exactly one of them got wrong tell them apart.
///
/// @param difference (1) error rate of A minus error rate of B: positive when B is the better one
/// @param onlyA (cases) wrong by A alone
/// @param onlyB (cases) wrong by B alone
/// @param cases (cases) shown to both
/// @param chance (1) exact McNemar p-value: how often equals would split those cases at least as unevenly
public record PairedDifference(Estimate difference, long onlyA, long onlyB, long cases, double chance) {

    /// At 95 %.
    ///
    /// @param wrongA per case, whether A answered wrongly
    /// @param wrongB the same cases in the same order, for B
    public static PairedDifference of(boolean[] wrongA, boolean[] wrongB) {
        if (wrongA.length != wrongB.length) {
            throw new IllegalArgumentException("PairedDifference: " + wrongA.length + " cases of A beside "
                    + wrongB.length + " of B; allowed: the same cases for both");
        }
        return of(bits(wrongA), bits(wrongB), wrongA.length);
    }

    /// At 95 %.
    ///
    /// @param wrongA the cases that A answered wrongly
    /// @param wrongB the cases that B answered wrongly
    /// @param cases (cases) how many were shown to both, at least 1
    public static PairedDifference of(BitSet wrongA, BitSet wrongB, int cases) {
        if (Math.max(wrongA.length(), wrongB.length()) > cases) {
            throw new IllegalArgumentException("PairedDifference: case "
                    + (Math.max(wrongA.length(), wrongB.length()) - 1) + " is marked; allowed: below " + cases);
        }
        return of(without(wrongA, wrongB), without(wrongB, wrongA), cases, Confidence.USUAL);
    }

    /// From the counts.
    ///
    /// The interval is Wald's after one case has been added to each kind of disagreement (n + 2 cases in all):
    /// a = (onlyA + 1) / (n + 2), b = (onlyB + 1) / (n + 2), a − b ± z √((a + b − (a − b)²) / (n + 2)).
    ///
    /// Source: D. G. Bonett and R. M. Price (2012), J. Educ. Behav. Stat. 37, 479; recommended by
    /// M. W. Fagerland, S. Lydersen and P. Laake (2014), Stat. Med. 33, 2850, for its coverage and simplicity.
    public static PairedDifference of(long onlyA, long onlyB, long cases, double confidence) {
        if (cases < 1 || onlyA < 0 || onlyB < 0 || onlyA + onlyB > cases) {
            throw new IllegalArgumentException("PairedDifference: " + onlyA + " wrong by A alone and " + onlyB
                    + " by B alone in " + cases + " cases; allowed: at least 1 case, counts that fit into it");
        }
        double n = cases + 2.0;
        double a = (onlyA + 1) / n;
        double b = (onlyB + 1) / n;
        double reach = Confidence.gaussian(confidence) * Math.sqrt((a + b - (a - b) * (a - b)) / n);
        double low = Math.max(-1, a - b - reach);
        double high = Math.min(1, a - b + reach);
        Estimate difference = new Estimate((onlyA - onlyB) / (double) cases, low, high);
        return new PairedDifference(difference, onlyA, onlyB, cases, mcNemar(onlyA, onlyB));
    }

    /// The exact conditional test: if A and B are equals, each disagreement falls to either with chance 1/2.
    /// Source: Q. McNemar (1947), Psychometrika 12, 153, with binomial instead of χ² tails.
    private static double mcNemar(long onlyA, long onlyB) {
        int disagreements = Math.toIntExact(onlyA + onlyB);
        if (disagreements == 0) {
            return 1;
        }
        int fewer = (int) Math.min(onlyA, onlyB);
        return Math.min(1, 2 * new BinomialDistribution(null, disagreements, 0.5).cumulativeProbability(fewer));
    }

    private static long without(BitSet these, BitSet those) {
        BitSet rest = (BitSet) these.clone();
        rest.andNot(those);
        return rest.cardinality();
    }

    private static BitSet bits(boolean[] flags) {
        BitSet bits = new BitSet(flags.length);
        for (int i = 0; i < flags.length; i++) {
            bits.set(i, flags[i]);
        }
        return bits;
    }
}
