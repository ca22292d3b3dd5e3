package mortal.experiments.mortality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import mortal.experiments.data.Dataset;
import mortal.experiments.data.Jitter;
import mortal.experiments.run.LearningSettings;
import mortal.learning.Learner;
import mortal.learning.Lesson;
import mortal.substrate.Draws;
import mortal.substrate.Seed;
import mortal.substrate.Substrate;

/// A fixed number of lessons from a pool of cases, gone through epoch by epoch, each in an order of its own.
///
/// @param pool cases that may be taught; their own labels are not looked at
/// @param lessons (cases) taught in all, at least 1; more than the pool has are further epochs
/// @param settings of the rule and the batch; its epochs do not count
public record Course(Dataset pool, int lessons, LearningSettings settings) {
    public Course {
        if (lessons < 1) {
            throw new IllegalArgumentException("lessons = " + lessons + ", must be at least 1");
        }
    }

    /// A schooling as [LearningSettings] says: every case in every epoch.
    public static Course school(Dataset pool, LearningSettings settings) {
        return new Course(pool, Math.max(1, settings.epochs()) * pool.cases(), settings);
    }

    /// (epochs) begun.
    public int epochs() {
        return Math.ceilDiv(lessons, pool.cases());
    }

    /// Teaches the whole course.
    ///
    /// @param seed where order and negatives come from
    /// @return the learner as it is at the end
    public Learner teach(Substrate chip, Labelling labels, Seed seed) {
        return teach(chip, labels, seed, taught -> true);
    }

    /// Whoever watches a course.
    @FunctionalInterface
    public interface Watcher {
        /// After each lesson.
        ///
        /// @param learner as it is now
        /// @param taught (cases) so far
        /// @return whether to go on
        boolean goOn(Learner learner, long taught);
    }

    /// Teaches the course as long as somebody wants to go on.
    ///
    /// @param on told after each lesson how many cases have been taught; whether to go on
    public Learner teach(Substrate chip, Labelling labels, Seed seed, LongPredicate on) {
        return teach(chip, labels, seed, (learner, taught) -> on.test(taught));
    }

    /// Teaches the course as long as the watcher wants to go on.
    public Learner teach(Substrate chip, Labelling labels, Seed seed, Watcher watcher) {
        Jitter jitter = new Jitter(settings.jitter(), seed.child("jitter"));
        Learner learner = settings.rule().learner(chip.anatomy(), settings.ports(pool), seed.child("learner"));
        int taught = 0;
        for (int epoch = 1; epoch <= epochs(); epoch++) {
            List<Integer> told = labels.of(epoch);
            int[] order = Draws.permutation(seed.child("order").child(epoch), pool.cases());
            int end = Math.min(pool.cases(), lessons - taught);
            for (int from = 0; from < end; from += settings.batch()) {
                int[] batch = Arrays.copyOfRange(order, from, Math.min(from + settings.batch(), end));
                long first = taught + (long) from;
                learner.learn(lesson(told, batch, jitter, first), chip, new Learner.When(epoch, epochs(), first));
                if (!watcher.goOn(learner, first + batch.length)) {
                    return learner;
                }
            }
            taught += end;
        }
        return learner;
    }

    /// @param first number of the first case within the course
    private Lesson lesson(List<Integer> told, int[] batch, Jitter jitter, long first) {
        List<Integer> labels = new ArrayList<>();
        for (int number : batch) {
            labels.add(told.get(number));
        }
        return new Lesson(jitter.of(pool.images(batch), pool.columns(), first), labels);
    }
}
