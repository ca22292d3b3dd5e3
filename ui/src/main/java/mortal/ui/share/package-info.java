/// What leaves the lab and comes into it: tokens, files, pictures, tables, reports.
@NullMarked
package mortal.ui.share;

import org.jspecify.annotations.NullMarked;
