package mortal.learning;

import mortal.substrate.Anatomy;
import mortal.substrate.Seed;

/// Learning on paper. A record a rule.
public interface LearningRule {

    String name();

    /// @param classes number of labels
    /// @param seed where the learner's own randomness comes from
    Learner learner(Anatomy anatomy, int classes, Seed seed);
}
