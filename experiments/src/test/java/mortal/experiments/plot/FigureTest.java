package mortal.experiments.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureTest {
    @Test
    void aWrittenFigureIsReadBackPixelByPixel(@TempDir Path folder) throws IOException {
        Figure figure = new Figure("A title", "A note", 200, 40);
        figure.text("hello", Figure.LABEL, Palette.BLUE, 20, figure.top() + 20, 0);
        BufferedImage image = figure.finish();
        Path file = folder.resolve("deep").resolve("figure.png");
        Figure.write(image, file);
        BufferedImage back = ImageIO.read(file.toFile());
        assertEquals(200 * Figure.SCALE, back.getWidth());
        int width = image.getWidth();
        int height = image.getHeight();
        assertArrayEquals(
                image.getRGB(0, 0, width, height, null, 0, width), back.getRGB(0, 0, width, height, null, 0, width));
    }

    /// In a Java of its own that is not told to be headless and finds a display named that is not there.
    @Test
    void aDisplayThatCannotBeReachedIsNotMissed() throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                WithoutDisplay.class.getName());
        java.environment().put("DISPLAY", ":4711");
        Process process = java.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    /// What the other Java runs.
    static final class WithoutDisplay {
        private WithoutDisplay() {}

        public static void main(String[] arguments) {
            List<Comparison.Row> rows = List.of(new Comparison.Row("a", "b", 0.1, 0.05, 0.2));
            if (Figure.png(Comparison.draw("T", "n", rows)).length < 1000) {
                throw new IllegalStateException("blank");
            }
        }
    }

    @Test
    void writingReplacesWholeFilesAndLeavesNoDraft(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.bin");
        WholeFile.write(file, new byte[] {1, 2, 3});
        WholeFile.write(file, new byte[] {4});
        assertArrayEquals(new byte[] {4}, Files.readAllBytes(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aFailedWriteLeavesNoDraft(@TempDir Path folder) throws IOException {
        Path occupied = folder.resolve("a");
        Files.createDirectories(occupied.resolve("b"));
        assertThrows(IOException.class, () -> WholeFile.write(occupied, new byte[] {1}));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(occupied), files.toList());
        }
    }

    @Test
    void longTitlesAndNotesWrapAndMakeRoom() {
        int brief = new Figure("Title", "", 300, 50).finish().getHeight();
        int wordy = new Figure("Title ".repeat(30), "note ".repeat(60), 300, 50)
                .finish()
                .getHeight();
        assertTrue(wordy > brief + 100 * Figure.SCALE, wordy + " against " + brief);
    }
}
