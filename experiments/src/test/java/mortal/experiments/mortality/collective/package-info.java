@NullMarked
package mortal.experiments.mortality.collective;

import org.jspecify.annotations.NullMarked;
