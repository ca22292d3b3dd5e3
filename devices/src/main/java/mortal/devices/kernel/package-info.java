/// Loops over arrays of cells: each in a plain and a vector twin that agree to the last bit.
@NullMarked
package mortal.devices.kernel;

import org.jspecify.annotations.NullMarked;
