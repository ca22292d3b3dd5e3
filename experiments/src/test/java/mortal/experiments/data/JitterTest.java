package mortal.experiments.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import mortal.substrate.Batch;
import mortal.substrate.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class JitterTest {
    private static final int SIDE = 9;
    private static final int MIDDLE = 4 * SIDE + 4;

    /// One dot in the middle of each picture.
    private static Batch dots(int cases) {
        return Batch.fill(cases, SIDE * SIDE, into -> {
            for (int c = 0; c < cases; c++) {
                into[c * SIDE * SIDE + MIDDLE] = 1;
            }
        });
    }

    @Property(tries = 50)
    void aDotStaysADotAndNearItsPlace(@ForAll long seed, @ForAll @IntRange(min = 0, max = 4) int most) {
        Batch shifted = new Jitter(most, new Seed(seed)).of(dots(20), SIDE, 7);
        for (int c = 0; c < 20; c++) {
            float sum = 0;
            for (int i = 0; i < shifted.size(); i++) {
                sum += shifted.at(c, i);
                if (shifted.at(c, i) > 0) {
                    assertTrue(Math.abs(i / SIDE - 4) <= most && Math.abs(i % SIDE - 4) <= most);
                }
            }
            assertEquals(1, sum);
        }
    }

    /// All 25 places come; one of them is missed in 1000 cases with chance 25 · (24/25)^1000 = 5e-17.
    @Test
    void everyShiftComes() {
        Batch shifted = new Jitter(2, new Seed(3)).of(dots(1000), SIDE, 0);
        Set<Integer> places = new HashSet<>();
        for (int c = 0; c < 1000; c++) {
            for (int i = 0; i < shifted.size(); i++) {
                if (shifted.at(c, i) > 0) {
                    places.add(i);
                }
            }
        }
        assertEquals(25, places.size());
    }

    @Test
    void aCaseIsShiftedAlikeInAnyLesson() {
        Jitter jitter = new Jitter(2, new Seed(3));
        assertEquals(jitter.of(dots(10), SIDE, 0).slice(4, 6), jitter.of(dots(2), SIDE, 4));
        Batch whole = dots(3);
        assertSame(whole, new Jitter(0, new Seed(3)).of(whole, SIDE, 0));
    }
}
