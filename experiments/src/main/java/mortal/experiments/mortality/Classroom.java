package mortal.experiments.mortality;

import java.util.BitSet;
import mortal.experiments.data.Data;
import mortal.experiments.data.Dataset;
import mortal.experiments.data.Split;
import mortal.experiments.run.LearningSettings;
import mortal.learning.rule.ForwardForward;
import mortal.substrate.InputException;

/// The cases of a study with teachers: what they are raised on, what they teach, what all are examined on. No case is
/// in
/// two of them.
///
/// @param given (cases) the teachers' and behind them the pool
/// @param taught (cases) of those that are the teachers'
/// @param validation by which settings are chosen
/// @param test that all are examined on
public record Classroom(Dataset given, int taught, Dataset validation, Dataset test) {

    /// What teachers are raised on.
    public Dataset training() {
        return given.slice(0, taught);
    }

    /// What is taught from chip to chip; its labels are for controls alone.
    public Dataset pool() {
        return given.slice(taught, given.cases());
    }

    /// Of a school whose chips are asked by goodness.
    ///
    /// @param school its trainCases are the teachers'; 0 for all that validation and pool leave
    /// @param poolCases (cases) at least 0
    /// @throws InputException if there are not as many, a class is missing, or the rule teaches no goodness
    public static Classroom of(Data data, LearningSettings school, int poolCases) {
        if (!(school.rule() instanceof ForwardForward)) {
            throw new InputException("rule = " + school.rule().name()
                    + " teaches no goodness, by which these studies ask chips; must be forward-forward");
        }
        return any(data, school, poolCases);
    }

    /// Of a school with any rule.
    ///
    /// @param school its trainCases are the teachers'; 0 for all that validation and pool leave
    /// @param poolCases (cases) at least 0
    /// @throws InputException if there are not as many, or a class is missing
    public static Classroom any(Data data, LearningSettings school, int poolCases) {
        Split split = Split.of(data, school.validationCases()).standardised(school.standardise());
        Dataset all = split.training();
        long teachers = school.trainCases() == 0 ? Math.max(1L, (long) all.cases() - poolCases) : school.trainCases();
        if (teachers + poolCases > all.cases()) {
            throw new InputException(String.format(
                    java.util.Locale.ROOT,
                    "trainCases = %d and poolCases = %d, must be at most %d together, what validation leaves of %s",
                    teachers,
                    poolCases,
                    all.cases(),
                    data.name()));
        }
        Dataset given = all.slice(0, (int) teachers + poolCases);
        Dataset test = school.testCases() == 0
                ? split.test()
                : split.testCases(school.testCases()).test();
        Classroom room = new Classroom(given, (int) teachers, split.validation(), test);
        if (given.classes() > Character.MAX_RADIX) {
            throw new InputException("data " + data.name() + ": " + given.classes() + " classes, must be at most "
                    + Character.MAX_RADIX + ", for an answer is kept as one letter");
        }
        school.check(given);
        complete(room.training(), "trainCases", data.name());
        complete(test, "testCases", data.name());
        return room;
    }

    /// A class that nobody is taught or asked would be an error that no chip can help.
    ///
    /// @param key that says how many there are
    /// @param name of the data
    /// @throws InputException if one is missing
    public static void complete(Dataset cases, String key, String name) {
        BitSet there = new BitSet();
        for (int c = 0; c < cases.cases(); c++) {
            there.set(cases.label(c));
        }
        int missing = there.nextClearBit(0);
        if (missing < cases.classes()) {
            throw new InputException("class " + missing + " of data " + name + " is missing from " + key + " = "
                    + cases.cases() + ", every class must be there; take more cases");
        }
    }
}
