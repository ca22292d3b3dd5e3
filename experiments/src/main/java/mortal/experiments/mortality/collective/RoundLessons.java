package mortal.experiments.mortality.collective;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.Labelling;
import mortal.experiments.run.LearningSettings;
import mortal.learning.Learner;
import mortal.learning.Lesson;
import mortal.simulator.chip.Chip;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// Lessons within a schooling of several rounds: the rate falls from round to round as it does from epoch to epoch
/// elsewhere.
///
/// @param settings of rule and batch
/// @param rounds of the whole schooling
record RoundLessons(LearningSettings settings, int rounds) {

    /// Teaches so many lessons, in an order of its own each time through the cases.
    ///
    /// @param round from 1
    /// @param seed of order and negatives
    void teach(Chip chip, Dataset cases, Labelling labels, int lessons, int round, Seed seed) {
        Learner learner = settings.rule().learner(chip.anatomy(), settings.ports(cases), seed.child("learner"));
        int taught = 0;
        for (int pass = 1; taught < lessons; pass++) {
            List<Integer> told = labels.of(pass);
            int[] order = Draws.permutation(seed.child("order").child(pass), cases.cases());
            int end = Math.min(cases.cases(), lessons - taught);
            for (int from = 0; from < end; from += settings.batch()) {
                int[] batch = Arrays.copyOfRange(order, from, Math.min(from + settings.batch(), end));
                learner.learn(lesson(cases, told, batch), chip, new Learner.When(round, rounds, taught + (long) from));
            }
            taught += end;
        }
    }

    private static Lesson lesson(Dataset cases, List<Integer> told, int[] batch) {
        List<Integer> labels = new ArrayList<>();
        for (int number : batch) {
            labels.add(told.get(number));
        }
        return new Lesson(cases.images(batch), labels);
    }
}
