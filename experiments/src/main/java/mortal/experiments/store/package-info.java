/// Where a run lives on disk: its folder, its journal of events, its checkpoints; safe against being killed at any
/// moment, and resumed to the same bits.
@NullMarked
package mortal.experiments.store;

import org.jspecify.annotations.NullMarked;
