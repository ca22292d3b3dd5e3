package mortal.experiments.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import mortal.simulator.meter.Reading;
import mortal.substrate.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnswerSheetTest {
    @TempDir
    Path folder = Path.of("");

    private static Exam exam(String readout, Integer... answers) {
        return new Exam(readout, List.of(answers), List.of(3, 1, 4), new Reading(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Finals finals =
                new Finals(List.of(exam("goodness", 3, 2, 5), exam("softmax", 3, 1, 4)), exam("softmax", 0, 1, 4));
        Path file = Files.writeString(folder.resolve("answers.csv"), Answers.csv(finals));
        AnswerSheet sheet = AnswerSheet.read(file);
        assertEquals(List.of("3", "1", "4"), sheet.labels());
        assertEquals(
                Map.of(
                        "goodness",
                        BitSet.valueOf(new long[] {0b110}),
                        "softmax",
                        new BitSet(),
                        "frozen softmax",
                        BitSet.valueOf(new long[] {0b001})),
                sheet.wrong());
        assertEquals(2, finals.learned().getFirst().errors());
        assertEquals(
                -1.0 / 3,
                Answers.difference(finals.learned().getLast(), finals.frozen()).value(),
                1e-12);
    }

    @Test
    void damageIsNamed() throws IOException {
        Path file = folder.resolve("answers.csv");
        assertRefused(file, "cannot be read");
        Files.writeString(file, "case,label,goodness\n0,3\n");
        assertRefused(file, "is damaged: a line has fewer cells than the header");
        Files.writeString(file, "");
        assertRefused(file, "is damaged");
    }

    private static void assertRefused(Path file, String part) {
        String message = String.valueOf(
                assertThrows(InputException.class, () -> AnswerSheet.read(file)).getMessage());
        assertTrue(message.contains(file + " ") && message.contains(part), message);
    }
}
