package mortal.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mortal.experiments.lab.Deed;
import org.junit.jupiter.api.Test;

/// Every word that the window asks for is in the bundle, and the bundle has no other.
final class TextsTest {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("mortal.ui.lab", Locale.ROOT);

    private static String sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> literals(String sources) {
        Set<String> found = new HashSet<>();
        Matcher literal = Pattern.compile("\"([\\w.-]+)\"").matcher(sources);
        while (literal.find()) {
            found.add(literal.group(1));
        }
        return found;
    }

    @Test
    void everyKeyThatIsAskedForIsThere() {
        Matcher asked = Pattern.compile(
                        "(?:Texts\\.(?:of|has)|Parts\\.\\w+|Action\\.of|deed)\\((?:\\w+,\\s*)?\"([\\w.]+)\"\\s*(\\+)?")
                .matcher(sources());
        Set<String> missing = new TreeSet<>();
        int seen = 0;
        while (asked.find()) {
            String key = asked.group(1);
            boolean beginning = asked.group(2) != null;
            boolean there = beginning
                    ? BUNDLE.keySet().stream().anyMatch(each -> each.startsWith(key))
                    : BUNDLE.containsKey(key)
                            || (asked.group().startsWith("Parts.hint") && BUNDLE.containsKey(key + ".hint"));
            if (!there) {
                missing.add(key);
            }
            seen++;
        }
        assertEquals(Set.of(), missing);
        assertTrue(seen > 100, seen + " keys");
    }

    @Test
    void everyDeedHasItsWords() {
        for (Deed deed : Deed.values()) {
            assertTrue(BUNDLE.containsKey("done." + deed.name().toLowerCase(Locale.ROOT)), deed.name());
        }
    }

    @Test
    void everyKeyIsAskedFor() {
        Set<String> literals = literals(sources());
        Set<String> idle = new TreeSet<>();
        for (String key : BUNDLE.keySet()) {
            String base = key.endsWith(".hint") ? key.substring(0, key.length() - 5) : key;
            String family = base.substring(0, base.lastIndexOf('.') + 1);
            boolean made = !family.isEmpty() && literals.contains(family); // "joules." + cause
            if (!literals.contains(key) && !literals.contains(base) && !made) {
                idle.add(key);
            }
        }
        idle.remove("lessons"); // for the pane of lessons
        assertEquals(Set.of(), idle, "nobody asks for these");
    }
}
