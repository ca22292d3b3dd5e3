/// Everything that the lab can be told, in one table: by key, by name, or looked up on a sheet.
@NullMarked
package mortal.ui.keys;

import org.jspecify.annotations.NullMarked;
