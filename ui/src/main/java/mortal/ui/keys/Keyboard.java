package mortal.ui.keys;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Keys to actions. What a control needs its keys for goes first: letters while somebody types, Space on a button that
/// was reached by keyboard, Home on such a slider.
public final class Keyboard {
    private final Actions actions;
    private final Overlays overlays;

    public Keyboard(Actions actions, Overlays overlays) {
        this.actions = actions;
        this.overlays = overlays;
    }

    public void on(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(scene, event));
    }

    private void pressed(Scene scene, KeyEvent event) {
        if (overlays.open()) {
            if (event.getCode() == KeyCode.ESCAPE) {
                overlays.close();
                event.consume();
            }
            return;
        }
        if (kept(scene.getFocusOwner(), event) || menu()) {
            return;
        }
        for (Action action : actions.fixed()) {
            if (action.keys().stream().anyMatch(keys -> keys.match(event))) {
                event.consume();
                if (action.why().get().isEmpty()) {
                    action.does().run();
                }
                return;
            }
        }
    }

    /// A question mark is typed in many ways.
    private void typed(Scene scene, KeyEvent event) {
        if (event.getCharacter().equals("?")
                && !overlays.open()
                && !(scene.getFocusOwner() instanceof TextInputControl)) {
            overlays.sheet();
            event.consume();
        }
    }

    /// Whether a control needs this key itself.
    private static boolean kept(@Nullable Node owner, KeyEvent event) {
        KeyCode code = event.getCode();
        if (owner instanceof TextInputControl) {
            boolean command = event.isShortcutDown() || event.isAltDown() || code.isFunctionKey();
            boolean own = event.isShortcutDown()
                    && (code == KeyCode.A
                            || code == KeyCode.C
                            || code == KeyCode.V
                            || code == KeyCode.X
                            || code == KeyCode.Y
                            || code == KeyCode.Z);
            return !command || own;
        }
        if (owner instanceof ComboBoxBase<?> box && box.isShowing()) {
            return true;
        }
        if (owner == null || !owner.isFocusVisible()) {
            return false;
        }
        boolean press = owner instanceof ButtonBase || owner instanceof ComboBoxBase;
        boolean end = owner instanceof Slider || owner instanceof ComboBoxBase;
        return (press && code == KeyCode.SPACE) || (end && code == KeyCode.HOME);
    }

    private static boolean menu() {
        return Window.getWindows().stream().anyMatch(window -> window instanceof ContextMenu && window.isShowing());
    }
}
