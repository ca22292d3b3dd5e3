/// Learning rules: a record a rule.
@NullMarked
package mortal.learning.rule;

import org.jspecify.annotations.NullMarked;
