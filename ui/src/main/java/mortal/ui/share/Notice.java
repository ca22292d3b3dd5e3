package mortal.ui.share;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// What was done last, for some seconds; it neither moves nor takes the focus.
public final class Notice extends Label {
    private static final Duration LONG = Duration.seconds(8);

    private final PauseTransition wait = new PauseTransition(LONG);

    /// @param said lines to show as they come
    public Notice(ObservableValue<String> said) {
        setId("said");
        getStyleClass().add("notice");
        setAccessibleRole(AccessibleRole.TEXT);
        setWrapText(true);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMouseTransparent(true);
        setVisible(false);
        wait.setOnFinished(event -> setVisible(false));
        said.subscribe(this::show);
    }

    private void show(String words) {
        setText(words);
        setVisible(!words.isEmpty());
        wait.playFromStart();
    }
}
