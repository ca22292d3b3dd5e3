package mortal.ui.lesson;

import java.util.List;
import mortal.experiments.lab.Scenario;

/// A lesson to be gone through by oneself.
///
/// @param id name of its file without the ending
/// @param title one line
/// @param scenario that it begins with
/// @param fleet whether all chips are shown rather than one from close by
/// @param lane the chip that is chosen at first
/// @param locked ids of controls that cannot be used meanwhile
/// @param hidden ids of controls that are not there meanwhile
/// @param goals at least one
/// @param text to read
public record GuidedLesson(
        String id,
        String title,
        Scenario scenario,
        boolean fleet,
        String lane,
        List<String> locked,
        List<String> hidden,
        List<Goal> goals,
        List<Passage> text) {
    public GuidedLesson {
        locked = List.copyOf(locked);
        hidden = List.copyOf(hidden);
        goals = List.copyOf(goals);
        text = List.copyOf(text);
    }

    @Override
    public String toString() {
        return id;
    }
}
