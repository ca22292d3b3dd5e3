/// From a chip's activity to an answer.
@NullMarked
package mortal.learning.readout;

import org.jspecify.annotations.NullMarked;
