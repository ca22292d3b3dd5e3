package mortal.experiments.mortality;

import java.util.BitSet;
import mortal.experiments.data.Data;
import mortal.experiments.data.Dataset;
import mortal.experiments.data.Split;
import mortal.experiments.run.LearningSettings;
import mortal.substrate.InputException;

/// The cases of a study with teachers: what they are raised on, what they teach, what all are examined on. No case is
/// in
/// two of them.
///
/// @param training of the teachers
/// @param pool that is taught from chip to chip; its labels are for controls alone
/// @param validation by which settings are chosen
/// @param test that all are examined on
public record Classroom(Dataset training, Dataset pool, Dataset validation, Dataset test) {

    /// @param school its trainCases are the teachers'; 0 for all that validation and pool leave
    /// @param poolCases (cases)
    /// @throws InputException if there are not as many, or a class is missing
    public static Classroom of(Data data, LearningSettings school, int poolCases) {
        Split split = Split.of(data, school.validationCases());
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
        Dataset training = all.slice(0, (int) teachers);
        Dataset test = school.testCases() == 0
                ? split.test()
                : split.testCases(school.testCases()).test();
        complete(training, "trainCases", data.name());
        complete(test, "testCases", data.name());
        return new Classroom(training, all.slice((int) teachers, (int) teachers + poolCases), split.validation(), test);
    }

    /// A class that nobody is taught or asked would be an error that no chip can help.
    private static void complete(Dataset cases, String key, String name) {
        BitSet there = new BitSet();
        for (int c = 0; c < cases.cases(); c++) {
            there.set(cases.label(c));
        }
        int missing = there.nextClearBit(0);
        if (missing < cases.classes()) {
            throw new InputException(key + " = " + cases.cases() + ": class " + missing + " of data " + name
                    + " is missing from them, every class must be there; take more cases");
        }
    }
}
