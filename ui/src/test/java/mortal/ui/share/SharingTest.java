package mortal.ui.share;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;
import mortal.experiments.lab.Act;
import mortal.experiments.lab.Deed;
import mortal.experiments.lab.PngReceipt;
import mortal.experiments.lab.Receipt;
import mortal.experiments.lab.Scenario;
import mortal.experiments.lab.Token;
import mortal.ui.Booth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the lab gives away it takes back, and what it cannot take it says in place.
final class SharingTest {
    private static final Scenario STORY = Booth.chips(2, Act.of(2, Deed.SWAP, "a", "b"));

    @TempDir
    Path folder;

    private static Booth at(Scenario story, long lesson) {
        Booth booth = new Booth(story);
        Booth.fx(() -> booth.model.seek(lesson));
        booth.until("lesson " + lesson, shot -> Booth.lesson(shot) == lesson);
        return booth;
    }

    private static String said(Booth booth) {
        return Booth.fx(() -> booth.window.sharing().said().get());
    }

    private static String trouble(Booth booth) {
        return Booth.fx(() -> booth.find("trouble", Label.class).getText());
    }

    /// Saves by keys what the keys save.
    private byte[] saved(Booth booth, String name, KeyCode key) throws IOException {
        Path file = folder.resolve(name);
        booth.desk.file = Optional.of(file);
        booth.press(key, KeyCode.CONTROL);
        booth.until("a file", shot -> booth.window.sharing().said().get().contains(name));
        return Files.readAllBytes(file);
    }

    private void open(Booth booth, String name) {
        booth.desk.file = Optional.of(folder.resolve(name));
        booth.press(KeyCode.O, KeyCode.CONTROL);
    }

    @Test
    void aTokenGoesOutByOneKeyAndComesInByAnother() {
        try (Booth booth = at(STORY, 6)) {
            booth.press(KeyCode.C, KeyCode.CONTROL);
            String token = booth.desk.clip;
            assertEquals(new Token(STORY, 6), Token.read(token));
            Booth.fx(() -> booth.model.open(Booth.chips(1)));
            booth.until("another story", shot -> shot.scenario().lanes().size() == 1);
            booth.desk.clip = "  " + token + "\n";
            booth.press(KeyCode.V, KeyCode.CONTROL);
            booth.until("the moment", shot -> shot.scenario().equals(STORY) && Booth.lesson(shot) == 6);
            assertFalse(Booth.fx(() -> booth.model.running()), "it stands where it was left");
        }
    }

    @Test
    void aTableComesBackToTheSameBytes() throws IOException {
        byte[] table;
        try (Booth booth = at(STORY, 7)) {
            table = saved(booth, "first.csv", KeyCode.E);
        }
        try (Booth booth = new Booth(Booth.chips(1))) {
            open(booth, "first.csv");
            booth.until("the same bits", shot -> said(booth).startsWith("lesson 7 is as it was saved"));
            assertArrayEquals(table, saved(booth, "second.csv", KeyCode.E));
        }
    }

    @Test
    void aPictureCarriesItsReceipt() throws IOException {
        byte[] picture;
        try (Booth booth = at(STORY, 5)) {
            picture = saved(booth, "window.png", KeyCode.P);
            assertEquals(1024, ImageIO.read(new ByteArrayInputStream(picture)).getWidth());
            Path figure = folder.resolve("figure.png");
            booth.desk.file = Optional.of(figure);
            Booth.fx(() -> {
                Region plot = (Region) booth.scene.getRoot().lookup("#plot-error");
                booth.window.picture(plot, "Wrong answers");
            });
            booth.until("a figure", shot -> said(booth).contains("figure.png"));
            assertEquals("Wrong-answers.png", booth.desk.proposed.getLast());
            assertEquals(PngReceipt.read(picture, "w"), PngReceipt.read(Files.readAllBytes(figure), "f"), "one moment");
        }
        Receipt receipt = PngReceipt.read(picture, "window.png");
        assertEquals(new Token(STORY, 5), receipt.token());
        try (Booth booth = new Booth(Booth.chips(1))) {
            open(booth, "window.png");
            booth.until("the same bits", shot -> said(booth).startsWith("lesson 5 is as it was saved"));
            assertEquals(receipt, PngReceipt.read(saved(booth, "again.png", KeyCode.P), "again.png"));
        }
    }

