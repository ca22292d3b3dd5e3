package mortal.ui.keys;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mortal.ui.model.Texts;
import org.jspecify.annotations.Nullable;

/// A command by a few letters of its name. What cannot be done now stays in the list and says why.
final class Finder extends VBox {
    private final List<Action> actions;
    private final Runnable away;
    private final TextField letters = new TextField();
    private final ListView<Action> list = new ListView<>();
    private final Label why = new Label();

    Finder(List<Action> actions, Runnable away) {
        super(6);
        this.actions = actions;
        this.away = away;
        setId("finder");
        getStyleClass().add("overlay");
        setMaxSize(560, 420);
        letters.setId("finder-letters");
        letters.setPromptText(Texts.of("find.prompt"));
        letters.setAccessibleText(Texts.of("find"));
        list.setId("finder-list");
        list.setAccessibleText(Texts.of("find"));
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Row());
        list.setPlaceholder(new Label(Texts.of("find.none")));
        list.setOnMouseClicked(event -> run());
        VBox.setVgrow(list, Priority.ALWAYS);
        why.setId("finder-why");
        why.getStyleClass().add("small");
        why.setWrapText(true);
        getChildren().addAll(letters, list, why);
        letters.textProperty().subscribe(this::search);
        list.getSelectionModel().selectedItemProperty().subscribe(this::tell);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void search(String wanted) {
        list.getItems()
                .setAll(actions.stream()
                        .filter(action -> Fuzzy.fit(wanted, action.title()) > 0)
                        .sorted(Comparator.comparingDouble(action -> -Fuzzy.fit(wanted, action.title())))
                        .toList());
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void tell(@Nullable Action chosen) {
        why.setText(chosen == null || chosen.why().get().isEmpty() ? "" : notNow(chosen));
        if (chosen != null) {
            letters.setAccessibleHelp(chosen.title());
        }
    }

    private static String notNow(Action action) {
        return Texts.of("find.why", action.why().get());
    }

    private void pressed(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> choose(at + 1);
            case UP -> choose(at - 1);
            case PAGE_DOWN -> choose(at + 8);
            case PAGE_UP -> choose(at - 8);
            case ENTER -> run();
            case TAB -> {} // there is one control
            case K -> {
                if (!event.isShortcutDown()) {
                    return;
                }
                away.run();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int place) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            int at = Math.clamp(place, 0, last);
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - 4));
        }
    }

    private void run() {
        Action chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return;
        }
        if (chosen.why().get().isEmpty()) {
            away.run();
            chosen.does().run();
        } else {
            tell(chosen);
        }
    }

    void begin() {
        letters.requestFocus();
    }

    /// Title at the left, key at the right; faint if it cannot be done now.
    private static final class Row extends ListCell<Action> {
        private final Label title = new Label();
        private final Label keys = new Label();
        private final HBox row = new HBox(8, title, keys);

        Row() {
            row.setAlignment(Pos.CENTER_LEFT);
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            keys.getStyleClass().add("key");
            keys.setMinWidth(USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(@Nullable Action action, boolean empty) {
            super.updateItem(action, empty);
            if (action == null || empty) {
                setGraphic(null);
                return;
            }
            boolean now = action.why().get().isEmpty();
            title.setText(action.title());
            title.setOpacity(now ? 1 : 0.6);
            keys.setText(action.pressed());
            keys.setVisible(!action.pressed().isEmpty());
            setAccessibleText(now ? action.title() : action.title() + ", " + notNow(action));
            setGraphic(row);
        }
    }
}
