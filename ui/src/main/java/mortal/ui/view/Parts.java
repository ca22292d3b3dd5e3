package mortal.ui.view;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mortal.ui.model.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Controls as they look here: words from the bundle, a hint, a name to be found by.
final class Parts {
    private Parts() {}

    /// @param key of its words; `key.hint` is what it does
    static Button button(String key, Runnable does) {
        return named(new Button(Texts.of(key)), key, does);
    }

    static Button button(String key, Feather icon, Runnable does) {
        Button button = named(new Button(Texts.of(key), new FontIcon(icon)), key, does);
        return button;
    }

    /// An icon alone; its words are for those who hear it.
    static Button icon(String key, Feather icon, Runnable does) {
        Button button = named(new Button("", new FontIcon(icon)), key, does);
        button.getStyleClass().add("button-icon");
        return button;
    }

    static ToggleButton toggle(String key) {
        ToggleButton button = new ToggleButton(Texts.of(key));
        return named(button, key, () -> {});
    }

    private static <B extends ButtonBase> B named(B button, String key, Runnable does) {
        button.setId(id(key));
        button.setOnAction(event -> does.run());
        hint(button, key);
        button.setAccessibleText(Texts.of(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    static void hint(Node node, String key) {
        if (Texts.has(key + ".hint")) {
            Tooltip.install(node, new Tooltip(Texts.of(key + ".hint")));
            node.setAccessibleHelp(Texts.of(key + ".hint"));
        }
    }

    /// What a test or a style sheet finds it by.
    static String id(String key) {
        return key.replace('.', '-');
    }

    static Label title(String key) {
        Label label = new Label(Texts.of(key));
        label.setId(id(key));
        label.getStyleClass().add("section");
        return label;
    }

    static Label small(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("small");
        label.setWrapText(true);
        return label;
    }

    static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    static HBox row(double gap, Node... nodes) {
        HBox row = new HBox(gap, nodes);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }
}
