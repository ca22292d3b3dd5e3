/// Figures for people: PNG without a display, colour-blind-safe, with axes that begin where they should.
@NullMarked
package mortal.experiments.plot;

import org.jspecify.annotations.NullMarked;
