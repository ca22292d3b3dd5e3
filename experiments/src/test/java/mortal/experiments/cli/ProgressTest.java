package mortal.experiments.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(bytes, true, UTF_8);

    private String shown() {
        return bytes.toString(UTF_8);
    }

    @Test
    void aLineForEveryPercent() {
        try (Progress progress = Progress.lines("teach", 250, stream)) {
            for (long step = 0; step <= 250; step++) {
                progress.step(step);
            }
        }
        List<String> lines = shown().lines().toList();
        assertEquals(101, lines.size());
        for (int percent = 0; percent <= 100; percent++) {
            assertTrue(lines.get(percent).startsWith("teach  %3d %%".formatted(percent)), lines.get(percent));
            assertEquals(percent > 0 && percent < 100, lines.get(percent).endsWith(" left"), lines.get(percent));
        }
    }

    @Test
    void newsIsALineOnce() {
        Progress progress = Progress.lines("teach", 4, stream);
        progress.step(4);
        progress.note("error 4.1 %");
        progress.step(4);
        assertEquals(
                List.of("teach  100 %", "teach  error 4.1 %"), shown().lines().toList());
    }

    @Test
    void aTaskHasSteps() {
        assertThrows(IllegalArgumentException.class, () -> Progress.lines("teach", 0, stream));
    }

    @Test
    void timesAreShort() {
        assertEquals("1 s", Progress.left(0.2));
        assertEquals("59 s", Progress.left(59));
        assertEquals("3 min 20 s", Progress.left(200));
        assertEquals("2 h 5 min", Progress.left(7530));
        assertEquals("50 h 0 min", Progress.left(180_000));
    }

    @Test
    void anotherLineFirstTakesTheBarAway() {
        Screen screen = new Screen(stream);
        PrintStream other = screen.above(stream);
        screen.show("[==> ]");
        other.println("hello");
        screen.show("[===>]");
        screen.erase();
        String line = System.lineSeparator();
        assertEquals("\r[==> ]" + "\r      \r" + "hello" + line + "\r[===>]" + "\r      \r", shown());
    }

    @Test
    void anUnfinishedLineIsLeftAlone() {
        Screen screen = new Screen(stream);
        PrintStream other = screen.above(stream);
        other.print("half a ");
        screen.show("[==> ]");
        other.println("line");
        assertEquals("half a line" + System.lineSeparator(), shown());
    }

    @Test
    void aShorterBarCoversALongerOne() {
        Screen screen = new Screen(stream);
        screen.show("abc");
        screen.show("x");
        assertEquals("\rabc\rx  ", shown());
    }
}
