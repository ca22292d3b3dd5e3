package mortal.devices.synapse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import mortal.devices.Moments;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Odds on 32 768 cells; bounds are 5 standard errors, which a right law breaks with chance 6·10⁻⁷ each.
class WriteNoiseTest {
    private static final int ROWS = 1024;
    private static final double ROOT = Math.sqrt(ROWS * 32);

    /// The absolute errors of aihwkit's presets ReRamSB (56 · 0.002) and ReRamES (75 · 0.00135): the printed 0.112 and
    /// 0.101.
    @ParameterizedTest
    @CsvSource({"0.002, 56, 0.112", "0.00135, 75, 0.10125"})
    void eachTouchShowsANewError(float step, float std, double absolute) {
        Rig rig = new Rig(new WriteNoise(Rig.plain(step), std), ROWS, 5);
        float[] first = errors(rig, rig.act(1, step), step);
        float[] before = rig.weights();
        rig.pulse(1);
        float[] second = errors(rig, rig.weights(), 2 * step);
        for (float[] errors : new float[][] {first, second}) {
            Moments seen = Moments.of(errors);
            assertEquals(0, seen.mean(), 5 * absolute / ROOT);
            assertEquals(absolute, seen.deviation(), 5 * absolute / ROOT / Math.sqrt(2));
        }
        assertEquals(0, Moments.correlation(first, second), 5 / ROOT);
        rig.act(1, 0);
        rig.rest(Rig.SECOND);
        assertEquals(0, rig.pulses);
        assertEquals(before.length, rig.weights().length);
        assertArrayEquals(errors(rig, rig.weights(), 2 * step), second);
    }

    private static float[] errors(Rig rig, float[] seen, float hidden) {
        float[] errors = new float[rig.size];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = seen[i] - hidden;
        }
        return errors;
    }

    /// Cells that got no pulse show what they showed, to the bit.
    @Property(tries = 30)
    void whoIsNotTouchedKeepsItsError(@ForAll long key, @ForAll boolean exact) {
        Random random = new Random(key);
        Rig rig = new Rig(new WriteNoise(new SoftBounds(), 56), 3, key).formed(0.1f);
        rig.act(1, Rig.random(random, rig.size, 0.01f));
        float[] before = rig.weights();
        float[] sent = new float[rig.size];
        for (int i = 0; i < sent.length; i++) {
            sent[i] = random.nextInt(3) - 1;
        }
        if (exact) {
            rig.pulse(sent);
        } else {
            rig.act(0.001f, sent);
        }
        int still = 0;
        for (int i = 0; i < sent.length; i++) {
            assertEquals(sent[i] == 0, before[i] == rig.weights()[i], "cell " + i);
            still += sent[i] == 0 ? 1 : 0;
        }
        assertEquals(true, still > 5 && still < rig.size - 5);
    }

    /// The hidden weight adds up pulses without the errors: with jitter off it is where a cell without write noise is.
    @Property(tries = 20)
    void errorsAreNotIntegrated(@ForAll long key) {
        SoftBounds device = new SoftBounds(0.01f, 0, 0, 0, -0.6f, 0.6f, 0, 1);
        Rig noisy = new Rig(new WriteNoise(device, 5), 32, key);
        Rig plain = new Rig(device, 32, key);
        for (int n = 0; n < 40; n++) {
            noisy.pulse(1);
            plain.pulse(1);
        }
        // 1024 cells: a mean error of 0.05 / 32, of which 6 standard errors; false alarm 2·10⁻⁹.
        assertEquals(
                Moments.of(plain.weights()).mean(), Moments.of(noisy.weights()).mean(), 6 * 0.05 / 32);
    }
}
