/// The lab: a window on chips that learn, differ and die.
@NullMarked
package mortal.ui;

import org.jspecify.annotations.NullMarked;
