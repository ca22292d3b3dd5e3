package mortal.experiments.mortality;

import java.util.List;
import mortal.experiments.run.LearningSettings;
import mortal.learning.rule.ForwardForward.Negatives;

/// What can be set of `mortality-map`.
///
/// @param pairs of each body, no die in two of them; at least 2
/// @param poolCases (cases) that are taught from chip to chip
/// @param lessons (cases) of the courses that can be bought; rising
/// @param rounds (1) of reading and pulsing that can be bought for a copy; rising
/// @param readings (readings) of each unit that can be bought for a match; rising
/// @param capacitor whether cells without a capacitor get that of `mild` in front, without which many learn nothing
/// @param budgets (1) columns of the map
/// @param answerTemperature (1) of a teacher's softmax over goodness, above 0
/// @param pupilNegatives how pupils choose negatives
/// @param bench for copying; its rounds and readings are what is bought
/// @param school of the teacher, and of the rule
public record MapSettings(
        int pairs,
        int poolCases,
        List<Integer> lessons,
        List<Integer> rounds,
        List<Integer> readings,
        boolean capacitor,
        int budgets,
        float answerTemperature,
        Negatives pupilNegatives,
        Bench bench,
        LearningSettings school) {

    public MapSettings {
        lessons = rising("lessons", lessons, 1);
        rounds = rising("rounds", rounds, 1);
        readings = rising("readings", readings, 2);
        if (pairs < 2 || poolCases < 1 || budgets < 2) {
            throw new IllegalArgumentException("pairs = " + pairs + ", poolCases = " + poolCases + ", budgets = "
                    + budgets + ", must be at least 2, 1 and 2");
        }
        if (!(answerTemperature > 0)) {
            throw new IllegalArgumentException("answerTemperature = " + answerTemperature + ", must be above 0");
        }
    }

    private static List<Integer> rising(String key, List<Integer> given, int least) {
        List<Integer> sorted = given.stream().distinct().sorted().toList();
        if (given.isEmpty() || !sorted.equals(given) || given.getFirst() < least) {
            throw new IllegalArgumentException(key + " = " + given + ", must be numbers from " + least + " that rise");
        }
        return sorted;
    }

    /// Small enough for a few minutes on two cores.
    static MapSettings small() {
        MortalitySettings usual = MortalitySettings.small();
        return new MapSettings(
                4,
                usual.poolCases(),
                List.of(250, 1000, 4000, 16_000),
                List.of(4, 12, 40),
                List.of(4, 32, 256, 2048),
                true,
                8,
                usual.answerTemperature(),
                usual.pupilNegatives(),
                usual.bench(),
                usual.school());
    }
}
