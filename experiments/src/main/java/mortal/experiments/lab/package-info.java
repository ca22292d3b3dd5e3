/// Several chips on one clock, and what is done to them: a story that is told by a [Scenario] alone and can be played,
/// stopped, gone back in and branched. Knows no window; the lab draws what a [LabFrame] says.
@NullMarked
package mortal.experiments.lab;

import org.jspecify.annotations.NullMarked;
