package mortal.ui.keys;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import mortal.ui.model.Texts;

/// A figure asked with the second button offers itself as a picture.
public final class FigureMenu {
    private final Hands hands;
    private final ContextMenu menu = new ContextMenu();

    public FigureMenu(Hands hands) {
        this.hands = hands;
    }

    public void on(Scene scene) {
        scene.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            Node node = event.getTarget() instanceof Node target ? target : null;
            while (node != null && Actions.named(node).isEmpty()) {
                node = node.getParent();
            }
            if (node != null) {
                offer(node, event.getScreenX(), event.getScreenY());
            }
        });
    }

    private void offer(Node figure, double x, double y) {
        String name = Actions.named(figure);
        MenuItem item = new MenuItem(Texts.of("find.picture", name));
        item.setOnAction(event -> hands.picture(figure, name));
        menu.getItems().setAll(item);
        menu.show(figure, x, y);
    }
}
