/// Laws of neurons and of the sensors that watch them.
@NullMarked
package mortal.devices.neuron;

import org.jspecify.annotations.NullMarked;
