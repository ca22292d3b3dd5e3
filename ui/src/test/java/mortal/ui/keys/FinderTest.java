package mortal.ui.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import mortal.experiments.lab.Deed;
import mortal.experiments.lab.Scenario;
import mortal.ui.Booth;
import mortal.ui.model.Stories;
import org.junit.jupiter.api.Test;

/// A few letters find a command; Enter does it, or it says why not.
final class FinderTest {
    private static void write(Booth booth, String letters) {
        TextField field = booth.find("finder-letters", TextField.class);
        Booth.fx(() -> field.setText(letters));
    }

    private static String first(Booth booth) {
        ListView<?> list = booth.find("finder-list", ListView.class);
        return Booth.fx(
                () -> list.getItems().isEmpty() ? "" : ((Action) list.getItems().getFirst()).title());
    }

    @Test
    void lettersFitInOrderAndBeginningsFitBest() {
        assertTrue(Fuzzy.fit("rst", "Rest a month") > 0);
        assertTrue(Fuzzy.fit("tsr", "Rest a month") < 0);
        assertTrue(Fuzzy.fit("sb", "Swap brains: a → b") > Fuzzy.fit("sb", "Lessons by the book") - 2);
        assertTrue(Fuzzy.fit("kill", "Kill") > Fuzzy.fit("kill", "Keep it all"));
        assertTrue(Fuzzy.fit("", "anything") > 0);
    }

    @Test
    void itFindsRunsAndPutsItselfAway() {
        try (Booth booth = new Booth(Booth.chips(2))) {
            Node before = Booth.fx(() -> {
                booth.scene.getRoot().lookup("#rewind").requestFocus();
                return booth.scene.getFocusOwner();
            });
            booth.press(KeyCode.K, KeyCode.CONTROL);
            write(booth, "transpl");
            assertEquals("Transplant: a → b", first(booth));
            booth.press(KeyCode.ENTER);
            booth.until("the transplant", shot -> shot.scenario().script().size() == 1);
            assertEquals(Deed.TRANSPLANT, booth.script().getFirst().deed());
            assertEquals("b", booth.script().getFirst().other());
            assertFalse(booth.there("finder"));
            assertSame(before, Booth.fx(() -> booth.scene.getFocusOwner()), "the focus goes back");
        }
    }

    @Test
    void itSaysWhySomethingCannotBeDoneNow() {
        try (Booth booth = new Booth(Booth.chips(1))) {
            for (List<String> wanted : List.of(
                    List.of("transplant", "two chips"),
                    List.of("undo", "nothing to undo"),
                    List.of("redo", "nothing was undone"),
                    List.of("remove the", "the last chip stays"))) {
                booth.press(KeyCode.K, KeyCode.CONTROL);
                write(booth, wanted.getFirst());
                booth.press(KeyCode.ENTER);
                assertTrue(booth.there("finder"), "it stays: " + wanted);
                String why = Booth.fx(() -> ((Label) booth.scene.getRoot().lookup("#finder-why")).getText());
                assertTrue(why.contains(wanted.getLast()), why);
                booth.press(KeyCode.ESCAPE);
            }
            booth.press(KeyCode.K);
            booth.until("its death", shot -> Booth.chip(shot).dead());
            booth.press(KeyCode.K, KeyCode.CONTROL);
            write(booth, "heat");
            assertEquals(
                    "Not now: a is dead",
                    Booth.fx(() -> ((Label) booth.scene.getRoot().lookup("#finder-why")).getText()));
        }
    }

    @Test
    void storiesChipsAndFiguresAreThereAndArrowsChoose() {
        try (Booth booth = new Booth(Booth.chips(2))) {
            booth.press(KeyCode.K, KeyCode.CONTROL);
            for (Scenario story : Stories.all()) {
                write(booth, "story" + story.name());
                assertEquals("Story: " + story.name(), first(booth));
            }
            write(booth, "choose chip b");
            assertEquals("Choose chip b", first(booth));
            booth.press(KeyCode.ENTER);
            assertEquals("b", Booth.fx(() -> booth.model.lane().get()));
            booth.press(KeyCode.K, KeyCode.CONTROL);
            write(booth, "save as a picture wrong answers");
            assertEquals("Save as a picture: Wrong answers", first(booth));
            write(booth, "");
            booth.press(KeyCode.DOWN);
            booth.press(KeyCode.DOWN);
            booth.press(KeyCode.UP);
            ListView<?> list = booth.find("finder-list", ListView.class);
            assertEquals(1, Booth.fx(() -> list.getSelectionModel().getSelectedIndex()));
            write(booth, "zzzzzz");
            booth.press(KeyCode.ENTER); // nothing is called so
            assertTrue(booth.there("finder"));
        }
    }
}
