package mortal.learning;

import mortal.substrate.Batch;
import mortal.substrate.Seed;

/// Makes negatives of lessons: the port for one's own, found by ServiceLoader where the rule says `negatives: made`.
public interface NegativeMaker {

    String name();

    /// One negative a case.
    ///
    /// @param seed where draws come from; a case's belong to its number
    /// @param first number of the first case within the schooling
    Batch make(Lesson lesson, Labels labels, Seed seed, long first);
}
