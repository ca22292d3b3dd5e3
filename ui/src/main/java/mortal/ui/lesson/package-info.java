/// Guided lessons: files of text, chips and goals; goals tick themselves off by what a player shows. No window is known
/// here.
@NullMarked
package mortal.ui.lesson;

import org.jspecify.annotations.NullMarked;
