/// Studies of Forward-Forward itself.
@NullMarked
package mortal.experiments.forward;

import org.jspecify.annotations.NullMarked;
