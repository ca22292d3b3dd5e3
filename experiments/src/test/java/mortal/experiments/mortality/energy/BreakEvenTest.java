package mortal.experiments.mortality.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class BreakEvenTest {

    /// Before and after the break-even the cheaper one is the one that its kind says.
    @Property
    void linesCrossWhereTheKindSays(
            @ForAll @DoubleRange(min = 0, max = 10) double raising,
            @ForAll @DoubleRange(min = 0, max = 10) double answer,
            @ForAll @DoubleRange(min = 0, max = 10) double otherRaising,
            @ForAll @DoubleRange(min = 0, max = 10) double otherAnswer) {
        BreakEven even = new BreakEven(raising, answer, otherRaising, otherAnswer);
        double at = even.answers();
        switch (even.kind()) {
            case AT_ONCE ->
                assertTrue(even.joules(0) <= even.otherJoules(0) && even.joules(1e9) <= even.otherJoules(1e9));
            case NEVER -> assertTrue(even.joules(0) > even.otherJoules(0) && even.joules(1e9) > even.otherJoules(1e9));
            case AFTER -> {
                assertTrue(even.joules(at / 2) >= even.otherJoules(at / 2));
                assertTrue(even.joules(2 * at) <= even.otherJoules(2 * at));
            }
            case UNTIL -> {
                assertTrue(even.joules(at / 2) <= even.otherJoules(at / 2));
                assertTrue(even.joules(2 * at) >= even.otherJoules(2 * at));
            }
        }
    }

    /// 5 J more to raise, half a joule less an answer: ten answers.
    @Test
    void tenAnswersRepayFiveJoules() {
        BreakEven even = new BreakEven(6, 0.5, 1, 1);
        assertEquals(BreakEven.Kind.AFTER, even.kind());
        assertEquals(10, even.answers());
        assertEquals(even.joules(10), even.otherJoules(10));
    }
}
