package mortal.learning.rule;

import java.util.ArrayList;
import java.util.List;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// Chooses labels for negatives: wrong ones, never the true one, but for [#all]. A case's draw belongs to its number
/// within the schooling.
final class WrongLabels {
    private final int classes;
    private final Seed seed;

    WrongLabels(int classes, Seed seed) {
        this.classes = classes;
        this.seed = seed;
    }

    /// Any wrong label, all equally likely.
    List<Integer> random(List<Integer> labels, long first) {
        return candidates(labels, 1, first).stream().map(List::getFirst).toList();
    }

    /// `count` different wrong labels for each case, all choices equally likely.
    List<List<Integer>> candidates(List<Integer> labels, int count, long first) {
        List<List<Integer>> all = new ArrayList<>();
        for (int c = 0; c < labels.size(); c++) {
            List<Integer> left = new ArrayList<>();
            for (int k = 0; k < classes; k++) {
                if (k != labels.get(c)) {
                    left.add(k);
                }
            }
            List<Integer> taken = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                long index = (first + c) * classes + k;
                int place = Draws.integer(seed.child("label"), index, left.size());
                taken.add(left.get(place));
                left.subList(place, place + 1).clear();
            }
            all.add(taken);
        }
        return all;
    }

    /// Every label for each case, the true one too.
    List<List<Integer>> all(int cases) {
        List<Integer> every =
                java.util.stream.IntStream.range(0, classes).boxed().toList();
        return java.util.Collections.nCopies(cases, every);
    }

    /// A wrong label sampled from a softmax restricted to the wrong classes. Source: Hinton, `ffnew.m`: hard negatives.
    ///
    /// @param q (1) cases × classes, not modified
    List<Integer> byProbability(List<Integer> labels, float[] q, long first) {
        List<Integer> hard = new ArrayList<>();
        for (int c = 0; c < labels.size(); c++) {
            double[] weights = new double[classes];
            for (int k = 0; k < classes; k++) {
                // A trace of every class, so that a softmax sure of itself still leaves wrong ones to choose from.
                weights[k] = k == labels.get(c) ? 0 : q[c * classes + k] + Double.MIN_NORMAL;
            }
            hard.add(sample(weights, first + c));
        }
        return hard;
    }

    /// For each case the row of one of its candidates, chosen by the exponential of its score.
    ///
    /// @param scores (1) case c with candidate k at c · candidates + k; not modified
    int[] byGoodness(float[] scores, int candidates, long first) {
        int[] rows = new int[scores.length / candidates];
        for (int c = 0; c < rows.length; c++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < candidates; k++) {
                largest = Math.max(largest, scores[c * candidates + k]);
            }
            double[] weights = new double[candidates];
            for (int k = 0; k < candidates; k++) {
                weights[k] = StrictMath.exp(scores[c * candidates + k] - largest);
            }
            rows[c] = c * candidates + sample(weights, first + c);
        }
        return rows;
    }

    /// An index with a probability proportional to its weight; never one of weight 0.
    private int sample(double[] weights, long index) {
        double sum = 0;
        for (double w : weights) {
            sum += w;
        }
        double left = Draws.uniform(seed.child("choice"), index) * sum;
        int last = 0;
        for (int k = 0; k < weights.length; k++) {
            if (weights[k] > 0) {
                last = k;
                left -= weights[k];
                if (left < 0) {
                    return k;
                }
            }
        }
        return last;
    }
}
