/// What memory devices make of what was programmed into them: statistical models fitted to real arrays, device by
/// device. Conductances are in µS unless said otherwise.
@NullMarked
package mortal.devices.memory;

import org.jspecify.annotations.NullMarked;