    @Test
    void aStoryIsSavedAndOpenedAndRuns() throws IOException {
        try (Booth booth = at(STORY, 3)) {
            String yaml = new String(saved(booth, "story.yaml", KeyCode.S), StandardCharsets.UTF_8);
            assertEquals(STORY, Scenario.read(yaml, "story"));
            Booth.fx(() -> booth.model.open(Booth.chips(1)));
            Booth.fx(() -> new Drops(booth.window.sharing())
                    .take(List.of(folder.resolve("story.yaml").toFile()), ""));
            booth.until(
                    "running",
                    shot -> shot.scenario().equals(STORY) && shot.play().running());
        }
    }

    @Test
    void commandLinesAndTestsAreAboutTheChosenChip() throws IOException {
        try (Booth booth = at(STORY, 6)) {
            Booth.fx(() -> booth.model.lane().set("b"));
            booth.press(KeyCode.C, KeyCode.CONTROL, KeyCode.SHIFT);
            assertTrue(booth.desk.clip.startsWith("./mortal lab mortal1-"), booth.desk.clip);
            assertTrue(booth.desk.clip.contains("of chip b: at lesson 2 something"), booth.desk.clip);
            String test = new String(saved(booth, "Test.java", KeyCode.T), StandardCharsets.UTF_8);
            assertTrue(test.contains("error(\"b\", seed)"), test);
            assertTrue(booth.desk.proposed.getLast().matches("ChipB(Learns|Errs)Test.java"));
        }
    }

    @Test
    void whatCannotBeOpenedIsSaidInPlaceAndTheLabGoesOn() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "name: [");
        Files.writeString(folder.resolve("plain.csv"), "a,b\n");
        try (Booth booth = at(STORY, 3)) {
            open(booth, "broken.yaml");
            assertTrue(trouble(booth).contains("broken.yaml:1:"), trouble(booth));
            open(booth, "plain.csv");
            assertTrue(trouble(booth).contains("holds no receipt"), trouble(booth));
            open(booth, "nothing.yaml");
            assertTrue(trouble(booth).endsWith("nothing.yaml: no such file"), trouble(booth));
            booth.desk.clip = "mortal9-AAAA";
            booth.press(KeyCode.V, KeyCode.CONTROL);
            assertTrue(trouble(booth).contains("is of version 9"), trouble(booth));
            booth.desk.clip = "hello";
            booth.press(KeyCode.V, KeyCode.CONTROL);
            assertTrue(trouble(booth).startsWith("the clipboard holds no token"), trouble(booth));
            booth.press(KeyCode.PERIOD);
            booth.until("a lesson more", shot -> Booth.lesson(shot) == 4);
            booth.desk.dialogs = false;
            booth.press(KeyCode.S, KeyCode.CONTROL);
            assertEquals("no dialogs", trouble(booth));
            booth.desk.dialogs = true;
            booth.desk.file = Optional.of(folder.resolve("no/such/folder.csv"));
            booth.press(KeyCode.E, KeyCode.CONTROL);
            booth.until("a complaint", shot -> trouble(booth).contains("cannot be written"));
        }
    }

    @Test
    void aStoryThatCannotBePlayedIsSaidInPlaceWithAReport() {
        Scenario alien = new Scenario("alien", 1, "no-such-data", 5, 40, STORY.lanes(), STORY.school(), List.of());
        try (Booth booth = at(STORY, 3)) {
            Booth.fx(() -> booth.window.open(alien));
            booth.until("a complaint", shot -> shot.play().trouble().contains("no-such-data"));
            assertTrue(trouble(booth).contains("no-such-data"), trouble(booth));
            assertEquals(1, trouble(booth).lines().count());
            Button report = booth.find("trouble-report", Button.class);
            Booth.fx(report::fire);
            assertTrue(booth.desk.clip.contains("no-such-data"), booth.desk.clip);
            assertTrue(booth.desk.clip.contains("token: mortal1-"), booth.desk.clip);
            Booth.fx(() -> booth.find("trouble-away", Button.class).fire());
            assertEquals("", trouble(booth));
            booth.until("the lab goes on", shot -> Booth.lesson(shot) > 3);
        }
    }

    @Test
    void textThatIsNoTokenIsNotTakenWhenDropped() {
        try (Booth booth = at(STORY, 1)) {
            Drops drops = new Drops(booth.window.sharing());
            assertFalse(Booth.fx(() -> drops.take(List.of(), "some text")));
            assertTrue(Booth.fx(() -> drops.take(List.of(), new Token(Booth.chips(1), 2).text())));
            booth.until("its moment", shot -> shot.scenario().lanes().size() == 1 && Booth.lesson(shot) == 2);
        }
    }
}
