/// Many chips: raising them, copying from one to another, letting them teach each other, watching them age.
@NullMarked
package mortal.experiments.mortality;

import org.jspecify.annotations.NullMarked;
