package mortal.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    @Test
    void aloneItShowsItsVerbs() {
        assertEquals(0, run());
        assertTrue(out.toString().contains("list "), out::toString);
        assertEquals("", err.toString());
    }

    @Test
    void listShowsEveryKind() {
        assertEquals(0, run("list"));
        out.toString().lines().forEach(line -> assertTrue(line.length() <= Columns.LINE, line));
        for (String kind : new String[] {"experiments", "chips", "data", "rules", "samples"}) {
            assertTrue(out.toString().lines().anyMatch(kind::equals), kind);
        }
    }

    @Test
    void listNamesWhatOptionsTake() {
        assertEquals(0, run("list"));
        for (String name :
                new String[] {"first-light", "ideal", "mild", "mild-direct", "digits", "FOLDER", "forward-forward"}) {
            assertTrue(out.toString().contains("  " + name + "  "), name);
        }
    }

    @Test
    void listShowsOneKindInColumns() {
        assertEquals(0, run("list", "samples"));
        assertEquals("""
                samples
                  short          a short line
                  a-longer-name  a line so long that it does not fit beside its name on a
                                 terminal of eighty columns and is wrapped
                """, out.toString().replace(System.lineSeparator(), "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lst | mortal: unknown verb lst: did you mean list? known: ",
                "list rule | mortal: list: unknown kind rule: did you mean rules? known: experiments, chips, data, rules",
                "list --debgu | mortal: unknown option --debgu: did you mean --debug? known: ",
                "--sede=3 | mortal: unknown option --sede: known: ",
                "list data more | mortal: mortal list takes no further word, got more",
                "fail | mortal: Missing required parameter: 'HOW'; mortal fail --help shows what it takes",
                "fail x --times=many | mortal: Invalid value for option '--times': 'many' is not an int;"
                        + " mortal fail --help shows what it takes",
                "fail input | mortal: chip = foo allowed: bar",
            })
    void badInputIsOneLineAndTwo(String line, String message) {
        assertEquals(2, run(line.split(" ", -1)));
        assertEquals("", out.toString());
        assertEquals(1, err.toString().lines().count(), err::toString);
        assertTrue(err.toString().startsWith(message), err::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "program | mortal: layer 2 is not there (--debug shows where)",
                "silent | mortal: IllegalStateException (--debug shows where)",
                "denied | mortal: /somewhere/out: Access Denied (--debug shows where)",
                "missing | mortal: /somewhere/in: No Such File (--debug shows where)",
            })
    void failuresAreOneLineAndOne(String how, String message) {
        assertEquals(1, run("fail", how));
        assertEquals(message, err.toString().strip());
    }

    @Test
    void outOfMemorySaysWhatHelps() {
        assertEquals(1, run("fail", "memory"));
        assertTrue(err.toString().contains("MORTAL_JVM=-Xmx"), err::toString);
        assertEquals(1, err.toString().lines().count());
    }

    @Test
    void aVerbAnswersWithItsOwnCode() {
        assertEquals(1, run("fail", "otherwise"));
        assertEquals("", err.toString());
    }

    @Test
    void debugShowsWhere() {
        assertEquals(2, run("fail", "input", "--debug"));
        assertTrue(err.toString().contains("at mortal.experiments.cli.FailVerb.call("), err::toString);
        assertFalse(err.toString().contains("shows where"));
    }

    @Test
    void tellsItsVersion() {
        assertEquals(0, run("--version"));
        assertTrue(out.toString().matches("mortal .*, Java 25\\..*\\s+"), out::toString);
    }
}
