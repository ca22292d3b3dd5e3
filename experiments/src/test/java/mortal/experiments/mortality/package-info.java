/// Laws of copying and teaching, on chips of a few units.
@NullMarked
package mortal.experiments.mortality;

import org.jspecify.annotations.NullMarked;
