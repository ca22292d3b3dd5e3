/// What one chip tells another: teaching through the ports alone.
@NullMarked
package mortal.learning.distil;

import org.jspecify.annotations.NullMarked;
