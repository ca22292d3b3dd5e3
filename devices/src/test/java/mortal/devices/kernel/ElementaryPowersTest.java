package mortal.devices.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;

class ElementaryPowersTest {

    @Property
    void exponentialsAreGoodToSixDigits(@ForAll @FloatRange(min = -86, max = 87) float x) {
        assertEquals(1, Elementary.exp(x) / StrictMath.exp(x), 3e-7);
    }

    @Property
    void logarithmsAreGoodToSixDigits(@ForAll @FloatRange(min = -69, max = 69) float y) {
        float x = (float) StrictMath.exp(y);
        double log = StrictMath.log(x);
        assertEquals(log, Elementary.ln(x), 2e-7 * Math.max(1, Math.abs(log)));
    }

    @Test
    void powersOfNothingAreNothingAndThePowerOfZeroIsOne() {
        assertEquals(0, Elementary.power(0, 0.9f), 2e-27);
        assertEquals(1, Elementary.power(0.3f, 0));
        assertEquals(1, Elementary.power(1, 2.5f), 3e-7);
        assertEquals(StrictMath.pow(0.3, 2.5), Elementary.power(0.3f, 2.5f), 1e-7);
    }
}
