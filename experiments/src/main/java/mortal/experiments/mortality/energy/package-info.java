/// What mortal chips cost, by cause, beside digital networks that are as good.
@NullMarked
package mortal.experiments.mortality.energy;

import org.jspecify.annotations.NullMarked;
