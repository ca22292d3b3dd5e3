/// What the laws of devices share.
@NullMarked
package mortal.devices;

import org.jspecify.annotations.NullMarked;
