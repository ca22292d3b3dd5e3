/// What learners and read-outs are, and the lessons between them. Compiles against the wall alone.
@NullMarked
package mortal.learning;

import org.jspecify.annotations.NullMarked;
