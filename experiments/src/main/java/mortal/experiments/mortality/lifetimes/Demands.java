package mortal.experiments.mortality.lifetimes;

import java.util.BitSet;
import java.util.List;
import mortal.experiments.data.Dataset;
import mortal.experiments.data.Split;
import mortal.experiments.run.LearningSettings;
import mortal.experiments.study.Plan;
import mortal.substrate.InputException;

/// What settings and data must be, and the one line that says so.
final class Demands {
    private Demands() {}

    static void atLeast(String key, Number got, Number least) {
        if (!(got.doubleValue() >= least.doubleValue())) {
            throw new IllegalArgumentException(key + " = " + got + ", must be at least " + least);
        }
    }

    static void above(String key, double got, double bound) {
        if (!(got > bound && got < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(key + " = " + got + ", must be above " + bound);
        }
    }

    static void between(String key, double got, double low, double high) {
        if (!(got >= low && got <= high)) {
            throw new IllegalArgumentException(key + " = " + got + ", must be " + low + " to " + high);
        }
    }

    /// Numbers that rise, the first at least `least`: a schedule never goes back in time.
    static <N extends Number & Comparable<N>> void rising(String key, List<N> got, Number least) {
        boolean rises = !got.isEmpty() && got.getFirst().doubleValue() >= least.doubleValue();
        for (int i = 1; i < got.size(); i++) {
            rises &= got.get(i).compareTo(got.get(i - 1)) > 0;
        }
        if (!rises) {
            throw new IllegalArgumentException(key + " = " + got + ", must be numbers from " + least + " that rise");
        }
    }

    /// The cases of a study: the first `trainCases` for those who learn from books, `poolCases` after them without
    /// labels, the rest not used.
    ///
    /// @param pool (cases) wanted behind the training cases
    /// @throws InputException if there are not as many, or a class is missing
    static Cases cases(Plan<?> plan, LearningSettings school, int pool) {
        Split all = Split.of(plan.data(), school.validationCases());
        int taken = school.trainCases() == 0 ? all.training().cases() : school.trainCases();
        Split split = all.trainCases(taken)
                .testCases(school.testCases() == 0 ? all.test().cases() : school.testCases());
        if (taken + (long) pool > all.training().cases()) {
            throw new InputException("trainCases = " + taken + " and a pool of " + pool
                    + " cases behind them, must be within the " + all.training().cases() + " that "
                    + plan.data().name()
                    + " leaves to learn from");
        }
        everyClass(split.training(), "the first " + taken + " cases to learn from");
        return new Cases(split, all.training().slice(0, taken + pool));
    }

    /// @param given the training cases, and behind them those whose labels no pupil of a chip is told
    record Cases(Split split, Dataset given) {
        /// Those without labels.
        Dataset pool() {
            return given.slice(split.training().cases(), given.cases());
        }
    }

    private static void everyClass(Dataset cases, String which) {
        BitSet seen = new BitSet(cases.classes());
        for (int c = 0; c < cases.cases(); c++) {
            seen.set(cases.label(c));
        }
        int missing = seen.nextClearBit(0);
        if (missing < cases.classes()) {
            throw new InputException("class " + missing + " is missing from " + which + " of " + cases.name()
                    + "; take more, or others");
        }
    }
}
