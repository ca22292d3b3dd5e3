/// Rivals of Forward-Forward that need the bench: they look at single cells, which no learner can.
@NullMarked
package mortal.experiments.rival;

import org.jspecify.annotations.NullMarked;
