/// Run folders, live or ended, and experiments begun from the lab.
@NullMarked
package mortal.ui.runs;

import org.jspecify.annotations.NullMarked;
