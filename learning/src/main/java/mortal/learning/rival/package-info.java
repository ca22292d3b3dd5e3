/// Rivals of Forward-Forward through the same wall: rules with an error to spread, whose answers come from a softmax on
/// the host that reads units.
@NullMarked
package mortal.learning.rival;

import org.jspecify.annotations.NullMarked;
