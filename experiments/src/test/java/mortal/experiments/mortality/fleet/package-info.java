@NullMarked
package mortal.experiments.mortality.fleet;

import org.jspecify.annotations.NullMarked;
