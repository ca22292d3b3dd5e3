/// How quickly chips learn: errors over epochs, and epochs until an error.
@NullMarked
package mortal.experiments.pace;

import org.jspecify.annotations.NullMarked;
