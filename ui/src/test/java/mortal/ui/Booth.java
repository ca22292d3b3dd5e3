package mortal.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import mortal.experiments.data.Data;
import mortal.experiments.data.Digits;
import mortal.experiments.lab.Act;
import mortal.experiments.lab.LabFrame;
import mortal.experiments.lab.Scenario;
import mortal.experiments.mortality.SmallSchool;
import mortal.substrate.InputException;
import mortal.ui.model.LabModel;
import mortal.ui.model.Stories;
import mortal.ui.play.Mailbox;
import mortal.ui.play.Player;
import mortal.ui.play.Shelf;
import mortal.ui.play.Shot;
import mortal.ui.share.Desk;
import mortal.ui.view.LabWindow;
import mortal.ui.view.Skin;

/// A window without a display, with small chips, a clipboard of its own, and somebody who presses its keys.
public final class Booth implements AutoCloseable {
    private static final Data DIGITS = Digits.data(400, 60);

    /// (s) A machine that does nothing for so long does not work.
    private static final int PATIENCE = 60;

    private final Player player;
    private final Stage stage;
    public final LabModel model;
    public final LabWindow window;
    public final Scene scene;
    public final Paper desk = new Paper();

    /// What is put down around the window.
    public static final class Paper implements Desk {
        public String clip = "";
        public Optional<Path> file = Optional.empty();
        public boolean dialogs = true;
        public final List<String> proposed = new ArrayList<>();

        @Override
        public void put(String text) {
            clip = text;
        }

        @Override
        public String get() {
            return clip;
        }

        @Override
        public Optional<Path> open() {
            if (!dialogs) {
                throw new InputException("no dialogs");
            }
            return file;
        }

        @Override
        public Optional<Path> save(String name) {
            proposed.add(name);
            return open();
        }
    }

    public Booth(Scenario story) {
        Toolkit.headless();
        Mailbox<Shot> mailbox = new Mailbox<>();
        player = new Player(story, mailbox, new Shelf().with(DIGITS));
        model = fx(() -> new LabModel(player, mailbox, DIGITS.test()));
        window = fx(() -> new LabWindow(model, new Skin(), desk));
        scene = fx(() -> window.scene(1024, 700));
        stage = fx(() -> {
            Stage shown = new Stage();
            shown.setScene(scene);
            shown.show();
            return shown;
        });
        player.start();
        until("the first picture", shot -> shot.frame() != null);
    }

    /// Chips a, b, … that learn quickly: ten lessons an epoch.
    public static Scenario chips(int count, Act... script) {
        List<Scenario.Lane> lanes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lanes.add(Stories.lane(String.valueOf((char) ('a' + i)), "mild", i, Scenario.BOOK));
        }
        return new Scenario(
                "booth",
                7,
                "digits",
                5,
                40,
                lanes,
                SmallSchool.with("hidden=16,16", "batch=20", "trainCases=200", "validationCases=100", "testCases=50"),
                List.of(script));
    }

    /// In the thread of the window.
    public static <A> A fx(Callable<A> work) {
        if (Platform.isFxApplicationThread()) {
            try {
                return work.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        CompletableFuture<A> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception | AssertionError e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public static void fx(Runnable work) {
        fx(() -> {
            work.run();
            return true;
        });
    }

    /// Until the window shows something, or else the test has failed.
    public void until(String what, Predicate<Shot> there) {
        boolean seen = false;
        for (int i = 0; i < PATIENCE * 100 && !seen; i++) {
            seen = fx(() -> {
                model.pulse();
                Shot shot = model.shot().get();
                return shot != null && there.test(shot);
            });
            if (!seen) {
                await();
            }
        }
        assertTrue(seen, "waited in vain for " + what);
    }

    private static void await() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A key goes down where the focus is.
    public void press(KeyCode code, KeyCode... with) {
        List<KeyCode> held = Arrays.asList(with);
        fx(() -> Event.fireEvent(
                target(),
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        code,
                        held.contains(KeyCode.SHIFT),
                        held.contains(KeyCode.CONTROL),
                        false,
                        false)));
    }

    /// A letter arrives where the focus is.
    public void type(String letter) {
        fx(() -> Event.fireEvent(
                target(), new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false)));
    }

    private Node target() {
        Node owner = scene.getFocusOwner();
        return owner == null ? scene.getRoot() : owner;
    }

    /// A node by the name that its words have.
    public <N extends Node> N find(String id, Class<N> type) {
        return fx(() -> {
            scene.getRoot().applyCss();
            Node node = scene.getRoot().lookup("#" + id);
            if (node == null) {
                throw new AssertionError("there is no #" + id);
            }
            return type.cast(node);
        });
    }

    public boolean there(String id) {
        return fx(() -> scene.getRoot().lookup("#" + id) != null);
    }

    /// (lessons) played; −1 before the first picture.
    public static long lesson(Shot shot) {
        LabFrame frame = shot.frame();
        return frame == null ? -1 : frame.lesson();
    }

    /// The first chip.
    public static LabFrame.ChipView chip(Shot shot) {
        return requireNonNull(shot.frame()).chips().getFirst();
    }

    /// What has been done so far.
    public List<Act> script() {
        return fx(() -> model.scenario().orElseThrow().script());
    }

    @Override
    public void close() {
        fx(stage::hide);
        player.close();
    }
}
