/// What a user reads when settings or files are wrong.
@NullMarked
package mortal.experiments.config;

import org.jspecify.annotations.NullMarked;
