package mortal.learning.rival;

import mortal.learning.Learner;
import mortal.learning.LearningRule;
import mortal.learning.Ports;
import mortal.substrate.Anatomy;
import mortal.substrate.Seed;

/// A rule whose error comes from a softmax on the host, which reads units, and which shows inputs without a label: it
/// says how the error is spread, and the rest is the same.
public interface HostRule extends LearningRule {

    /// (1) Gate at full gain, above 0; 0 for a chip that is not taught.
    float rate();

    /// How the error is spread.
    ///
    /// @param seed where the rule's own randomness comes from
    Credit credit(Anatomy anatomy, Ports ports, Seed seed);

    @Override
    default double passes(int classes) {
        return 1;
    }

    @Override
    default boolean readsUnits() {
        return true;
    }

    @Override
    default boolean writesLabels() {
        return false;
    }

    @Override
    default void check(Ports ports) {
        HostLearner.check(this, ports);
    }

    @Override
    default Learner learner(Anatomy anatomy, Ports ports, Seed seed) {
        check(ports);
        return new HostLearner(credit(anatomy, ports, seed), rate(), anatomy, ports);
    }
}
