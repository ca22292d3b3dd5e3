/// One experiment many times: chips, rules, seeds and the values of keys, every one with every other.
@NullMarked
package mortal.experiments.sweep;

import org.jspecify.annotations.NullMarked;
