package mortal.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Something to make happen: one or more stages, each to be seen in a picture, in this order; several may be seen in
/// the same picture.
///
/// @param text for the user
/// @param when as it was written
/// @param by what reaches it, line by line, as a scripted user understands
/// @param key number of the line that it cannot be reached without, from 0
/// @param stages at least one
public record Goal(String text, String when, List<String> by, int key, List<Condition> stages) {
    public Goal {
        by = List.copyOf(by);
        stages = List.copyOf(stages);
        Objects.checkIndex(key, by.size());
    }

    /// What reaches it but for the key line.
    public List<String> keyless() {
        List<String> rest = new ArrayList<>(by);
        rest.remove(key);
        return rest;
    }

    /// The stages that are behind after another picture.
    ///
    /// @param passed that were before
    int passed(int passed, Sight sight) {
        int now = passed;
        while (now < stages.size() && stages.get(now).holds(sight)) {
            now++;
        }
        return now;
    }
}
