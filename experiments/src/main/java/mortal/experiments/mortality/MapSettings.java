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
/// @param axis along which each design is varied
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
        MapAxis axis,
        boolean capacitor,
        int budgets,
        float answerTemperature,
        Negatives pupilNegatives,
        Bench bench,
        LearningSettings school) {

    public MapSettings {
        lessons = List.copyOf(lessons);
        rounds = List.copyOf(rounds);
        readings = List.copyOf(readings);
        Demands.rising("lessons", lessons, 1);
        Demands.rising("rounds", rounds, 1);
        Demands.rising("readings", readings, 2);
        Demands.atLeast("pairs", pairs, 2);
        Demands.atLeast("poolCases", poolCases, 1);
        Demands.atLeast("budgets", budgets, 2);
        Demands.above("answerTemperature", answerTemperature, 0);
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
                new MapAxis("", List.of()),
                true,
                8,
                usual.answerTemperature(),
                usual.pupilNegatives(),
                usual.bench(),
                usual.school());
    }
}
