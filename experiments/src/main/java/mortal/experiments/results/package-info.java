/// What many run folders found, as one page.
@NullMarked
package mortal.experiments.results;

import org.jspecify.annotations.NullMarked;
