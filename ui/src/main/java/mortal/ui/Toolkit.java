package mortal.ui;

import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/// JavaFX, before its first window.
public final class Toolkit {
    /// Kept: a logger that nobody holds forgets its level.
    private static final Logger LOGGER = Logger.getLogger("javafx");

    private Toolkit() {}

    /// It warns of being on the class path, where it must be here: EJML has no module names.
    static void quiet() {
        LOGGER.setLevel(Level.SEVERE);
    }

    /// Starts it in software and without a display, if nobody has, and goes on when it is there.
    public static void headless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        quiet();
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(true));
        } catch (IllegalStateException running) {
            started.complete(true);
        }
        started.join();
        Platform.setImplicitExit(false);
    }
}
