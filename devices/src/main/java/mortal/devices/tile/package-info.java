/// Tiles: what lies between a population's signals and the next population's currents. Converters, wires, noise of
/// reading, and what converters cost.
@NullMarked
package mortal.devices.tile;

import org.jspecify.annotations.NullMarked;
