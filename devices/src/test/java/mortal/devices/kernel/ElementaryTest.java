package mortal.devices.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ElementaryTest {

    /// Every normal float above 0 is as likely.
    @Property(tries = 2000)
    void theLogarithmIsCloseToThatOfDoubles(@ForAll @IntRange(min = 0x00800000, max = 0x7F7FFFFF) int bits) {
        float x = Float.intBitsToFloat(bits);
        double exact = StrictMath.log(x);
        assertEquals(exact, Elementary.ln(x), 2e-7 * Math.abs(exact) + 1e-10);
    }

    @Property(tries = 2000)
    void nearOneTheLogarithmKeepsItsRelativePrecision(
            @ForAll @Scale(7) @FloatRange(min = -1e-3f, max = 1e-3f) float small) {
        float x = 1 + small;
        double exact = StrictMath.log(x);
        assertEquals(exact, Elementary.ln(x), 2e-7 * Math.abs(exact));
    }

    @Property(tries = 2000)
    void theExponentialIsCloseToThatOfDoubles(@ForAll @FloatRange(min = -20, max = 20) float x) {
        double exact = StrictMath.exp(x);
        assertEquals(exact, Elementary.exp(x), 4e-7 * Math.max(exact, 0.25));
    }

    @Property(tries = 2000)
    void lessOneItIsPreciseWhereItIsSmall(@ForAll @FloatRange(min = -0.3f, max = 0.3f) float x) {
        double exact = StrictMath.expm1(x);
        assertEquals(exact, Elementary.expm1(x), 3e-7 * Math.abs(exact));
    }

    @Test
    void theEndsAreCut() {
        assertEquals(0, Elementary.ln(1));
        assertEquals(1, Elementary.exp(0));
        assertEquals(0, Elementary.exp(-1e30f), 1e-37);
        assertTrue(Float.isFinite(Elementary.exp(1e30f)));
    }
}
