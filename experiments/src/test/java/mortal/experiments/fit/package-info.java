@NullMarked
package mortal.experiments.fit;

import org.jspecify.annotations.NullMarked;
