/// The experiments that ship with the program: a class each.
@NullMarked
package mortal.experiments.experiment;

import org.jspecify.annotations.NullMarked;
