package mortal.experiments.run;

import java.util.ArrayList;
import java.util.List;
import mortal.experiments.data.Dataset;
import mortal.experiments.data.Split;
import mortal.learning.Readout;
import mortal.learning.readout.SoftmaxReadout;
import mortal.simulator.chip.Chip;
import mortal.simulator.meter.Reading;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// The exams at the end of a schooling, on the test cases: every read-out of the learner, and a softmax fitted
/// afterwards,
/// which the chip's frozen twin gets too. A read-out can hide a chip that learned nothing; the twin shows by how much.
///
/// @param learned by the learner's own read-outs, the declared one first, then by the fitted softmax
/// @param frozen by the fitted softmax
public record Finals(List<Exam> learned, Exam frozen) {

    /// The name of the read-out that is fitted afterwards.
    static final String FITTED = "fitted softmax";
    /// Where the seeds of the fits come from.
    private static final String FIT = "fit";

    static Finals of(
            Schooling schooling, Chip newborn, Split split, LearningSettings settings, int classes, Seed seed) {
        List<Exam> learned = new ArrayList<>();
        Chip chip = schooling.chip();
        for (Readout readout : schooling.learner().readouts()) {
            learned.add(Exam.of(readout, split.test(), chip.fork("test " + readout.name())));
        }
        learned.add(fitted(chip, split, settings, classes, seed));
        return new Finals(learned, fitted(newborn, split, settings, classes, seed));
    }

    private static Exam fitted(Chip chip, Split split, LearningSettings settings, int classes, Seed seed) {
        Chip fork = chip.fork(FIT);
        Reading before = fork.reading();
        Readout readout = fit(fork, split.training(), settings, classes, seed.child(FIT));
        Exam exam = Exam.of(readout, split.test(), fork);
        return new Exam(
                "fitted softmax", exam.answers(), exam.labels(), fork.reading().minus(before));
    }

    /// A softmax on the host, fitted on what `fork` does.
    ///
    /// @param training with the labels it is fitted to
    public static SoftmaxReadout fit(Chip fork, Dataset training, LearningSettings settings, int classes, Seed seed) {
        SoftmaxReadout softmax = new SoftmaxReadout(fork.anatomy(), settings.ports(training));
        int cases = settings.fitCases() == 0 ? training.cases() : Math.min(settings.fitCases(), training.cases());
        for (int epoch = 1; epoch <= settings.fitEpochs(); epoch++) {
            int[] order = Draws.permutation(seed.child(epoch), cases);
            double gain = mortal.learning.rule.ForwardForward.schedule(epoch, settings.fitEpochs());
            for (int from = 0; from < cases; from += settings.batch()) {
                int[] batch = java.util.Arrays.copyOfRange(order, from, Math.min(from + settings.batch(), cases));
                softmax.learn(Exam.lesson(training, batch), fork, (float) (settings.readoutRate() * gain));
            }
        }
        return softmax;
    }
}
