package mortal.experiments.run;

import java.util.Arrays;
import java.util.function.LongConsumer;
import mortal.experiments.data.Dataset;
import mortal.experiments.data.Jitter;
import mortal.learning.Learner;
import mortal.learning.Lesson;
import mortal.learning.Outcome;
import mortal.simulator.chip.Chip;
import mortal.substrate.Batch;
import mortal.substrate.Draws;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;
import mortal.substrate.Stateful;

/// A chip, its learner, and how far they have come: the state of a run.
final class Schooling implements Stateful {
    private final Chip chip;
    private final Learner learner;
    private final Dataset training;
    private final LearningSettings settings;
    private final Seed order;
    private int epoch;

    /// @param order where the order of the cases comes from
    Schooling(Chip chip, Learner learner, Dataset training, LearningSettings settings, Seed order) {
        this.chip = chip;
        this.learner = learner;
        this.training = training;
        this.settings = settings;
        this.order = order;
    }

    Chip chip() {
        return chip;
    }

    Learner learner() {
        return learner;
    }

    /// (epochs) taught so far.
    int epoch() {
        return epoch;
    }

    boolean ended() {
        return epoch >= settings.epochs();
    }

    /// Teaches every case once, in an order that belongs to the epoch: the training loop.
    ///
    /// @param progress told after each lesson how many cases the whole schooling has seen
    Outcome teach(LongConsumer progress) {
        int cases = training.cases();
        long before = (long) epoch * cases;
        epoch++;
        int[] shuffled = Draws.permutation(order.child(epoch), cases);
        Jitter jitter = new Jitter(settings.jitter(), order.child("jitter"));
        Outcome sum = new Outcome(0, java.util.List.of());
        for (int from = 0; from < cases; from += settings.batch()) {
            int[] batch = Arrays.copyOfRange(shuffled, from, Math.min(from + settings.batch(), cases));
            Learner.When when = new Learner.When(epoch, settings.epochs(), before + from);
            Lesson lesson = Exam.lesson(training, batch);
            Batch shifted = jitter.of(lesson.inputs(), training.columns(), before + from);
            Outcome outcome = learner.learn(new Lesson(shifted, lesson.labels()), chip, when);
            sum = from == 0 ? outcome : sum.plus(outcome);
            progress.accept(before + from + batch.length);
        }
        return sum;
    }

    @Override
    public void visit(StateVisitor visitor) {
        epoch = (int) visitor.number("epoch", (long) epoch);
        chip.visit(visitor.within("chip"));
        learner.visit(visitor.within("learner"));
    }
}
