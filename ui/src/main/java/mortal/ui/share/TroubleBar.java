package mortal.ui.share;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mortal.ui.model.Texts;

/// What went wrong, in a line and in place, with its remedy: to be read, copied for a report, and put away.
public final class TroubleBar extends HBox {
    private final Sharing sharing;
    private final Label words = new Label();
    private String last = "";
    private String played = "";

    public TroubleBar(Sharing sharing) {
        super(8);
        this.sharing = sharing;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("trouble");
        words.setId("trouble");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren()
                .addAll(
                        words,
                        button("trouble.report", () -> sharing.copyReport(words.getText())),
                        button("trouble.away", this::away));
        sharing.trouble().subscribe(() -> show());
        show();
    }

    private static Button button(String key, Runnable does) {
        Button button = new Button(Texts.of(key));
        button.setId(key.replace('.', '-'));
        button.setOnAction(event -> does.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// What the run itself says went wrong; empty for nothing.
    public void played(String wrong) {
        if (!last.equals(wrong)) {
            last = wrong;
            played = wrong;
            show();
        }
    }

    private void away() {
        played = "";
        sharing.calm();
        show();
    }

    private void show() {
        String wrong = played.isEmpty() ? sharing.trouble().get() : played;
        words.setText(wrong);
        setVisible(!wrong.isEmpty());
        setManaged(!wrong.isEmpty());
    }
}
