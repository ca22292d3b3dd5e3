/// Studies: the same results however their jobs are done.
@NullMarked
package mortal.experiments.study;

import org.jspecify.annotations.NullMarked;
