/// The study `fleet`: many chips of one lot raised side by side, and in what they differ.
@NullMarked
package mortal.experiments.mortality.fleet;

import org.jspecify.annotations.NullMarked;
