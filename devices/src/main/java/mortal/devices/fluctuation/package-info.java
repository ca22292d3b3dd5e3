/// What a device does by itself in time: flicker and telegraph noise as functions of absolute time, and the white noise
/// of a read.
@NullMarked
package mortal.devices.fluctuation;

import org.jspecify.annotations.NullMarked;
