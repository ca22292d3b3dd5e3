/// The command line: verbs, messages, progress. Nothing depends on it.
@NullMarked
package mortal.experiments.cli;

import org.jspecify.annotations.NullMarked;
