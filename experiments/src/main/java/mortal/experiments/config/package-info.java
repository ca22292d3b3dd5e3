/// Settings and files bound to records, with messages a user can act on.
@NullMarked
package mortal.experiments.config;

import org.jspecify.annotations.NullMarked;
