/// Data sets that others publish: where they are to be had, how they are checked, and where they lie.
@NullMarked
package mortal.experiments.data.install;

import org.jspecify.annotations.NullMarked;
