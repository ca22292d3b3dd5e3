/// The page that a run leaves behind: one HTML file that needs nothing else.
@NullMarked
package mortal.experiments.report;

import org.jspecify.annotations.NullMarked;
