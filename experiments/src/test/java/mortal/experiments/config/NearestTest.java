package mortal.experiments.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class NearestTest {
    private static final List<String> NAMES = List.of("epochs", "batch", "hidden", "trainCases", "testCases", "rate");

    @Test
    void findsWhatWasMeant() {
        assertEquals(List.of("epochs"), Nearest.of("epoch", NAMES));
        assertEquals(List.of("batch"), Nearest.of("btach", NAMES));
        assertEquals(List.of("trainCases"), Nearest.of("traincases", NAMES));
        assertEquals(List.of("testCases"), Nearest.of("test", NAMES));
        assertEquals(List.of("rate"), Nearest.of("rte", NAMES));
    }

    @Test
    void doesNotGuessWildly() {
        assertEquals(List.of(), Nearest.of("temperature", NAMES));
        assertEquals(List.of(), Nearest.of("x", NAMES));
        assertEquals(": known: a, bcd", Nearest.hint("zzz", List.of("a", "bcd")));
        assertEquals(": there are none", Nearest.hint("zzz", List.of()));
    }

    @Test
    void tellsAllThatAreEquallyNear() {
        assertEquals(
                ": did you mean train or trait? known: train, trait", Nearest.hint("trai", List.of("train", "trait")));
    }

    @Property
    void theDistanceIsZeroOnlyForEqualWords(
            @ForAll @AlphaChars @StringLength(max = 6) String a, @ForAll @AlphaChars @StringLength(max = 6) String b) {
        assertEquals(a.equals(b), Nearest.distance(a, b) == 0);
        assertEquals(Nearest.distance(a, b), Nearest.distance(b, a));
        assertTrue(Nearest.distance(a, b) <= Math.max(a.length(), b.length()));
        assertTrue(Nearest.distance(a, b) >= Math.abs(a.length() - b.length()));
    }
}
