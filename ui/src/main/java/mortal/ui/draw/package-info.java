/// What a picture is made of: heat maps, plots, bars. Each knows its numbers and nothing of chips.
@NullMarked
package mortal.ui.draw;

import org.jspecify.annotations.NullMarked;
