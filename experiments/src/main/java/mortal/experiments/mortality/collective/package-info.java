/// Chips that teach each other, beside digital copies that average their weights.
@NullMarked
package mortal.experiments.mortality.collective;

import org.jspecify.annotations.NullMarked;
