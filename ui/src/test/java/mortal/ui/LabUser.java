package mortal.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import mortal.experiments.data.Data;
import mortal.experiments.data.Digits;
import mortal.experiments.lab.Scenario;
import mortal.ui.lesson.GuidedLesson;
import mortal.ui.lesson.LessonModel;
import mortal.ui.model.LabModel;
import mortal.ui.play.Mailbox;
import mortal.ui.play.Player;
import mortal.ui.play.Shelf;
import mortal.ui.play.Shot;
import mortal.ui.view.LabWindow;
import mortal.ui.view.Skin;

/// Somebody before a lab's window, with a mouse and a keyboard.
final class LabUser implements AutoCloseable {
    private static final Shelf SHELF = new Shelf();

    final LabModel model;
    final LabWindow window;
    final Scene scene;
    final Hand hand;
    private final Player player;
    private final Stage stage;

    /// Before a window of 960 × 700, which is what JavaFX's headless screen holds.
    LabUser(Scenario scenario) {
        Toolkit.headless();
        Mailbox<Shot> mailbox = new Mailbox<>();
        player = new Player(scenario, mailbox, SHELF);
        model = Fx.call(() -> new LabModel(player, mailbox, Digits.data(1, 100).test()));
        window = Fx.call(() -> new LabWindow(model, new Skin()));
        scene = Fx.call(() -> window.scene(960, 700));
        stage = Fx.call(() -> {
            Stage made = new Stage();
            made.setScene(scene);
            made.show();
            return made;
        });
        player.start();
        hand = new Hand(scene, model, window.lessons());
        hand.settle();
    }

    /// Data that need not be loaded from anywhere.
    static void shelve(Data data) {
        SHELF.with(data);
    }

    LessonModel lessons() {
        return window.lessons();
    }

    void begin(GuidedLesson lesson) {
        Fx.run(() -> window.lesson(lesson));
        hand.settle();
    }

    boolean reached(int goal) {
        return Fx.call(() -> lessons().ticks().get().get(goal));
    }

    Node node(String id) {
        return Fx.call(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.lookup("#" + id);
        });
    }

    @Override
    public void close() {
        player.close();
        Fx.run(stage::close);
    }
}
