package mortal.experiments.mortality.collective;

import mortal.experiments.mortality.Bench;
import mortal.experiments.mortality.Demands;
import mortal.experiments.mortality.SmallSchool;
import mortal.experiments.run.LearningSettings;
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
/// @param validate whether all are examined on validation cases in place of test cases: for choosing the settings above
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
        boolean validate,
        double margin,
        Bench bench,
        LearningSettings school) {

    public CollectiveSettings {
        Demands.atLeast("groups", groups, 2);
        Demands.atLeast("members", members, 2);
        Demands.atLeast("rounds", rounds, 2);
        Demands.atLeast("poolCases", poolCases, 1);
        Demands.atLeast("poolLessons", poolLessons, 1);
        Demands.atLeast("school.epochs", school.epochs(), 1);
        Demands.atLeast("school.trainCases", school.trainCases(), 1);
        Demands.above("answerTemperature", answerTemperature, 0);
        Demands.share("margin", margin);
    }

    /// A minute on two cores.
    public static CollectiveSettings small() {
        LearningSettings school = SmallSchool.with("epochs=2", "trainCases=1000", "validationCases=1000");
        return new CollectiveSettings(5, 4, 3, 1000, 1000, 10, Negatives.GOODNESS, false, 0.01, new Bench(), school);
    }

    /// (cases) taught to a member from its own share in each round.
    int ownLessons() {
        return school.epochs() * school.trainCases();
    }
}
