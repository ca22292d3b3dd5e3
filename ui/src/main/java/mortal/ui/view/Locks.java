package mortal.ui.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;

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
