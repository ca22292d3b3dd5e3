package mortal.experiments.lab;

import java.util.ArrayList;
import java.util.List;
import mortal.experiments.store.Snapshot;
import mortal.learning.Learner;
import mortal.learning.Lesson;
import mortal.learning.Outcome;
import mortal.simulator.chip.Chip;
import mortal.substrate.StateVisitor;
import mortal.substrate.Stateful;
import org.jspecify.annotations.Nullable;

/// One chip of the lab at work, with its learner and what has been seen of it.
final class Pupil implements Stateful {
    /// Numbers in place of a teacher's.
    static final long BOOK = -1;

    static final long NOBODY = -2;

    /// (looks) Chosen: more points than a screen has columns.
    private static final int MOST_LOOKS = 2000;

    final Scenario.Lane lane;
    final Chip chip;
    final Learner learner;
    private final List<Look> looks = new ArrayList<>();
    private @Nullable Seen seen;
    private long teacher;
    private long born; // 1 if it is
    private long lessons;
    private Outcome last = new Outcome(0, List.of());

    /// @param born whether it is there from the beginning
    Pupil(Scenario.Lane lane, Chip chip, Learner learner, long teacher, boolean born) {
        this.lane = lane;
        this.chip = chip;
        this.learner = learner;
        this.teacher = teacher;
        this.born = born ? 1 : 0;
    }

    boolean born() {
        return born == 1;
    }

    /// Number of the chip that teaches it, or [#BOOK] or [#NOBODY].
    long teacher() {
        return teacher;
    }

    void taughtBy(long other) {
        teacher = other;
    }

    /// (lessons) that it has had.
    long lessons() {
        return lessons;
    }

    /// What its last lesson looked like.
    Outcome last() {
        return last;
    }

    void learn(Lesson lesson, Learner.When when) {
        last = learner.learn(lesson, chip, when);
        lessons++;
    }

    /// Becomes what another one is.
    void begin(Pupil as) {
        Snapshot.of(as).restore(this);
        last = as.last;
        recall(as.looks, as.seen);
    }

    /// Its curve.
    List<Look> looks() {
        return looks;
    }

    /// The last look, case by case; null before the first.
    @Nullable Seen seen() {
        return seen;
    }

    /// What was seen of it, when it is taken back to a moment.
    void recall(List<Look> curve, @Nullable Seen latest) {
        looks.clear();
        looks.addAll(curve);
        seen = latest;
    }

    /// Adds to the curve; what it has of this moment or later is forgotten. Of a long curve every second point goes.
    void see(Seen now) {
        looks.removeIf(look -> look.lesson() >= now.look().lesson());
        looks.add(now.look());
        seen = now;
        if (looks.size() > MOST_LOOKS) {
            List<Look> thinned = new ArrayList<>();
            for (int i = 0; i < looks.size(); i += 2) {
                thinned.add(looks.get(i));
            }
            looks.clear();
            looks.addAll(thinned);
        }
    }

    @Override
    public void visit(StateVisitor visitor) {
        teacher = visitor.number("teacher", teacher);
        born = visitor.number("born", born);
        lessons = visitor.number("lessons", lessons);
        chip.visit(visitor.within("chip"));
        learner.visit(visitor.within("learner"));
    }
}
