package mortal.learning.rival;

import java.util.List;
import mortal.learning.Learner;
import mortal.learning.LearningRule;
import mortal.learning.Ports;
import mortal.substrate.Anatomy;
import mortal.substrate.Seed;

/// Teaches the chip nothing: the control that every rule with a softmax on the host must beat. An echo-state network
/// without echoes: random features and a linear read-out that learns in every lesson.
public record FrozenChip() implements LearningRule {

    @Override
    public String name() {
        return "frozen";
    }

    @Override
    public String summary() {
        return "the chip stays as it was made; only a softmax on the host, which reads its units, learns: a control";
    }

    @Override
    public double passes(int classes) {
        return 1;
    }

    @Override
    public boolean readsUnits() {
        return true;
    }

    @Override
    public boolean writesLabels() {
        return false;
    }

    @Override
    public void check(Ports ports) {
        HostLearner.check(this, ports);
    }

    @Override
    public Learner learner(Anatomy anatomy, Ports ports, Seed seed) {
        check(ports);
        return new HostLearner((mistake, chip, softmax) -> List.of(), 0, anatomy, ports);
    }
}
