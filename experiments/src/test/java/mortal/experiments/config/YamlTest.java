package mortal.experiments.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mortal.substrate.InputException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YamlTest {
    private static final String FILE = """
            epochs: 3
            cases: 60000
            rate: 1e-3
            decay: 0.9
            walk: true
            name: plain
            form: sensor
            hidden: [500, 500]
            rule:
              temperature: 20
              limits:
                - on: gain
                  most: 2
            """;

    @Test
    void readsWhatIsWritten() {
        Sample sample = Yaml.read(FILE, "x", Sample.class);
        assertEquals(List.of(new Sample.Limit("gain", 2)), sample.rule().limits());
        assertEquals(Sample.Form.SENSOR, sample.form());
        assertEquals(sample, Yaml.read(Yaml.write(sample), "x", Sample.class));
    }

    @Property(tries = 200)
    void everyRecordReadsBack(@ForAll long cases, @ForAll double decay, @ForAll String name) {
        Sample sample = new Sample(
                3,
                cases,
                (float) decay,
                decay,
                false,
                name,
                Sample.Form.HINTON,
                List.of(3, -1),
                Sample.DEFAULTS.rule(),
                name);
        assertEquals(sample, Yaml.read(Yaml.write(sample), "x", Sample.class));
    }

    /// The first column is replaced by the second (`/` is a new line).
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "epochs: | epoch: | 1:1: unknown key epoch: did you mean epochs? known: epochs, cases, rate, decay, walk,"
                        + " name, form, hidden, rule, note",
                "temperature: | temprature: | 10:3: unknown key rule.temprature: did you mean temperature? known:"
                        + " temperature, limits",
                "most: | least: | 13:7: unknown key rule.limits[0].least: known: on, most",
                "cases: 60000/ | '' | 1:1: cases is missing, expected a whole number",
                "temperature: 20/ | '/' | 9:1: rule.temperature is missing, expected a number",
                "epochs: 3 | epochs: | 1:1: epochs is empty,"
                        + " expected a whole number from -2147483648 to 2147483647",
                "epochs: 3 | epochs: 3.5 | 1:1: epochs = 3.5,"
                        + " expected a whole number from -2147483648 to 2147483647",
                "epochs: 3 | epochs: [3] | 1:1: epochs = a list,"
                        + " expected a whole number from -2147483648 to 2147483647",
                "cases: 60000 | cases: many | 2:1: cases = many, expected a whole number",
                "cases: 60000 | cases: 99999999999999999999 | 2:1: cases = 99999999999999999999, expected a whole number",
                "rate: 1e-3 | rate: \"3\" | 3:1: rate = 3, expected a number of at most 3.4e38",
                "walk: true | walk: yes | 5:1: walk = yes, expected true or false",
                "name: plain | name: [a] | 6:1: name = a list, expected a word or text",
                "form: sensor | form: hintn | 7:1: form = hintn: did you mean hinton? known: sensor, hinton",
                "form: sensor | form: | 7:1: form is empty, expected one of sensor, hinton",
                "[500, 500] | 500 | 8:1: hidden = 500, expected a list",
                "[500, 500] | '[500, x]' | 8:15: hidden[1] = x,"
                        + " expected a whole number from -2147483648 to 2147483647",
                "temperature: 20 | temperature: -1 | 10:3: Rule.temperature = -1.0 must be above 0",
                "walk: true | epochs: 4 | 5:7: given twice: \"epochs\"",
                "epochs: 3 | epochs 3 | 2:6: mapping values are not allowed here",
                "name: plain | name: \"plain | 14:1: found unexpected end of stream, while scanning a quoted scalar",
            })
    void complainsWithThePlace(String old, String now, String message) {
        String text = FILE.replace(old.replace("/", "\n"), now.replace("/", "\n"));
        assertEquals("chip.yaml:" + message, complaint(text));
    }

    @Test
    void complainsAboutTheWhole() {
        assertEquals("chip.yaml: is empty", complaint(""));
        assertEquals("chip.yaml: is empty", complaint("# nothing\n"));
        assertTrue(complaint("- 1\n").startsWith("chip.yaml:1:1: the whole = a list, expected the keys epochs, "));
        assertTrue(complaint("hello").startsWith("chip.yaml:1:1: the whole = hello, expected the keys epochs, "));
        assertEquals("chip.yaml:15:1: a second document begins here", complaint(FILE + "---\na: 1\n"));
    }

    @Test
    void complainsAboutTheFile(@TempDir Path folder) throws IOException {
        Path none = folder.resolve("none.yaml");
        var missing = assertThrows(InputException.class, () -> Yaml.read(none, Sample.class));
        assertEquals(none + ": no such file", missing.getMessage());

        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, 0, 1});
        var noText = assertThrows(InputException.class, () -> Yaml.read(binary, Sample.class));
        assertEquals(binary + ": is not text in UTF-8", noText.getMessage());

        var unreadable = assertThrows(InputException.class, () -> Yaml.read(folder, Sample.class));
        assertEquals(folder + ": cannot be read", unreadable.getMessage());
    }

    private static String complaint(String text) {
        var problem = assertThrows(InputException.class, () -> Yaml.read(text, "chip.yaml", Sample.class));
        return String.valueOf(problem.getMessage());
    }
}
