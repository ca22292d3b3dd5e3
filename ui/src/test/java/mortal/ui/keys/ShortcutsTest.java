package mortal.ui.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import mortal.experiments.lab.Deed;
import mortal.ui.Booth;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every key does what the sheet says.
final class ShortcutsTest {
    private static Booth booth;

    @BeforeAll
    static void open() {
        booth = new Booth(Booth.chips(1));
    }

    @AfterAll
    static void close() {
        booth.close();
    }

    @BeforeEach
    void again() {
        Booth.fx(() -> {
            booth.window.overlays().close();
            booth.scene.getRoot().requestFocus();
            booth.model.open(Booth.chips(1).named("again " + booth.model.lesson()));
            booth.model.open(Booth.chips(1));
        });
        booth.until(
                "the beginning",
                shot -> Booth.lesson(shot) == 0
                        && shot.scenario().equals(Booth.chips(1))
                        && !shot.play().running());
    }

    @Test
    void spaceRunsAndPauses() {
        booth.press(KeyCode.SPACE);
        booth.until("running", shot -> shot.play().running() && Booth.lesson(shot) > 0);
        booth.press(KeyCode.SPACE);
        booth.until("a pause", shot -> !shot.play().running());
    }

    @Test
    void lessonsEpochsAndTheBeginning() {
        booth.press(KeyCode.PERIOD);
        booth.until("a lesson", shot -> Booth.lesson(shot) == 1);
        booth.press(KeyCode.PERIOD, KeyCode.SHIFT);
        booth.until("an epoch", shot -> Booth.lesson(shot) == 11);
        booth.press(KeyCode.HOME);
        booth.until("the beginning", shot -> Booth.lesson(shot) == 0);
    }

    @Test
    void deedsAreDoneToTheChosenChip() {
        KeyCode[] keys = {KeyCode.H, KeyCode.B, KeyCode.M, KeyCode.L, KeyCode.T, KeyCode.K};
        List<Deed> deeds = List.of(Deed.HEAT, Deed.BURST, Deed.REST, Deed.LEAVE, Deed.SCHOOL, Deed.KILL);
        for (int i = 0; i < keys.length; i++) {
            int done = i + 1;
            booth.press(keys[i]);
            booth.until(deeds.get(i).name(), shot -> shot.scenario().script().size() == done);
            assertEquals(deeds.get(i), booth.script().getLast().deed());
        }
        booth.until("its death", shot -> Booth.chip(shot).dead());
        booth.press(KeyCode.H); // cannot be done, and does no harm
        booth.press(KeyCode.PERIOD);
        booth.until("a lesson", shot -> Booth.lesson(shot) == 1);
        assertEquals(keys.length, booth.script().size());
    }

