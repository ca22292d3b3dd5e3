package mortal.experiments.mortality.lifetimes;

import mortal.experiments.mortality.Bench;
import mortal.experiments.mortality.Demands;
import mortal.experiments.mortality.SmallSchool;
import mortal.experiments.run.LearningSettings;

/// What can be set of `generations`.
///
/// @param chains that have nothing in common but the founder's book: no die is in two of them; at least 1
/// @param generations (generations) after the founder, at least 1
/// @param pupils of a family in each generation, at least 2
/// @param poolCases (cases) without labels on which a generation asks the last; each generation has others
/// @param lessons (cases) taught to each pupil
/// @param answerTemperature (1) of a teacher's softmax over goodness, above 0
/// @param bench that copies
/// @param school of the founder, and of the rule
public record GenerationsSettings(
        int chains,
        int generations,
        int pupils,
        int poolCases,
        int lessons,
        float answerTemperature,
        Bench bench,
        LearningSettings school) {

    public GenerationsSettings {
        Demands.atLeast("chains", chains, 1);
        Demands.atLeast("generations", generations, 1);
        Demands.atLeast("pupils", pupils, 2);
        Demands.atLeast("poolCases", poolCases, 1);
        Demands.atLeast("lessons", lessons, 1);
        Demands.above("answerTemperature", answerTemperature, 0);
    }

    /// Six chains of eight generations, small enough for a minute on two cores.
    public static GenerationsSettings small() {
        LearningSettings school =
                SmallSchool.with("batch=20", "hidden=60,60", "epochs=2", "trainCases=2000", "testCases=500");
        return new GenerationsSettings(6, 8, 3, 2000, 4000, 10, new Bench(), school);
    }
}
