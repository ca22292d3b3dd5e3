/// Runs as a whole.
@NullMarked
package mortal.experiments.run;

import org.jspecify.annotations.NullMarked;