    @Test
    void diesChipsUndoAndRedo() {
        booth.press(KeyCode.N);
        booth.until("another die", shot -> shot.scenario().lane("a").serial() == 1);
        booth.press(KeyCode.Z, KeyCode.CONTROL);
        booth.until("the first die", shot -> shot.scenario().lane("a").serial() == 0);
        booth.press(KeyCode.Y, KeyCode.CONTROL);
        booth.until("the other die", shot -> shot.scenario().lane("a").serial() == 1);
        booth.press(KeyCode.Z, KeyCode.CONTROL);
        booth.until("the first die", shot -> shot.scenario().lane("a").serial() == 0);
        booth.press(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
        booth.until("the other die", shot -> shot.scenario().lane("a").serial() == 1);
        booth.press(KeyCode.A);
        booth.until("two chips", shot -> shot.scenario().lanes().size() == 2);
        booth.press(KeyCode.B, KeyCode.CONTROL);
        booth.until("a branch", shot -> shot.scenario().lanes().size() == 3);
    }

    @Test
    void whatIsLookedAt() {
        booth.press(KeyCode.DIGIT2);
        assertTrue(booth.find("fleet", ToggleButton.class).isSelected());
        booth.press(KeyCode.DIGIT1);
        assertTrue(booth.find("bench", ToggleButton.class).isSelected());
        booth.press(KeyCode.D);
        assertTrue(Booth.fx(() -> booth.model.label() < 0), "an empty picture");
        booth.press(KeyCode.P);
        assertTrue(Booth.fx(() -> booth.model.label() >= 0), "one of the data");
        boolean fixed = Booth.fx(() -> booth.model.fixedScale().get());
        booth.press(KeyCode.F);
        assertNotEquals(fixed, Booth.fx(() -> booth.model.fixedScale().get()));
        booth.press(KeyCode.F);
        booth.press(KeyCode.S);
        assertTrue(booth.find("slow", ToggleButton.class).isSelected());
        booth.press(KeyCode.S);
        assertFalse(booth.find("slow", ToggleButton.class).isSelected());
    }

    @Test
    void theWindowAndWhatLiesOverIt() {
        booth.press(KeyCode.F11);
        assertTrue(Booth.fx(() -> Presenter.on(booth.scene.getRoot())));
        booth.press(KeyCode.F11);
        assertFalse(Booth.fx(() -> Presenter.on(booth.scene.getRoot())));
        String light = Booth.fx(javafx.application.Application::getUserAgentStylesheet);
        booth.press(KeyCode.L, KeyCode.CONTROL);
        assertNotEquals(light, Booth.fx(javafx.application.Application::getUserAgentStylesheet));
        booth.press(KeyCode.L, KeyCode.CONTROL);
        booth.type("?");
        assertTrue(booth.there("sheet"));
        booth.type("?");
        assertFalse(booth.there("sheet"), "the same key puts it away");
        booth.press(KeyCode.F1);
        assertTrue(booth.there("sheet"));
        booth.press(KeyCode.K);
        booth.press(KeyCode.ESCAPE);
        assertFalse(booth.there("sheet"));
        booth.press(KeyCode.K, KeyCode.CONTROL);
        assertTrue(booth.there("finder"));
        booth.press(KeyCode.K, KeyCode.CONTROL);
        assertFalse(booth.there("finder"), "the same keys put it away");
        assertEquals(List.of(), booth.script(), "what lies over the window keeps keys from it");
    }

    @Test
    void aTextFieldKeepsItsLetters() {
        TextField field = Booth.fx(() -> {
            TextField made = new TextField();
            ((StackPane) booth.scene.getRoot()).getChildren().add(made);
            made.requestFocus();
            return made;
        });
        booth.press(KeyCode.K);
        booth.press(KeyCode.SPACE);
        booth.press(KeyCode.Z, KeyCode.CONTROL);
        booth.type("?");
        assertFalse(booth.there("sheet"));
        booth.press(KeyCode.K, KeyCode.CONTROL);
        assertTrue(booth.there("finder"), "but commands go through");
        booth.press(KeyCode.ESCAPE);
        Booth.fx(() -> {
            booth.scene.getRoot().requestFocus();
            ((StackPane) booth.scene.getRoot()).getChildren().remove(field);
        });
        booth.press(KeyCode.PERIOD);
        booth.until("a lesson", shot -> Booth.lesson(shot) == 1 && !shot.play().running());
        assertEquals(List.of(), booth.script());
    }

    @Test
    void noKeyDoesTwoThings() {
        Set<KeyCombination> seen = new HashSet<>();
        List<Action> actions = actions();
        actions.forEach(action ->
                action.keys().forEach(keys -> assertTrue(seen.add(keys), action.title() + ": " + keys.getName())));
        assertTrue(seen.size() > 30);
        actions.forEach(action -> assertTrue(Actions.GROUPS.contains(action.group()), action.title()));
    }

    private static List<Action> actions() {
        return Booth.fx(() -> {
            Actions made = new Actions(booth.model, booth.window, booth.window.sharing());
            made.window(new Overlays(made), () -> {});
            return made.fixed();
        });
    }

    @Test
    void everyKeyThatAHintNamesIsInTheTable() {
        Set<String> pressed = new HashSet<>();
        actions().forEach(action -> pressed.add(action.pressed()));
        ResourceBundle words = ResourceBundle.getBundle("mortal.ui.lab");
        Pattern end = Pattern.compile("(?:.*\\()?((?:Ctrl\\+|Shift\\+)*(?:[A-Z.?]|Space|Home|F\\d+))\\)?");
        int named = 0;
        for (String key : words.keySet()) {
            Matcher hint = end.matcher(words.getString(key));
            if (key.endsWith(".hint") && !key.equals("design.kelvin.hint") && hint.matches()) {
                assertTrue(pressed.contains(hint.group(1)), key + " names " + hint.group(1) + ", not in " + pressed);
                named++;
            }
        }
        assertTrue(named > 15, named + " hints name a key");
    }
}
