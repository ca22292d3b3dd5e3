package mortal.ui.keys;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;
import mortal.ui.model.Texts;

/// Something that the lab can be told to do.
///
/// @param group key of the words that it stands under; empty for what is found by name alone
/// @param title in a few words
/// @param keys any of which does it; the first is shown
/// @param does it
/// @param why it cannot be done now, in a line; empty if it can
public record Action(String group, String title, List<KeyCombination> keys, Runnable does, Supplier<String> why) {
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

    /// Does what a question mark does, which is typed in many ways.
    static final KeyCombination HELP = KeyCombination.valueOf("F1");

    public Action {
        keys = List.copyOf(keys);
    }

    /// @param key of the title's words
    /// @param keys as [KeyCombination#valueOf] reads them, `Shift+N`
    static Action of(String group, String key, Runnable does, String... keys) {
        return of(group, key, does, () -> "", keys);
    }

    static Action of(String group, String key, Runnable does, Supplier<String> why, String... keys) {
        return new Action(
                group,
                Texts.of(key),
                List.of(keys).stream().map(KeyCombination::valueOf).toList(),
                does,
                why);
    }

    /// Found by name alone.
    static Action named(String title, Runnable does, Supplier<String> why) {
        return new Action("", title, List.of(), does, why);
    }

    /// What to press, in letters; empty for nothing.
    String pressed() {
        return keys.stream().limit(1).map(Action::letters).collect(Collectors.joining());
    }

    private static String letters(KeyCombination keys) {
        return keys.getName()
                .replace("Shift+Shortcut", "Shortcut+Shift")
                .replace("Shortcut", MAC ? "Cmd" : "Ctrl")
                .replace("Space", Texts.of("keys.space"))
                .replace("Period", ".")
                .replace("F1", keys.equals(HELP) ? "?" : "F1");
    }
}
