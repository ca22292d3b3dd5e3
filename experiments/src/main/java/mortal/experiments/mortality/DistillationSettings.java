package mortal.experiments.mortality;

import java.util.HashSet;
import java.util.List;
import mortal.experiments.run.LearningSettings;
import mortal.learning.rule.ForwardForward.Negatives;

/// What can be set of `distillation`.
///
/// @param pairs of a teacher and a pupil, the dies of `mortality` at the same seed; at least 2
/// @param poolCases (cases) that are taught from chip to chip; none of them is in the teachers' schooling
/// @param lessons (cases) taught to a pupil, for each length of course; at least two, rising
/// @param teachers that answer together, the pair's own among them; at least 2
/// @param answerTemperatures (1) of the softmax over goodness that are tried, above 0; each pair takes the one that is
/// best
/// for it on validation cases
/// @param trialLessons (cases) of the courses by which that is chosen, at least 1
/// @param pupilNegatives how pupils choose negatives, whatever they are told
/// @param otherNegatives how some pupils of drawn answers choose them for contrast
/// @param inputs of another kind that teachers are asked about
/// @param missing (1) the class that some pupils are never shown, from 0
/// @param margin (1) of error within which "as good as" is said, above 0
/// @param teacher file of an `individual.chip` in place of every pair's teacher; empty to raise them
/// @param school of the teachers, and of the rule; its evaluateCases are those that choose temperature and handicap
public record DistillationSettings(
        int pairs,
        int poolCases,
        List<Integer> lessons,
        int teachers,
        List<Float> answerTemperatures,
        int trialLessons,
        Negatives pupilNegatives,
        Negatives otherNegatives,
        List<Foreign> inputs,
        int missing,
        double margin,
        String teacher,
        LearningSettings school) {

    public DistillationSettings {
        lessons = List.copyOf(lessons);
        answerTemperatures = List.copyOf(answerTemperatures);
        inputs = List.copyOf(inputs);
        Demands.atLeast("pairs", pairs, 2);
        Demands.atLeast("poolCases", poolCases, 1);
        Demands.atLeast("teachers", teachers, 2);
        Demands.atLeast("trialLessons", trialLessons, 1);
        Demands.atLeast("missing", missing, 0);
        Demands.rising("lessons", lessons, 1);
        Demands.atLeast("lessons: how many", lessons.size(), 2);
        if (answerTemperatures.isEmpty() || !answerTemperatures.stream().allMatch(tau -> tau > 0)) {
            throw new IllegalArgumentException(
                    "answerTemperatures = " + answerTemperatures + ", must be at least one, all above 0");
        }
        if (new HashSet<>(answerTemperatures).size() < answerTemperatures.size()
                || new HashSet<>(inputs).size() < inputs.size()) {
            throw new IllegalArgumentException("answerTemperatures = " + answerTemperatures + ", inputs = " + inputs
                    + ", must name nothing twice");
        }
        Demands.share("margin", margin);
        teacher = SavedTeacher.place(teacher);
    }

    /// Small enough for a minute and a half on two cores; rule and school of `mortality`.
    public static DistillationSettings small() {
        MortalitySettings mortality = MortalitySettings.small();
        return new DistillationSettings(
                6,
                mortality.poolCases(),
                List.of(500, 2000, 8000),
                3,
                List.of(3f, 10f, 30f),
                2000,
                Negatives.GOODNESS,
                Negatives.OWN,
                List.of(Foreign.values()),
                3,
                mortality.margin(),
                SavedTeacher.RAISED,
                mortality.school());
    }
}
