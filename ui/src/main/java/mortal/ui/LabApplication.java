package mortal.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import mortal.experiments.data.Dataset;
import mortal.experiments.data.Digits;
import mortal.experiments.lab.Opened;
import mortal.ui.model.LabModel;
import mortal.ui.model.Stories;
import mortal.ui.play.Mailbox;
import mortal.ui.play.Player;
import mortal.ui.play.Shelf;
import mortal.ui.play.Shot;
import mortal.ui.runs.RunsView;
import mortal.ui.view.LabWindow;
import mortal.ui.view.Skin;
import org.jspecify.annotations.Nullable;

/// The lab as an application: a window, a player, sixty looks a second.
public final class LabApplication extends Application {
    /// Pictures to pick from.
    private static final int PICTURES = 500;

    private static final long SECOND = 1_000_000_000;

    /// (1/s) Pictures for those who asked their system for less motion. Chosen: nothing flickers.
    private static final int CALM = 2;

    private @Nullable Player playing;
    private @Nullable RunsView runs;

    @Override
    public void start(Stage stage) {
        Mailbox<Shot> mailbox = new Mailbox<>();
        Player player = new Player(Stories.first(), mailbox, new Shelf());
        player.start(); // draws its digits while the window is made
        Dataset pictures = Digits.data(1, PICTURES).test();
        LabModel model = new LabModel(player, mailbox, pictures);
        Skin skin = new Skin();
        LabWindow window = new LabWindow(model, skin);
        RunsView folders = new RunsView(Path.of("runs"), skin);
        window.runs(folders);
        playing = player;
        runs = folders;
        Scene scene = window.scene(1280, 800);
        stage.setTitle("Mortal");
        stage.setMinWidth(1024);
        stage.setMinHeight(700);
        stage.setScene(scene);
        stage.setOnHidden(event -> Platform.exit());
        List<String> given = getParameters().getRaw();
        if (given.isEmpty()) {
            player.run(true);
        } else {
            window.sharing().begin(Opened.of(given.getFirst()));
        }
        long calm = Platform.getPreferences().isReducedMotion() ? SECOND / CALM : 0;
        new AnimationTimer() {
            private long told;
            private long shown;

            @Override
            public void handle(long now) {
                if (now - shown >= calm) {
                    shown = now;
                    model.pulse();
                }
                if (now - told > SECOND) {
                    told = now;
                    window.tell();
                    folders.refresh();
                }
            }
        }.start();
        stage.show();
    }

    @Override
    public void stop() {
        if (playing != null) {
            playing.close();
        }
        if (runs != null) {
            runs.close();
        }
    }
}
