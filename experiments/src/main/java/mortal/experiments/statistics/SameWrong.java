package mortal.experiments.statistics;

import java.util.List;

/// Whether two answerers give the same wrong answer where both are wrong.
///
/// @param both (cases) that both got wrong
/// @param same (cases) of those where they gave the same answer
/// @param expected (cases) of those where they would, if each drew its answer from its own wrong answers to cases of
/// that
///     class without heeding the case. Each case is among those it is judged by, so this is rather too high than too
/// low
public record SameWrong(int both, int same, double expected) {

    /// @param answersA one a case, 0 to `classes` − 1
    /// @param answersB the same cases in the same order
    /// @param labels the true ones
    /// @param classes (classes) at least 2
    public static SameWrong of(List<Integer> answersA, List<Integer> answersB, List<Integer> labels, int classes) {
        if (answersA.size() != labels.size() || answersB.size() != labels.size() || classes < 2) {
            throw new IllegalArgumentException("SameWrong: " + answersA.size() + " and " + answersB.size()
                    + " answers to " + labels.size() + " cases of " + classes + " classes; allowed: one a case");
        }
        double[][] byA = confusions(answersA, labels, classes);
        double[][] byB = confusions(answersB, labels, classes);
        int both = 0;
        int same = 0;
        double expected = 0;
        for (int c = 0; c < labels.size(); c++) {
            int label = labels.get(c);
            int a = answersA.get(c);
            int b = answersB.get(c);
            if (a != label && b != label) {
                both++;
                same += a == b ? 1 : 0;
                expected += product(byA[label], byB[label]);
            }
        }
        return new SameWrong(both, same, expected);
    }

    /// (1) Share of the cases both got wrong with the same answer; NaN where there are none.
    public double share() {
        return same / (double) both;
    }

    /// (1) That share by chance; NaN where there are none.
    public double chance() {
        return expected / both;
    }

    /// (1) True label × answer: how wrong answers to a class are spread.
    private static double[][] confusions(List<Integer> answers, List<Integer> labels, int classes) {
        double[][] shares = new double[classes][classes];
        int[] wrong = new int[classes];
        for (int c = 0; c < labels.size(); c++) {
            int label = labels.get(c);
            if (answers.get(c) != label) {
                shares[label][answers.get(c)]++;
                wrong[label]++;
            }
        }
        for (int label = 0; label < classes; label++) {
            for (int answer = 0; answer < classes; answer++) {
                shares[label][answer] /= Math.max(1, wrong[label]);
            }
        }
        return shares;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
