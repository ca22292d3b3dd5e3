/// Foundry, die, and the living chip.
@NullMarked
package mortal.simulator.chip;

import org.jspecify.annotations.NullMarked;
