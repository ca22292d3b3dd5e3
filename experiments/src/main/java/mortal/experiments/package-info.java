/// What is done with chips and learners: experiments and what they stand on.
@NullMarked
package mortal.experiments;

import org.jspecify.annotations.NullMarked;
