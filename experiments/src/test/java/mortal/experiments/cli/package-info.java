/// The program as a user meets it.
@NullMarked
package mortal.experiments.cli;

import org.jspecify.annotations.NullMarked;
