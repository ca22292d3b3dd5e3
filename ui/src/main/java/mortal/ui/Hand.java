package mortal.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import mortal.ui.lesson.LessonModel;
import mortal.ui.model.LabModel;
import mortal.ui.play.Shot;
import org.jspecify.annotations.Nullable;

/// Does what a user does with mouse and keys, by events on nodes as they are rendered, and waits until the lab has done
/// what was asked for. Lines that it understands:
///
///     click ID [TIMES]           the control of that id, in its middle
///     press ID KEY [TIMES]       a key, with the keyboard's focus on that control
///     until GOAL: LINE           the line again and again until the goal's condition is seen, at most 200 times
///
/// Not for JavaFX's own thread.
final class Hand {
    private static final int MOST = 200;

    /// (ms) From one look to the next, at first and at last: each look may draw the window anew.
    private static final long SHORT = 4;

    private static final long LONG = 50;

    /// (looks) Two minutes and more.
    private static final int PATIENCE = 2500;

    private final Scene scene;
    private final LabModel model;
    private final LessonModel lessons;

    Hand(Scene scene, LabModel model, LessonModel lessons) {
        this.scene = scene;
        this.model = model;
        this.lessons = lessons;
    }

    /// @throws IllegalArgumentException if the line says nothing that can be done
    /// @throws IllegalStateException if a user could not do it now
    void act(String line) {
        if (line.startsWith("until ") && line.indexOf(':') > 0) {
            String goal = line.substring(6, line.indexOf(':'));
            String again = line.substring(line.indexOf(':') + 1).strip();
            for (int i = 0; i < MOST && !Fx.call(() -> lessons.sees(goal)); i++) {
                act(again);
            }
            return;
        }
        String[] words = line.strip().split("\\s+", -1);
        int named = words[0].equals("press") ? 3 : 2;
        if (!List.of("press", "click").contains(words[0]) || words.length < named) {
            throw new IllegalArgumentException(
                    "'" + line + "', must be click ID [TIMES], press ID KEY [TIMES] or until GOAL: LINE");
        }
        int times = words.length > named ? Integer.parseInt(words[named]) : 1;
        for (int i = 0; i < times; i++) {
            if (named == 3) {
                press(words[1], KeyCode.valueOf(words[2].toUpperCase(Locale.ROOT)));
            } else {
                click(words[1]);
            }
        }
        settle();
    }

    void click(String id) {
        Fx.run(() -> {
            Node node = ready(id);
            fire(node, MouseEvent.MOUSE_ENTERED, false);
            fire(node, MouseEvent.MOUSE_PRESSED, true);
            fire(node, MouseEvent.MOUSE_RELEASED, false);
            fire(node, MouseEvent.MOUSE_CLICKED, false);
            fire(node, MouseEvent.MOUSE_EXITED, false);
        });
    }

    private static void fire(Node node, EventType<MouseEvent> type, boolean down) {
        Bounds place = node.localToScene(node.getBoundsInLocal());
        double x = place.getCenterX();
        double y = place.getCenterY();
        MouseButton button = type == MouseEvent.MOUSE_ENTERED || type == MouseEvent.MOUSE_EXITED
                ? MouseButton.NONE
                : MouseButton.PRIMARY;
        Event.fireEvent(
                node,
                new MouseEvent(
                        type, x, y, x, y, button, 1, false, false, false, false, down, false, false, false, false, true,
                        null));
    }

    void press(String id, KeyCode key) {
        Fx.run(() -> {
            Node node = ready(id);
            node.requestFocus();
            // There and back, as one who comes by Tab: the focus is seen then, and keys are the control's.
            if (node.requestFocusTraversal(TraversalDirection.NEXT)) {
                scene.getFocusOwner().requestFocusTraversal(TraversalDirection.PREVIOUS);
            }
            if (!node.equals(scene.getFocusOwner())) {
                throw new IllegalStateException("#" + id + " cannot have the keyboard's focus");
            }
            for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(node, new KeyEvent(type, "", "", key, false, false, false, false));
            }
        });
    }

    /// A control that a user could use now.
    private Node ready(String id) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Node node = scene.lookup("#" + id);
        if (node == null) {
            throw new IllegalStateException("there is no #" + id + " in the window");
        }
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                throw new IllegalStateException("#" + id + " is hidden");
            }
        }
        if (node.isDisabled()) {
            throw new IllegalStateException("#" + id + " is disabled");
        }
        return node;
    }

    /// Until all that was asked for is done and has been shown.
    @SuppressWarnings("ReferenceEquality") // two pictures of a lab at rest are equal, and yet one is newer
    void settle() {
        heard();
        Optional<Shot> stale = Fx.call(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            model.pulse();
            return Optional.ofNullable(model.shot().get());
        });
        heard();
        await(() -> {
            Shot now = model.shot().get();
            return now != null && now != stale.orElse(null) && still(now);
        });
    }

    private static boolean still(@Nullable Shot shot) {
        return shot != null
                && !shot.play().running()
                && (shot.frame() == null || shot.frame().lesson() >= shot.play().target());
    }

    /// Until the player has come to what was asked of it before.
    private void heard() {
        CountDownLatch heard = new CountDownLatch(1);
        model.player().with(lab -> heard.countDown());
        try {
            if (!heard.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the player does not answer");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// Looks at the lab until something is so.
    void await(BooleanSupplier so) {
        for (int i = 0; i < PATIENCE; i++) {
            boolean there = Fx.call(() -> {
                model.pulse();
                return so.getAsBoolean();
            });
            if (there) {
                return;
            }
            Fx.pause(Math.min(LONG, SHORT + i * SHORT));
        }
        throw new IllegalStateException("waited in vain");
    }
}
