@NullMarked
package mortal.experiments.mortality.energy;

import org.jspecify.annotations.NullMarked;
