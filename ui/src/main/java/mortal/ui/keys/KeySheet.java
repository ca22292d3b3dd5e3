package mortal.ui.keys;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mortal.ui.model.Texts;

/// Every key and what it does.
final class KeySheet extends BorderPane {
    private final Button close = new Button(Texts.of("keys.close"));

    KeySheet(List<Action> actions, Runnable away) {
        setId("sheet");
        getStyleClass().add("overlay");
        setMaxSize(930, 560);
        Label title = new Label(Texts.of("help"));
        title.getStyleClass().add("name");
        close.setId("sheet-close");
        close.setOnAction(event -> away.run());
        HBox head = new HBox(8, title, close);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        head.setAlignment(Pos.CENTER_LEFT);
        setTop(head);
        FlowPane groups = new FlowPane(Orientation.HORIZONTAL, 24, 16);
        for (String group : Actions.GROUPS) {
            groups.getChildren().add(group(group, actions));
        }
        groups.setPadding(new Insets(12, 0, 0, 0));
        groups.setRowValignment(javafx.geometry.VPos.TOP);
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        Label foot = new Label(Texts.of("keys.foot"));
        foot.getStyleClass().add("small");
        foot.setWrapText(true);
        setBottom(foot);
        setAccessibleText(Texts.of("help"));
        addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?")) {
                away.run();
                event.consume();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                event.consume(); // there is one control
            }
        });
    }

    private static VBox group(String group, List<Action> actions) {
        Label name = new Label(Texts.of(group));
        name.getStyleClass().add("section");
        VBox rows = new VBox(4, name);
        rows.setPrefWidth(280);
        actions.stream()
                .filter(action -> action.group().equals(group) && !action.keys().isEmpty())
                .map(KeySheet::row)
                .forEach(rows.getChildren()::add);
        return rows;
    }

    private static HBox row(Action action) {
        Label keys = new Label(action.pressed());
        keys.getStyleClass().add("key");
        HBox cap = new HBox(keys);
        cap.setMinWidth(94);
        Label words = new Label(action.title());
        words.setWrapText(true);
        HBox row = new HBox(8, cap, words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setAccessibleText(action.pressed() + ": " + action.title());
        return row;
    }

    void begin() {
        close.requestFocus();
    }
}
