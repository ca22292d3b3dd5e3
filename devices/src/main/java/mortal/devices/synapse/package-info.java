/// Laws of synapses: a record a law, which fabricates arrays of cells.
@NullMarked
package mortal.devices.synapse;

import org.jspecify.annotations.NullMarked;
