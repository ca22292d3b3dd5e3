/// The house rules: who may know whom, and what nobody may call.
@NullMarked
package mortal.app;

import org.jspecify.annotations.NullMarked;
