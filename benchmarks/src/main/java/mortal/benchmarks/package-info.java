/// Timings, outside the default build: how to run them is in benchmarks/README.md.
@NullMarked
package mortal.benchmarks;

import org.jspecify.annotations.NullMarked;
