package mortal.devices.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;

/// Against StrictMath.
class ElementaryRangesTest {
    @Property
    void theExponential(@ForAll @FloatRange(min = -87, max = 87) float x) {
        assertEquals(1, Elementary.exp(x) / StrictMath.exp(x), 3e-7);
    }

    @Property
    void theExponentialOfSmallNumbers(@ForAll @FloatRange(min = -1, max = 1) float x) {
        assertEquals(1, Elementary.exp(x) / StrictMath.exp(x), 3e-7);
    }

    @Property
    void theLoss(@ForAll @FloatRange(min = -30, max = 2) float exponent) {
        float x = (float) StrictMath.pow(10, exponent);
        assertEquals(1, -Elementary.expm1(-x) / -StrictMath.expm1(-x), 3e-7);
    }

    @Property
    void theLossOfMiddlingNumbers(@ForAll @FloatRange(min = 0.01f, max = 2) float x) {
        assertEquals(1, -Elementary.expm1(-x) / -StrictMath.expm1(-x), 3e-7);
    }

    @Property
    void theLogarithm(@ForAll @FloatRange(min = -37, max = 38) float exponent) {
        float x = (float) StrictMath.pow(10, exponent);
        double exact = StrictMath.log(x);
        assertEquals(exact, Elementary.ln(x), 2e-7 * Math.max(1, Math.abs(exact)));
    }

    @Property
    void theLogarithmAroundOne(@ForAll @FloatRange(min = 0.5f, max = 2) float x) {
        assertEquals(StrictMath.log(x), Elementary.ln(x), 2e-7);
    }

    @Test
    void fixedPointsAreExact() {
        assertEquals(1, Elementary.exp(0));
        assertEquals(0, Elementary.expm1(0));
        assertEquals(0, Elementary.ln(1));
        assertEquals(1, -Elementary.expm1(-Float.POSITIVE_INFINITY), 1e-30);
    }
}
