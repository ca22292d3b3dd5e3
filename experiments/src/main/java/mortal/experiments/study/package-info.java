/// Experiments on many chips: jobs that do not need each other, side by side, in one run folder.
@NullMarked
package mortal.experiments.study;

import org.jspecify.annotations.NullMarked;
