package mortal.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javax.imageio.ImageIO;
import mortal.experiments.data.Digits;
import mortal.experiments.lab.Act;
import mortal.experiments.lab.Deed;
import mortal.experiments.lab.Scenario;
import mortal.substrate.InputException;
import mortal.ui.keys.Presenter;
import mortal.ui.lesson.GuidedLesson;
import mortal.ui.lesson.GuidedLessons;
import mortal.ui.model.LabModel;
import mortal.ui.model.Stories;
import mortal.ui.play.Mailbox;
import mortal.ui.play.Player;
import mortal.ui.play.Shelf;
import mortal.ui.play.Shot;
import mortal.ui.view.LabWindow;
import mortal.ui.view.Skin;

/// Pictures of every screen, drawn in software on JavaFX's own headless platform.
public final class Screens {
    private final Path folder;
    private final Consumer<String> told;
    private final Shelf shelf = new Shelf();

    private final String only;

    private Screens(Path folder, String only, Consumer<String> told) {
        this.folder = folder;
        this.only = only;
        this.told = told;
    }

    /// @param folder made if it is not there
    /// @param only screens whose name begins so
    /// @param told of each picture's name
    /// @throws InputException if the folder cannot be written
    public static void draw(Path folder, String only, Consumer<String> told) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new InputException("--snapshots " + folder + " cannot be made: " + e.getMessage(), e);
        }
        Toolkit.headless();
        new Screens(folder, only, told).all();
        Platform.exit();
    }

    private void all() {
        for (int[] size : new int[][] {{1024, 700}, {1920, 1080}}) {
            for (boolean dark : new boolean[] {false, true}) {
                String suffix = (dark ? "-dark-" : "-light-") + size[0];
                screen("bench" + suffix, Stories.first(), 120, dark, size);
                screen("cell" + suffix, Stories.first(), 120, dark, window -> window.cell(486, 7), size);
                screen("difference" + suffix, swapped(), 205, dark, window -> window.difference(true), size);
                screen("swapped" + suffix, swapped(), 205, dark, size);
                screen("inheritance" + suffix, Stories.inheritance(), 400, dark, size);
                screen("lineages" + suffix, Stories.lineages(), 400, dark, size);
                screen("fleet" + suffix, Stories.fleet(), 100, dark, size);
                screen(
                        "keys" + suffix,
                        Stories.first(),
                        20,
                        dark,
                        window -> window.overlays().sheet(),
                        size);
                screen("find" + suffix, Stories.swapped(), 20, dark, Screens::find, size);
                screen("trouble" + suffix, Stories.first(), 20, dark, Screens::trouble, size);
                screen("presenter" + suffix, Stories.first(), 120, dark, Screens::present, size);
                screen("presenter-fleet" + suffix, swapped(), 205, dark, Screens::present, size);
                for (GuidedLesson lesson : GuidedLessons.all()) {
                    lesson("lesson-" + lesson.id() + "-first" + suffix, lesson, false, dark, size);
                    lesson("lesson-" + lesson.id() + "-last" + suffix, lesson, true, dark, size);
                }
            }
        }
    }

    private static Scenario swapped() {
        return Stories.swapped().then(Act.of(200, Deed.SWAP, "a", "b"));
    }

    private static void find(LabWindow window) {
        window.overlays().finder();
        if (window.getScene().lookup("#finder-letters") instanceof TextField letters) {
            letters.setText("tra");
        }
    }

    private static void trouble(LabWindow window) {
        window.sharing().open(Path.of("lesson.yaml"));
    }

    private static void present(LabWindow window) {
        Presenter.toggle(window.getScene().getRoot());
    }

    private void screen(String name, Scenario scenario, long lesson, boolean dark, int... size) {
        screen(name, scenario, lesson, dark, window -> {}, size);
    }

    /// @param then done in the window when it is there
    private void screen(
            String name, Scenario scenario, long lesson, boolean dark, Consumer<LabWindow> then, int... size) {
        if (!name.startsWith(only)) {
            return;
        }
        Mailbox<Shot> mailbox = new Mailbox<>();
        try (Player player = new Player(scenario, mailbox, shelf)) {
            LabModel[] model = new LabModel[1];
            LabWindow[] shown = new LabWindow[1];
            Scene scene = Fx.call(() -> {
                Skin skin = new Skin();
                skin.set(dark);
                model[0] = new LabModel(player, mailbox, Digits.data(1, 100).test());
                LabWindow window = new LabWindow(model[0], skin);
                window.fleet(scenario.lanes().size() > 1);
                shown[0] = window;
                return window.scene(size[0], size[1]);
            });
            player.start();
            player.seek(lesson);
            settle(model[0], lesson);
            Fx.call(() -> {
                then.accept(shown[0]);
                return true;
            });
            settle(model[0], lesson);
            write(name, Fx.call(() -> scene.snapshot(null)));
        }
    }

    /// Its first picture, or its last, when each goal has been reached as the lesson's file says.
    private void lesson(String name, GuidedLesson lesson, boolean last, boolean dark, int... size) {
        if (!name.startsWith(only)) {
            return;
        }
        Mailbox<Shot> mailbox = new Mailbox<>();
        try (Player player = new Player(lesson.scenario(), mailbox, shelf)) {
            LabModel model = Fx.call(
                    () -> new LabModel(player, mailbox, Digits.data(1, 100).test()));
            LabWindow window = Fx.call(() -> {
                Skin skin = new Skin();
                skin.set(dark);
                return new LabWindow(model, skin);
            });
            Scene scene = Fx.call(() -> window.scene(size[0], size[1]));
            Stage stage = Fx.call(() -> shown(scene));
            player.start();
            Hand hand = new Hand(scene, model, window.lessons());
            hand.settle();
            Fx.run(() -> window.lesson(lesson));
            hand.settle();
            if (last) {
                lesson.goals().forEach(goal -> goal.by().forEach(hand::act));
            }
            write(name, Fx.call(() -> scene.snapshot(null)));
            Fx.run(stage::close);
        }
    }

    /// On a screen that nobody sees: what has no window has no keyboard's focus either.
    private static Stage shown(Scene scene) {
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(scene);
        stage.show();
        stage.requestFocus();
        return stage;
    }

    /// Until the lab is there and has been drawn as it is looked at now.
    private void settle(LabModel model, long lesson) {
        int still = 0;
        while (still < 8) {
            boolean there = Fx.call(() -> {
                model.pulse();
                Shot shot = model.shot().get();
                return shot != null
                        && shot.frame() != null
                        && (shot.frame().lesson() == lesson
                                || !shot.play().trouble().isEmpty());
            });
            still = there ? still + 1 : 0;
            Fx.pause(40);
        }
    }

    private void write(String name, WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader reader = image.getPixelReader();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, reader.getArgb(x, y));
            }
        }
        Path file = folder.resolve(name + ".png");
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        told.accept(file.getFileName().toString());
    }
}
