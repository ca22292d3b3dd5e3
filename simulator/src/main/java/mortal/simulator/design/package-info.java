/// Chips on paper: records, and their text form.
@NullMarked
package mortal.simulator.design;

import org.jspecify.annotations.NullMarked;
