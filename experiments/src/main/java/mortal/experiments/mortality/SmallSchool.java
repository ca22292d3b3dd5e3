package mortal.experiments.mortality;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mortal.experiments.config.Settings;
import mortal.experiments.run.LearningSettings;
import mortal.learning.rule.ForwardForward.Form;
import mortal.learning.rule.ForwardForward.Negatives;

/// The schooling of the small chips that studies of many can afford: 784-100-100, half a second each.
public final class SmallSchool {
    /// Sensors alone; rate, temperature and label as found for the mild chip, negatives by goodness (`docs/tried.md`).
    private static final LearningSettings USUAL = new LearningSettings(
            8,
            0,
            50,
            List.of(100, 100),
            2000,
            2000,
            1000,
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

    private SmallSchool() {}

    /// The usual one with these in place.
    ///
    /// @param sets `key=value`, as one writes them after `--set`
    public static LearningSettings with(String... sets) {
        Map<String, String> keys = new LinkedHashMap<>();
        Arrays.stream(sets).map(set -> set.split("=", 2)).forEach(set -> keys.put(set[0], set[1]));
        return Settings.bind(LearningSettings.class, USUAL, keys);
    }
}
