package mortal.experiments.mortality;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import mortal.experiments.run.LearningSettings;

/// The schooling of the small chips that studies of many can afford: 784-100-100, half a second each.
public final class SmallSchool {
    /// Sensors alone; rate, temperature and label as found for the mild chip, negatives by goodness (`docs/tried.md`).
    private static final LearningSettings USUAL = LearningSettings.sensor(30)
            .with(Map.of(
                    "epochs", "8",
                    "batch", "50",
                    "hidden", "100,100",
                    "trainCases", "2000",
                    "testCases", "1000",
                    "evaluateCases", "500",
                    "fitCases", "2000"));

    private SmallSchool() {}

    /// The usual one with these in place.
    ///
    /// @param sets `key=value`, as one writes them after `--set`
    public static LearningSettings with(String... sets) {
        Map<String, String> keys = new LinkedHashMap<>();
        Arrays.stream(sets).map(set -> set.split("=", 2)).forEach(set -> keys.put(set[0], set[1]));
        return USUAL.with(keys);
    }
}
