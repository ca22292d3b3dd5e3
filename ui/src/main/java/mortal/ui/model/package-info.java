/// What the window knows, without a window: properties and what can be done. Free of `javafx.graphics`.
@NullMarked
package mortal.ui.model;

import org.jspecify.annotations.NullMarked;
