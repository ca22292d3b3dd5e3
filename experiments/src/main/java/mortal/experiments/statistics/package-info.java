/// Estimates with their uncertainty: error rates, paired differences, means over seeds.
@NullMarked
package mortal.experiments.statistics;

import org.jspecify.annotations.NullMarked;
