/// What a black box in the middle of a net costs.
@NullMarked
package mortal.experiments.boxes;

import org.jspecify.annotations.NullMarked;
