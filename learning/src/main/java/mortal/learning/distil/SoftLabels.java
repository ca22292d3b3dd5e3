package mortal.learning.distil;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// What a teacher answered to a set of cases: for each a probability of every class. All that passes from teacher to
/// pupil; a pupil that draws one label a lesson from it receives log₂ classes bits with each.
///
/// A final class and not a record because it holds an array.
public final class SoftLabels {
    /// (1) How far a case's probabilities may be from a sum of 1: floats of a hundred classes stay within it.
    private static final double SLACK = 1e-4;

    /// (1) What evening takes for nothing, so that a class nobody thinks of can come back. Chosen.
    private static final double FAINT = 1e-6;

    /// (1) Rounds of evening. Chosen: shares are then met to a thousandth where cases are not few.
    private static final int ROUNDS = 50;

    private final int classes;
    private final float[] q; // [case × class]

    /// @param classes at least 2
    /// @param q (1) cases × classes, at least 0, each case's sum 1; not modified
    public SoftLabels(int classes, float[] q) {
        if (classes < 2 || q.length % classes != 0) {
            throw new IllegalArgumentException("SoftLabels: " + q.length + " probabilities of " + classes
                    + " classes; must be whole cases of at least 2");
        }
        this.classes = classes;
        this.q = q.clone();
        for (int c = 0; c < cases(); c++) {
            demand(c);
        }
    }

    private void demand(int row) {
        double sum = 0;
        boolean sound = true;
        for (int k = 0; k < classes; k++) {
            sum += probability(row, k);
            sound &= probability(row, k) >= 0;
        }
        if (!sound || !(Math.abs(sum - 1) < SLACK)) {
            throw new IllegalArgumentException("SoftLabels: the probabilities of case " + row
                    + " must be at least 0 and add up to 1, their sum is " + sum);
        }
    }

    /// Certainty: each case has its label, as from a book.
    public static SoftLabels certain(int classes, List<Integer> labels) {
        float[] q = new float[labels.size() * classes];
        for (int c = 0; c < labels.size(); c++) {
            q[c * classes + labels.get(c)] = 1;
        }
        return new SoftLabels(classes, q);
    }

