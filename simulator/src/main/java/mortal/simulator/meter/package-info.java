/// What a chip's life costs: simulated time, energy by cause, events.
@NullMarked
package mortal.simulator.meter;

import org.jspecify.annotations.NullMarked;
