package mortal.ui.share;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import mortal.substrate.InputException;
import mortal.ui.model.Texts;
import org.jspecify.annotations.Nullable;

/// The platform's own.
public final class SystemDesk implements Desk {
    private final Supplier<@Nullable Window> window;

    /// @param window that dialogs belong to
    public SystemDesk(Supplier<@Nullable Window> window) {
        this.window = window;
    }

    @Override
    public void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public String get() {
        String text = Clipboard.getSystemClipboard().getString();
        return text == null ? "" : text;
    }

    @Override
    public Optional<Path> open() {
        return asked(() -> {
            FileChooser chooser = new FileChooser();
            chooser.getExtensionFilters()
                    .addAll(
                            new FileChooser.ExtensionFilter(
                                    Texts.of("share.files"), "*.yaml", "*.yml", "*.png", "*.csv", "*.txt"),
                            new FileChooser.ExtensionFilter(Texts.of("share.files.all"), "*"));
            return chooser.showOpenDialog(window.get());
        });
    }

    @Override
    public Optional<Path> save(String name) {
        return asked(() -> {
            FileChooser chooser = new FileChooser();
            chooser.setInitialFileName(name);
            return chooser.showSaveDialog(window.get());
        });
    }

    private static Optional<Path> asked(Supplier<@Nullable File> dialog) {
        try {
            File chosen = dialog.get();
            return chosen == null ? Optional.empty() : Optional.of(chosen.toPath());
        } catch (UnsupportedOperationException none) {
            throw new InputException(Texts.of("share.nodialog"), none);
        }
    }
}
