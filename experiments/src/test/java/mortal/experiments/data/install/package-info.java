/// Data sets that others publish, served by a small server of our own.
@NullMarked
package mortal.experiments.data.install;

import org.jspecify.annotations.NullMarked;