    /// The mean of several teachers' answers to the same cases.
    public static SoftLabels mean(List<SoftLabels> teachers) {
        SoftLabels first = teachers.getFirst();
        double[] sum = new double[first.q.length];
        for (SoftLabels teacher : teachers) {
            if (teacher.classes != first.classes || teacher.q.length != first.q.length) {
                throw new IllegalArgumentException(
                        "SoftLabels.mean: " + teacher.cases() + " cases of " + teacher.classes + " classes beside "
                                + first.cases() + " of " + first.classes + "; must be the same cases");
            }
            for (int i = 0; i < sum.length; i++) {
                sum[i] += teacher.q[i];
            }
        }
        float[] mean = new float[sum.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sum[i] / teachers.size());
        }
        return new SoftLabels(first.classes, mean);
    }

    public int cases() {
        return q.length / classes;
    }

    public int classes() {
        return classes;
    }

    /// (1)
    public float probability(int row, int label) {
        return q[row * classes + label];
    }

    /// The most probable class of each case, the lower number of equals.
    public List<Integer> hard() {
        List<Integer> labels = new ArrayList<>();
        for (int c = 0; c < cases(); c++) {
            int best = 0;
            for (int k = 1; k < classes; k++) {
                best = probability(c, k) > probability(c, best) ? k : best;
            }
            labels.add(best);
        }
        return labels;
    }

    /// The answers set right for a leaning to some classes: every class is weighed by a number of its own, such that
    /// over
    /// all cases together the classes have these shares. Whoever asks knows from elsewhere how frequent classes are.
    /// Source: iterative proportional fitting, Deming and Stephan 1940.
    ///
    /// @param shares (1) of the classes, each at least 0, their sum 1; not modified
    public SoftLabels evened(double... shares) {
        if (shares.length != classes) {
            throw new IllegalArgumentException(
                    "SoftLabels.evened: " + shares.length + " shares, must be one for each of " + classes + " classes");
        }
        double[] weight = new double[classes];
        Arrays.fill(weight, 1);
        float[] even = new float[q.length];
        for (int round = 0; round < ROUNDS; round++) {
            double[] told = weighed(weight, even);
            for (int k = 0; k < classes; k++) {
                weight[k] *= shares[k] * cases() / told[k];
            }
        }
        weighed(weight, even);
        return new SoftLabels(classes, even);
    }

    /// @param into the probabilities times their class's weight, each case's sum 1; modified
    /// @return (cases) of each class, all cases together
    private double[] weighed(double[] weight, float[] into) {
        double[] told = new double[classes];
        for (int c = 0; c < cases(); c++) {
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                sum += weight[k] * (probability(c, k) + FAINT);
            }
            for (int k = 0; k < classes; k++) {
                double share = weight[k] * (probability(c, k) + FAINT) / sum;
                into[c * classes + k] = (float) share;
                told[k] += share;
            }
        }
        return told;
    }

    /// A label for each case, drawn with its probabilities.
    ///
    /// @param lesson the draws of another lesson are others
    public List<Integer> drawn(Seed lesson) {
        List<Integer> labels = new ArrayList<>();
        for (int c = 0; c < cases(); c++) {
            double left = Draws.uniform(lesson, c);
            int label = 0;
            for (int k = 0; k < classes; k++) {
                if (probability(c, k) > 0) {
                    label = k;
                    left -= probability(c, k);
                    if (left < 0) {
                        break;
                    }
                }
            }
            labels.add(label);
        }
        return labels;
    }

    /// A control: the answers dealt out anew among cases of the same label, so that what they tell of a class stays and
    /// what they tell of a case goes.
    ///
    /// @param labels one a case, such as [#hard]
    public SoftLabels shuffledWithin(List<Integer> labels, Seed seed) {
        float[] dealt = new float[q.length];
        for (int k = 0; k < classes; k++) {
            int label = k;
            int[] members = java.util.stream.IntStream.range(0, cases())
                    .filter(c -> labels.get(c) == label)
                    .toArray();
            int[] order = Draws.permutation(seed.child(k), members.length);
            for (int i = 0; i < members.length; i++) {
                System.arraycopy(q, members[order[i]] * classes, dealt, members[i] * classes, classes);
            }
        }
        return new SoftLabels(classes, dealt);
    }

    /// A control: for each case the mean answer to all cases of its label, so that labels drawn from it are as wrong as
    /// the teacher's and in the same way, whatever the case.
    ///
    /// @param labels the true ones, one a case
    public SoftLabels confusions(List<Integer> labels) {
        double[] sums = new double[classes * classes];
        int[] counts = new int[classes];
        for (int c = 0; c < cases(); c++) {
            counts[labels.get(c)]++;
            for (int k = 0; k < classes; k++) {
                sums[labels.get(c) * classes + k] += probability(c, k);
            }
        }
        float[] means = new float[q.length];
        for (int c = 0; c < cases(); c++) {
            for (int k = 0; k < classes; k++) {
                means[c * classes + k] = (float) (sums[labels.get(c) * classes + k] / counts[labels.get(c)]);
            }
        }
        return new SoftLabels(classes, means);
    }

    /// The cases `from` … `to − 1`.
    public SoftLabels slice(int from, int to) {
        return new SoftLabels(classes, Arrays.copyOfRange(q, from * classes, to * classes));
    }

    /// (bits) that one label is worth at most.
    public double bitsOfLabel() {
        return bitsOfLabel(classes);
    }

    /// (bits) that one label of so many classes is worth at most: log₂ classes.
    public static double bitsOfLabel(int classes) {
        return StrictMath.log(classes) / StrictMath.log(2);
    }

    @Override
    public String toString() {
        return "SoftLabels[" + cases() + " cases of " + classes + " classes]";
    }
}
