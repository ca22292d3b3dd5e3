package mortal.experiments.mortality.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mortal.experiments.mortality.fleet.Prints.Kind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PrintsTest {
    private static final Prints PRINTS = new Prints(2, 3);

    @Property(tries = 100)
    void aPrintIsNotApartFromItselfHoweverLoud(
            @ForAll @Size(12) List<@FloatRange(min = 0, max = 9) Float> print,
            @ForAll @FloatRange(min = 0.1f, max = 9) float loud) {
        List<Float> louder = print.stream().map(r -> loud * r + 1).toList();
        for (Kind kind : Kind.values()) {
            assertEquals(0, PRINTS.distance(print, print, kind));
            boolean still = print.stream().distinct().count() < 12; // may respond to nothing within rounding
            assertEquals(0, still ? 0 : PRINTS.distance(print, louder, kind), 0.02);
        }
    }

    @Property(tries = 100)
    void distancesAreSymmetricAndFitTheTable(
            @ForAll @Size(12) List<@FloatRange(min = 0, max = 9) Float> a,
            @ForAll @Size(12) List<@FloatRange(min = 0, max = 9) Float> b) {
        for (Kind kind : Kind.values()) {
            double there = PRINTS.distance(a, b, kind);
            assertEquals(there, PRINTS.distance(b, a, kind));
            assertEquals(there, PRINTS.distances(List.of(a, b), kind)[0][1]);
        }
    }

    /// One layer, correlation −1: √2. Correlation 0: 1.
    @Test
    void oppositePrintsAreFarthestApart() {
        Prints one = new Prints(1, 2);
        List<Float> print = List.of(1f, -1f, 1f, -1f);
        assertEquals(Math.sqrt(2), one.distance(print, List.of(-1f, 1f, -1f, 1f), Kind.OPINION), 1e-12);
        assertEquals(1, one.distance(print, List.of(1f, -1f, -1f, 1f), Kind.OPINION), 1e-12);
    }

    /// Two stimuli that one chip answers louder than the other, labels alike: no opinion differs.
    @Test
    void whichStimulusItIsIsNoOpinion() {
        Prints one = new Prints(1, 2);
        List<Float> a = List.of(1f, 2f, 11f, 12f);
        List<Float> b = List.of(11f, 12f, 1f, 2f);
        assertEquals(0, one.distance(a, b, Kind.OPINION), 1e-7);
        assertEquals(Math.sqrt(2), one.distance(a, b, Kind.RESPONSE), 0.02);
    }
}
