@NullMarked
package mortal.experiments.mortality.lifetimes;

import org.jspecify.annotations.NullMarked;
