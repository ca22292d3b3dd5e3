/// The one training loop, and runs made of it: what is fixed before, what is reported meanwhile, what is left
/// afterwards.
@NullMarked
package mortal.experiments.run;

import org.jspecify.annotations.NullMarked;
