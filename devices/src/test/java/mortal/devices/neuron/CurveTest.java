package mortal.devices.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;

/// The form of the analog transfer curve.
class CurveTest {

    private static Shape shape(float leak, float saturation, float roundness, float knee) {
        return new Shape(leak, 0, saturation, 0, roundness, knee, 0);
    }

    @Test
    void withNothingWrongItRectifies() {
        float[] currents = {-1e20f, -3, -1e-6f, 0, 1e-6f, 0.7f, 12, 1000};
        float[] y = Bodies.curve(Bodies.WELL, currents);
        for (int i = 0; i < y.length; i++) {
            assertEquals(Math.max(0, currents[i]), y[i], 1e-6 * Math.max(0, currents[i]));
        }
    }

    /// Never falls by more than the roundings of floats of its size, and stays within what it saturates at.
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void itRisesAndSaturates(
            @ForAll @FloatRange(max = 1.2f) float leak,
            @ForAll @FloatRange(min = 0.1f, max = 100) float saturation,
            @ForAll @FloatRange(max = 3) float roundness,
            @ForAll @FloatRange(max = 2) float knee,
            @ForAll @FloatRange(min = -30, max = 30) float current,
            @ForAll @FloatRange(max = 10) float more) {
        float[] y = Bodies.curve(
                Bodies.with(shape(leak, saturation, roundness, knee)), current, current + more, 1e9f, -1e9f);
        assertTrue(y[1] >= y[0] - 2e-5f, y[0] + " then " + y[1]);
        for (float seen : y) {
            assertTrue(Math.abs(seen) <= saturation, seen + " beyond " + saturation);
        }
        assertEquals(saturation, y[2], 1e-4 * saturation);
    }

    /// The definition, in doubles.
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void itIsItsFormula(
            @ForAll @FloatRange(max = 1) float leak,
            @ForAll @FloatRange(min = 0.5f, max = 50) float saturation,
            @ForAll @FloatRange(max = 2) float roundness,
            @ForAll @FloatRange(min = 0.01f, max = 2) float knee,
            @ForAll @FloatRange(min = -20, max = 20) float x) {
        double r = 0.5 * (x + Math.sqrt((double) x * x + (double) knee * knee));
        double z = (1 - leak) * r + leak * x;
        double c2 = (double) roundness * roundness;
        double v = z * Math.sqrt(1 + c2) / saturation;
        double width = Math.sqrt((v + 1) * (v + 1) + c2) + Math.sqrt((v - 1) * (v - 1) + c2);
        float seen = Bodies.curve(Bodies.with(shape(leak, saturation, roundness, knee)), x)[0];
        assertEquals(saturation * 2 * v / width, seen, 2e-5);
    }

    @Test
    void aRoundBendIsNearlyATangentAndASharpOneClips() {
        float[] currents = {0.25f, 0.5f, 1, 1.5f, 2, 3, 5};
        float[] round = Bodies.curve(Bodies.with(shape(0, 1, 1, 0)), currents);
        float[] sharp = Bodies.curve(Bodies.with(shape(0, 1, 0, 0)), currents);
        for (int i = 0; i < currents.length; i++) {
            assertEquals(Math.tanh(currents[i]), round[i], 0.03);
            assertEquals(Math.min(1, currents[i]), sharp[i], 1e-6);
        }
    }

    @Test
    void theKneeIsSoftAndWhatIsBelowLeaks() {
        float[] y = Bodies.curve(Bodies.with(shape(0.1f, 1e30f, 0, 0.2f)), 0, -10, -11, 10, 11);
        assertEquals(0.9 * 0.1, y[0], 1e-6);
        assertEquals(0.1, y[1] - y[2], 1e-3);
        assertEquals(1, y[4] - y[3], 1e-3);
    }

    /// A case's noise belongs to its number, not to its place in a batch, for every law.
    @Property(tries = 20)
    void aBatchIsItsCasesOneByOne(@ForAll long key) {
        for (NeuronLaw law : new NeuronLaw[] {Bodies.poor(), new SpikingNeuron()}) {
            Units units = Bodies.units(law, 37);
            Random random = new Random(key);
            float[] together = new float[6 * 40];
            for (int i = 0; i < together.length; i++) {
                together[i] = (float) random.nextGaussian();
            }
            float[] apart = together.clone();
            units.respond(6, together, 0, 40, Bodies.NOISE, 11);
            for (int c = 5; c >= 0; c--) {
                units.fork().respond(1, apart, c * 40, 40, Bodies.NOISE, 11 + c);
            }
            assertArrayEquals(together, apart);
        }
    }
}
