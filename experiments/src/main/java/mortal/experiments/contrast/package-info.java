/// What a contrast between two passes cancels of a disturbance that both share.
@NullMarked
package mortal.experiments.contrast;

import org.jspecify.annotations.NullMarked;
