package mortal.experiments.mortality.lifetimes;

import java.util.List;
import mortal.experiments.run.LearningSettings;
import mortal.learning.rule.ForwardForward.Form;
import mortal.learning.rule.ForwardForward.Negatives;

/// The schooling of the small chips that studies of long times can afford: a tenth to half a second each.
final class SmallSchool {
    private SmallSchool() {}

    /// Sensors alone; rate, temperature and label as found for the mild chip (`docs/tried.md`); negatives by goodness
    /// among three and batches of 20, which at this size err least.
    static LearningSettings of(List<Integer> hidden, int epochs, int trainCases, int testCases) {
        return new LearningSettings(
                epochs,
                0,
                20,
                hidden,
                trainCases,
                2000,
                testCases,
                Form.SENSOR,
                Negatives.GOODNESS,
                3,
                0.03f,
                1,
                30,
                0.03f,
                3,
                1,
                0.1f,
                0.003f,
                3,
                1,
                500,
                2000,
                3);
    }
}
