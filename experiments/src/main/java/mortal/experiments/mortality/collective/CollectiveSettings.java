package mortal.experiments.mortality.collective;

import java.util.List;
import mortal.experiments.mortality.Bench;
import mortal.experiments.run.LearningSettings;
import mortal.learning.rule.ForwardForward.Form;
import mortal.learning.rule.ForwardForward.Negatives;

/// What can be set of `collective`. In its `school`, `trainCases` are those of each member's own share and `epochs` how
/// often
/// a member goes through them in each round.
///
/// @param groups of chips, no die in two of them; at least 2
/// @param members of a group, at least 2
/// @param rounds of lessons and exchange, at least 2: in the first nobody has anything to tell
/// @param poolCases (cases) without labels that all members of a group see, at least 1
/// @param poolLessons (cases) taught to each member in the exchange of a round, at least 1; who exchanges in another
/// way gets
///     as many more lessons from its own share
/// @param answerTemperature (1) of a member's softmax over goodness, above 0
/// @param pupilNegatives how members choose negatives in rounds in which others teach them
/// @param margin (1) of error within which "as good as" is said, above 0
/// @param bench by which mortal chips average weights
/// @param school of every member
public record CollectiveSettings(
        int groups,
        int members,
        int rounds,
        int poolCases,
        int poolLessons,
        float answerTemperature,
        Negatives pupilNegatives,
        double margin,
        Bench bench,
        LearningSettings school) {

    public CollectiveSettings {
        atLeast("groups", groups, 2);
        atLeast("members", members, 2);
        atLeast("rounds", rounds, 2);
        atLeast("poolCases", poolCases, 1);
        atLeast("poolLessons", poolLessons, 1);
        atLeast("school.epochs", school.epochs(), 1);
        atLeast("school.trainCases", school.trainCases(), 1);
        if (!(answerTemperature > 0)) {
            throw new IllegalArgumentException("answerTemperature = " + answerTemperature + ", must be above 0");
        }
        if (!(margin > 0 && margin < 1)) {
            throw new IllegalArgumentException("margin = " + margin + ", must be above 0 and below 1");
        }
    }

    /// A minute on two cores.
    public static CollectiveSettings small() {
        LearningSettings school = new LearningSettings(
                2,
                0,
                50,
                List.of(100, 100),
                1000,
                1000,
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
        return new CollectiveSettings(5, 4, 3, 1000, 1000, 10, Negatives.GOODNESS, 0.01, new Bench(), school);
    }

    /// (cases) taught to a member from its own share in each round.
    int ownLessons() {
        return school.epochs() * school.trainCases();
    }

    private static void atLeast(String key, int got, int least) {
        if (got < least) {
            throw new IllegalArgumentException(key + " = " + got + ", must be at least " + least);
        }
    }
}
