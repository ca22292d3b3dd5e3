/// From measured pulse curves to a law of synapses and a chip file.
@NullMarked
package mortal.experiments.fit;

import org.jspecify.annotations.NullMarked;
