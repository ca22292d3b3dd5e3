/// Skills and chips over long times: what is passed from chip to chip to chip, what a population keeps while its chips
/// die, and what becomes of a chip that is left alone.
@NullMarked
package mortal.experiments.mortality.lifetimes;

import org.jspecify.annotations.NullMarked;
