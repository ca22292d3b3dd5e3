package mortal.ui.keys;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What lies over the window for a moment: the sheet of keys, the finder. One at a time; Escape or a click beside it
/// puts it away, and the focus goes back to where it was.
public final class Overlays extends StackPane {
    private final Actions actions;
    private final Region veil = new Region();
    private @Nullable Node before;

    public Overlays(Actions actions) {
        this.actions = actions;
        getStyleClass().add("overlays");
        veil.getStyleClass().add("veil");
        veil.setOnMouseClicked(event -> close());
        setVisible(false);
        setPickOnBounds(false);
    }

    boolean open() {
        return isVisible();
    }

    /// All keys.
    public void sheet() {
        KeySheet sheet = new KeySheet(actions.fixed(), this::close);
        show(sheet, Pos.CENTER);
        sheet.begin();
    }

    /// A command by a few letters of its name.
    public void finder() {
        Finder finder = new Finder(actions.all(), this::close);
        show(finder, Pos.TOP_CENTER);
        finder.begin();
    }

    private void show(Region what, Pos where) {
        if (!isVisible()) {
            before = getScene().getFocusOwner();
        }
        getChildren().setAll(veil, what);
        StackPane.setAlignment(what, where);
        setVisible(true);
    }

    /// Puts it away.
    public void close() {
        if (!isVisible()) {
            return;
        }
        Node back = before;
        (back != null && back.getScene() != null ? back : getScene().getRoot()).requestFocus();
        setVisible(false);
        getChildren().clear();
        before = null;
    }
}
