package mortal.experiments.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import mortal.experiments.data.Data;
import mortal.experiments.data.Digits;
import mortal.experiments.store.Program;
import mortal.simulator.chip.Crew;
import mortal.substrate.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was saved says what it was, and can be made again from that.
final class ReceiptTest {
    private static final Data DIGITS = Digits.data(400, 60);

    private static final Scenario EVENTFUL = Tales.small(
            new Act(3, Deed.HEAT, "a", "", 30, 0),
            Act.of(4, Deed.DISTIL, "a", "c"),
            Act.of(7, Deed.SWAP, "a", "b"),
            Act.of(9, Deed.KILL, "b", ""));

    @TempDir
    Path folder;

    private static Lab at(Scenario scenario, long lesson) {
        Lab lab = new Lab(scenario, DIGITS, new Crew(1));
        while (lab.lesson() < lesson) {
            lab.step();
        }
        return lab;
    }

    private static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(9, 5, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private Path file(String name, byte... bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aTableOpensAndIsWrittenAgainToTheSameBytes() {
        Lab lived = at(EVENTFUL, 6);
        lived.act(new Act(0, Deed.BURST, "c", "", 2, 0.001)); // by hand, and again in the script
        while (lived.lesson() < 12) {
            lived.step();
        }
        lived.branch("a", "d");
        lived.step();
        String csv = CurveTable.csv(lived);
        Opened opened = Opened.of(file("curves.csv", csv.getBytes(StandardCharsets.UTF_8)));
        Lab again = at(opened.scenario(), opened.lesson());
        assertEquals(csv, CurveTable.csv(again));
        assertEquals(opened.digest(), again.digest());
        assertTrue(csv.lines().filter(line -> line.startsWith("c,")).count() > 3, csv);
    }

    @Test
    void aPictureCarriesItsReceiptAndStillIsAPicture() throws IOException {
        Receipt receipt = Receipt.of(at(EVENTFUL, 5));
        byte[] png = PngReceipt.in(picture(), receipt);
        assertEquals(receipt, PngReceipt.read(png, "picture"));
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(9, shown.getWidth());
        Opened opened = Opened.of(file("picture.png", png));
        Receipt again = Receipt.of(at(opened.scenario(), opened.lesson()));
        assertEquals(receipt, again);
        assertArrayEquals(png, PngReceipt.in(png, again), "another receipt takes the place of the first");
        assertEquals(Program.VERSION, again.program());
    }

    @Test
    void aDamagedPictureIsRefusedInOneLine() {
        byte[] png = PngReceipt.in(picture(), new Receipt("1", new Token(Tales.small(), 3), "0".repeat(64)));
        for (int at = 0; at < 250; at++) { // within the receipt's chunk, which comes second
            byte[] other = png.clone();
            other[at] ^= 1;
            InputException why = assertThrows(InputException.class, () -> PngReceipt.read(other, "p.png"));
            assertEquals(1, words(why).lines().count());
        }
    }

    @Test
    void whatHasNoReceiptSaysSo() {
        for (Path file : List.of(
                file("plain.png", picture()),
                file("table.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)),
                file("other.csv", "# by hand\na,b\n".getBytes(StandardCharsets.UTF_8)))) {
            InputException why = assertThrows(InputException.class, () -> Opened.of(file));
            assertTrue(words(why).contains("holds no receipt"), words(why));
        }
    }

    @Test
    void aReceiptChangedByHandIsRefused() {
        List<String> lines = new Receipt("1", new Token(Tales.small(), 3), "0".repeat(64)).lines();
        assertThrows(InputException.class, () -> Receipt.read(changed(lines, 2, "seed: 8"), "x"));
        assertThrows(InputException.class, () -> Receipt.read(changed(lines, 3, "lesson: 4"), "x"));
        assertThrows(InputException.class, () -> Receipt.read(changed(lines, 4, "digest: 12"), "x"));
        assertThrows(InputException.class, () -> Receipt.read(changed(lines, 5, "token: mortal1-"), "x"));
        InputException future =
                assertThrows(InputException.class, () -> Receipt.read(changed(lines, 0, "mortal receipt 2"), "x"));
        assertTrue(words(future).contains("format 2"), words(future));
        for (int cut = 0; cut < lines.size(); cut++) {
            List<String> left = lines.subList(0, cut);
            assertThrows(InputException.class, () -> Receipt.read(left, "x"));
        }
    }

    private static List<String> changed(List<String> lines, int at, String line) {
        List<String> other = new java.util.ArrayList<>(lines);
        other.set(at, line);
        return other;
    }

    @Test
    void aFileOfYamlOpensAtItsBeginning() {
        Opened opened = Opened.of(file("story.yaml", EVENTFUL.yaml().getBytes(StandardCharsets.UTF_8)));
        assertEquals(new Opened(EVENTFUL, 0, ""), opened);
    }

    @Test
    void aTokenOpensAsAWordAndAsAFile() {
        Token token = new Token(EVENTFUL, 4);
        Opened expected = new Opened(EVENTFUL, 4, "");
        assertEquals(expected, Opened.of(token.text()));
        assertEquals(expected, Opened.of(file("token.txt", token.text().getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void whatCannotBeOpenedSaysWhyInOneLine() {
        for (String argument : List.of(
                folder.toString(),
                folder.resolve("nothing.yaml").toString(),
                file("noise.bin", (byte) 0xff, (byte) 0xfe, (byte) 0x00).toString(),
                file("broken.yaml", "name: [".getBytes(StandardCharsets.UTF_8)).toString(),
                file("alien.yaml", "name: x\n".getBytes(StandardCharsets.UTF_8)).toString(),
                file("empty.yaml").toString(),
                "mortal1-AAAAAA",
                "a\0b")) {
            InputException why = assertThrows(InputException.class, () -> Opened.of(argument), argument);
            assertEquals(1, words(why).lines().count(), words(why));
            assertFalse(words(why).isBlank());
        }
    }

    private static String words(InputException refused) {
        return String.valueOf(refused.getMessage());
    }
}
