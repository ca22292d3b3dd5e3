package mortal.ui.view;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The right side: curves, and a lesson beside them or, where there is little room, with them inside.
final class Aside extends HBox {
    /// (pixels) Of the window, from which both stand side by side. Chosen: the bench keeps 600.
    private static final double WIDE = 1450;

    private final Region curves;
    private final LessonPane lesson;
    private boolean wide;
    private boolean open;

    Aside(Region curves, LessonPane lesson) {
        this.curves = curves;
        this.lesson = lesson;
        setHgrow(curves, Priority.ALWAYS);
        place();
    }

    void open(boolean on) {
        open = on;
        place();
    }

    boolean open() {
        return open;
    }

    /// @param width (pixels) of the window
    void fit(double width) {
        boolean now = width >= WIDE;
        if (now != wide) {
            wide = now;
            place();
        }
    }

    private void place() {
        getChildren().clear();
        boolean inside = open && !wide;
        lesson.hold(null);
        if (!inside) {
            getChildren().add(curves);
        }
        if (open) {
            getChildren().add(lesson);
        }
        if (inside) {
            lesson.hold(curves);
        }
    }
}
