package mortal.ui.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import mortal.ui.model.Texts;

/// Controls that a lesson takes away, and gives back.
final class Locks {
    private final Node root;
    private final Map<String, Node> locked = new HashMap<>();
    private final Map<String, Node> hidden = new HashMap<>();

    /// @param root of the window
    Locks(Node root) {
        this.root = root;
    }

    /// Takes these away, and gives others back. What is not on the screen now is looked for at the next call.
    void apply(List<String> lock, List<String> hide) {
        locked.entrySet().removeIf(each -> {
            boolean free = !lock.contains(each.getKey());
            each.getValue().setDisable(!free);
            return free;
        });
        hidden.entrySet().removeIf(each -> {
            boolean free = !hide.contains(each.getKey());
            there(each.getValue(), free);
            return free;
        });
        find(lock, locked).forEach(node -> node.setDisable(true));
        find(hide, hidden).forEach(node -> there(node, false));
    }

    /// Whether the control that is called so is taken away.
    boolean taken(String title) {
        return Stream.concat(locked.keySet().stream(), hidden.keySet().stream())
                .map(id -> id.replace('-', '.'))
                .anyMatch(key -> Texts.has(key) && Texts.of(key).equals(title));
    }

    private static void there(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    /// Those of `ids` that were not known before.
    private List<Node> find(List<String> ids, Map<String, Node> known) {
        return ids.stream()
                .filter(id -> !known.containsKey(id))
                .flatMap(id -> {
                    Node node = root.lookup("#" + id);
                    if (node == null) {
                        return Stream.empty();
                    }
                    known.put(id, node);
                    return Stream.of(node);
                })
                .toList();
    }
}
