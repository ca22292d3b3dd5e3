package mortal.experiments.mortality;

import java.util.List;
import mortal.experiments.run.LearningSettings;
import mortal.learning.rule.ForwardForward.Negatives;

/// What can be set of `mortality`.
///
/// @param pairs of a teacher and a pupil, no die in two of them; at least 2
/// @param poolCases (cases) that are taught from chip to chip; none of them is in the teacher's schooling
/// @param lessons (cases) taught to a pupil, for each length of course; rising
/// @param answerTemperature (1) of a teacher's softmax over goodness, above 0
/// @param pupilNegatives how pupils choose negatives: from their own answers, as soft targets would have it, or of a
/// few wrong
/// labels, which taught more (`docs/tried.md`)
/// @param fewLessons (cases) with true labels that a copy gets at the end, at least 1
/// @param margin (1) of error within which "as good as" is said, above 0
/// @param noiseShare (1) of the lot's spread that the noise-aware model is shaken by while it learns, at least 0
/// @param teacher file of an `individual.chip` in place of all teachers; empty to raise them
/// @param bench for copying
/// @param school of the teacher, and of the rule
public record MortalitySettings(
        int pairs,
        int poolCases,
        List<Integer> lessons,
        float answerTemperature,
        Negatives pupilNegatives,
        int fewLessons,
        double margin,
        double noiseShare,
        String teacher,
        Bench bench,
        LearningSettings school) {

    public MortalitySettings {
        lessons = List.copyOf(lessons);
        Demands.atLeast("pairs", pairs, 2);
        Demands.atLeast("poolCases", poolCases, 1);
        Demands.atLeast("fewLessons", fewLessons, 1);
        Demands.rising("lessons", lessons, 1);
        Demands.above("answerTemperature", answerTemperature, 0);
        Demands.share("margin", margin);
        Demands.atLeast("noiseShare", noiseShare, 0);
        teacher = SavedTeacher.place(teacher);
    }

    /// Small enough for two minutes on two cores. Chosen on validation cases; `docs/tried.md`.
    public static MortalitySettings small() {
        return new MortalitySettings(
                20,
                2000,
                List.of(1000, 4000, 16_000),
                10,
                Negatives.GOODNESS,
                200,
                0.01,
                0.25,
                SavedTeacher.RAISED,
                new Bench(),
                SmallSchool.with());
    }
}
