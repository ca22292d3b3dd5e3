package mortal.ui.share;

import java.io.File;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import mortal.experiments.lab.Opened;
import mortal.experiments.lab.Token;

/// Files and tokens dropped on the window open.
public final class Drops {
    private final Sharing sharing;

    public Drops(Sharing sharing) {
        this.sharing = sharing;
    }

    public void on(Scene scene) {
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        scene.setOnDragDropped(this::drop);
    }

    private void drop(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        String text = event.getDragboard().getString();
        event.setDropCompleted(take(files == null ? List.of() : files, text == null ? "" : text));
        event.consume();
    }

    /// @return whether it was something to open
    boolean take(List<File> files, String text) {
        if (!files.isEmpty()) {
            sharing.open(files.getFirst().toPath());
            return true;
        }
        if (Token.like(text)) {
            sharing.attempt(() -> sharing.begin(Opened.of(text)));
            return true;
        }
        return false;
    }
}
