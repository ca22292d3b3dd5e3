/// A chip's card: what its law, its neurons and its costs look like, in figures.
@NullMarked
package mortal.experiments.card;

import org.jspecify.annotations.NullMarked;
