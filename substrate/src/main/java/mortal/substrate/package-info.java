/// A chip seen from outside: what goes in, what comes out, and the one place where it learns.
@NullMarked
package mortal.substrate;

import org.jspecify.annotations.NullMarked;
