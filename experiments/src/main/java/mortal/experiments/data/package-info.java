/// What a chip is taught: labelled images, from files or drawn by code, and how they are split.
@NullMarked
package mortal.experiments.data;

import org.jspecify.annotations.NullMarked;
