package mortal.experiments.lab;

import java.util.ArrayList;
import java.util.List;
import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.Teacher;
import mortal.experiments.run.LearningSettings;
import mortal.experiments.statistics.Proportion;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Glance;

/// What a chip could do at a moment, by goodness, on a fork that costs it nothing: case by case.
///
/// @param look what of it goes into its curve
/// @param answers one for each case asked
/// @param labels the right ones
/// @param rights (1) goodness of each case with its right label
/// @param wrongs (1) goodness of each case with the best of the wrong labels
public record Seen(Look look, List<Integer> answers, List<Integer> labels, List<Float> rights, List<Float> wrongs) {

    public Seen {
        answers = List.copyOf(answers);
        labels = List.copyOf(labels);
        rights = List.copyOf(rights);
        wrongs = List.copyOf(wrongs);
    }

    /// Whether a case was answered wrongly.
    public boolean wrong(int number) {
        return !answers.get(number).equals(labels.get(number));
    }

    /// @param cases asked about
    /// @param lesson (lessons) after so many
    static Seen at(Chip chip, Dataset cases, LearningSettings school, long lesson) {
        int classes = cases.classes();
        Chip fork = chip.fork("look " + lesson);
        float[] scores = Teacher.scores(fork, cases, school);
        List<Integer> answers = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<Float> rights = new ArrayList<>();
        List<Float> wrongs = new ArrayList<>();
        int errors = 0;
        for (int c = 0; c < cases.cases(); c++) {
            int label = cases.label(c);
            int best = 0;
            float wrong = Float.NEGATIVE_INFINITY;
            for (int k = 0; k < classes; k++) {
                float score = scores[c * classes + k];
                best = score > scores[c * classes + best] ? k : best;
                wrong = k == label ? wrong : Math.max(wrong, score);
            }
            answers.add(best);
            labels.add(label);
            rights.add(scores[c * classes + label]);
            wrongs.add(wrong);
            errors += best == label ? 0 : 1;
        }
        Glance glance = fork.glance();
        Look look = new Look(
                lesson,
                chip.reading().nanos(),
                Proportion.wilson(errors, cases.cases()),
                glance.travel(),
                glance.wornOut(),
                chip.dead(),
                chip.reading());
        return new Seen(look, answers, labels, rights, wrongs);
    }
}
