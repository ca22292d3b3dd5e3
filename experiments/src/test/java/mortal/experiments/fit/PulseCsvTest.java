package mortal.experiments.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import mortal.substrate.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a file of pulse curves may say, and what is said of one that says something else.
final class PulseCsvTest {
    @TempDir
    private Path folder = Path.of("");

    private PulseData read(String text) throws IOException {
        return PulseCsv.read(Files.writeString(folder.resolve("p.csv"), text.replace(';', '\n')));
    }

    /// Pulses `first` to `last` of one direction, each a little more.
    private static String run(String device, int first, int last, String direction) {
        StringBuilder rows = new StringBuilder();
        IntStream.rangeClosed(first, last)
                .forEach(p -> rows.append(device)
                        .append(p)
                        .append(',')
                        .append(direction)
                        .append(",1.")
                        .append(p)
                        .append('\n'));
        return rows.toString();
    }

    @Test
    void pulsesCountOnOrAgainAndCyclesAreCut() throws IOException {
        String header = "pulse,direction,conductance\n";
        PulseData again = read(
                header + run("", 0, 9, "up") + run("", 1, 9, "down") + run("", 1, 9, "up") + run("", 1, 9, "down"));
        assertEquals(List.of(18, 18), pulses(again));
        PulseData on = read(header
                + run("", 0, 9, "up")
                + run("", 10, 18, "down")
                + run("", 19, 27, "up")
                + run("", 28, 36, "down"));
        assertEquals(List.of(18, 18), pulses(on));
        PulseData anew = read(header + run("", 0, 9, "up") + run("", 0, 9, "down") + run("", 1, 9, "down"));
        assertEquals(List.of(9, 9, 8), pulses(anew));
        assertEquals("uS", again.unit());
        assertEquals(9, again.longestPhase());
    }

    private static List<Integer> pulses(PulseData data) {
        return data.devices().getFirst().cycles().stream()
                .map(cycle -> cycle.rising().size())
                .toList();
    }

    @Test
    void devicesUnitsNotesAndOrderAreFree() throws IOException {
        String a = run("a,", 0, 16, "up");
        String b = run("b,", 0, 16, "down");
        PulseData data =
                read("# measured on a bench\ndevice, pulse, direction, conductance (nS)\n" + a + "# pause\n" + b);
        assertEquals("nS", data.unit());
        assertEquals(
                List.of("a", "b"),
                data.devices().stream().map(PulseData.Device::name).toList());
        assertEquals(64, data.sha256().length());
        assertEquals(32, data.pulses());
        assertEquals("", read("pulse,direction,weight\n" + run("", 0, 16, "up")).unit());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pulse,direction;0,up | :1: column 'conductance' (or 'weight') is missing; there are pulse, direction",
                "pulse,conductance;0,1 | :1: column 'direction' is missing; there are pulse, conductance",
                "direction,weight;up,1 | :1: column 'pulse' is missing; there are direction, weight",
                "puls,direction,weight;0,up,1 | :1: unknown column 'puls': did you mean pulse? known: device, pulse,",
                "pulse,direction,weight,conductance;0,up,1,1 | :1: columns 'weight' and 'conductance' are both readings",
                "pulse,pulse,direction,weight;0,0,up,1 | :1: column 'pulse' is there twice",
                "pulse,direction,weight | :1: holds no readings",
                "'' | :1: holds no readings",
                "pulse,direction,weight;0,up,1;1,up | :3: 2 cells, must be 3 as in the header",
                "pulse,direction,weight;0,up,1;1,up, | :3: weight is empty",
                "pulse,direction,weight;0,up,1;;1,up,2 | :3: is empty; a gap in the data must be closed",
                "pulse,direction,weight;0,up,1;1,up,high | :3: weight = high, must be a number",
                "pulse,direction,weight;0,up,1;1,up,NaN | :3: weight = NaN, must be a number",
                "pulse,direction,weight;0,up,1;1,up,1e999 | :3: weight = 1e999, must be a number",
                "pulse,direction,conductance;0,up,1;1,up,-1 | :3: conductance = -1, must be at least 0",
                "pulse,direction,weight;0,up,1;one,up,2 | :3: pulse = one, must be a whole number from 0",
                "pulse,direction,weight;0,up,1;-1,up,2 | :3: pulse = -1, must be a whole number from 0",
                "pulse,direction,weight;0,up,1;1,rise,2 | :3: direction = rise, must be up or down",
                "pulse,direction,weight;0,up,1;1,up,2;3,up,3 | :4: device 1, pulse = 3 after 1, must be 2 (every pulse",
                "pulse,direction,weight;0,up,1;1,up,2;3,down,3 | :4: device 1, pulse = 3 after 1, must be 2 or 1 (every",
                "pulse,direction,weight;0,up,1;1,up,2;1,up,3 | :4: device 1, pulse = 1 after 1, must be 2 (every pulse",
                "pulse,direction,weight;0,up,1;1,up,2 | :2: device 1: 1 pulses, must be at least 16",
            })
    void whatIsWrongIsNamedWithItsLine(String text, String message) {
        InputException refused = assertThrows(InputException.class, () -> read(text));
        String said = String.valueOf(refused.getMessage());
        assertEquals(
                folder.resolve("p.csv") + message,
                said.substring(
                        0,
                        Math.min(
                                said.length(),
                                folder.resolve("p.csv").toString().length() + message.length())));
        assertEquals(1, said.lines().count());
    }

    @Test
    void dataThatNeverMoveAreRefused() {
        String rows = run("", 0, 20, "up").replaceAll("1\\.\\d+", "4.5");
        InputException refused = assertThrows(InputException.class, () -> read("pulse,direction,conductance\n" + rows));
        assertEquals(
                folder.resolve("p.csv") + ":2: device 1: every reading is 4.5, must change with the pulses",
                refused.getMessage());
    }

    @Test
    void whatIsNoFileOrNoTextIsRefused() throws IOException {
        Path none = folder.resolve("none.csv");
        assertEquals(
                none + ": no such file",
                assertThrows(InputException.class, () -> PulseCsv.read(none)).getMessage());
        assertEquals(
                folder + " is a folder",
                assertThrows(InputException.class, () -> PulseCsv.read(folder)).getMessage());
        Path bytes = Files.write(folder.resolve("bytes.csv"), new byte[] {(byte) 0xC3, 0x28});
        assertEquals(
                bytes + " is no text in UTF-8",
                assertThrows(InputException.class, () -> PulseCsv.read(bytes)).getMessage());
    }
}
