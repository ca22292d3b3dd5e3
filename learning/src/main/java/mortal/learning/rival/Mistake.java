package mortal.learning.rival;

import mortal.learning.Lesson;
import mortal.substrate.Batch;

/// What the host made of some cases, and what it should have been.
///
/// @param lesson the cases
/// @param pass in which the chip was shown them
/// @param error (1) q − t: the softmax's probabilities less 1 at the true label, cases × classes
/// @param firstCase number of the first case within the schooling
public record Mistake(Lesson lesson, Pass pass, Batch error, long firstCase) {}
