package mortal.experiments.mortality.lifetimes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/// How many classes a chip tells apart.
class LinkTest {
    private static double classes(String... answers) {
        return new Link("taught", 1, 0, List.of(answers)).classes();
    }

    @Test
    void classesAnsweredEquallyOftenCountWhole() {
        assertEquals(10, classes("0123456789"), 1e-12);
        assertEquals(2, classes("0101"), 1e-12);
        assertEquals(1, classes("7777"), 1e-12);
        assertEquals(1.5, classes("0101", "7777"), 1e-12);
    }

    /// exp(0.75 ln(4/3) + 0.25 ln 4), by hand.
    @Test
    void aRareClassCountsForLess() {
        assertEquals(1.754765, classes("0001"), 1e-6);
    }

    @Property(tries = 200)
    void thereAreNoMoreThanAreAnswered(@ForAll @NumericChars @StringLength(min = 1, max = 60) String answers) {
        double classes = classes(answers);
        assertTrue(classes >= 1 - 1e-12 && classes <= answers.chars().distinct().count() + 1e-9, "classes " + classes);
    }
}
