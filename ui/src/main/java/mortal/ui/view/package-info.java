/// The parts of the window.
@NullMarked
package mortal.ui.view;

import org.jspecify.annotations.NullMarked;
