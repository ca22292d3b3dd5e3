/// Plays a scenario in a thread of its own, at a pace, and posts pictures of it. No window is known here.
@NullMarked
package mortal.ui.play;

import org.jspecify.annotations.NullMarked;
