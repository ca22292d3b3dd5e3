package mortal.ui.keys;

import javafx.scene.Parent;
import javafx.scene.Scene;

/// Large type and thicker strokes, for those who sit at the back; larger where there is room. The style sheet says how
/// large.
public final class Presenter {
    private static final String STYLE = "presenter";
    private static final String ROOM = "wide";

    /// (pixels) Chosen: below, larger type would leave no place for pictures.
    private static final double WIDE = 1400;

    private Presenter() {}

    /// Tells the style sheet whether there is room, now and when that changes.
    public static void watch(Scene scene) {
        scene.widthProperty().subscribe(width -> style(scene.getRoot(), ROOM, width.doubleValue() >= WIDE));
    }

    public static void toggle(Parent root) {
        style(root, STYLE, !on(root));
    }

    public static boolean on(Parent root) {
        return root.getStyleClass().contains(STYLE);
    }

    private static void style(Parent root, String name, boolean on) {
        root.getStyleClass().remove(name);
        if (on) {
            root.getStyleClass().add(name);
        }
    }
}
