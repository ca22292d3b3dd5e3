package mortal.ui.keys;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import mortal.ui.model.Texts;

/// What can be taken out and brought in, to choose from.
public final class ShareMenu extends MenuButton {
    public ShareMenu(Actions actions) {
        super(Texts.of("share"));
        setId("share");
        setMinWidth(Region.USE_PREF_SIZE);
        setAccessibleText(Texts.of("share"));
        for (Action action : actions.of("share")) {
            MenuItem item = new MenuItem(action.title());
            item.setOnAction(event -> {
                if (action.why().get().isEmpty()) {
                    action.does().run();
                }
            });
            getItems().add(item);
        }
        setOnShowing(event -> {
            for (int i = 0; i < getItems().size(); i++) {
                Action action = actions.of("share").get(i);
                getItems().get(i).setText(words(action));
                getItems().get(i).setDisable(!action.why().get().isEmpty());
            }
        });
    }

    private static String words(Action action) {
        return action.keys().isEmpty() ? action.title() : action.title() + "   (" + action.pressed() + ")";
    }
}
