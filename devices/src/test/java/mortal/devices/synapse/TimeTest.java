package mortal.devices.synapse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import mortal.devices.Moments;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Leak, diffusion and retention. Odds on 32 768 cells; bounds are 5 standard errors, which a right law breaks with
/// chance 6·10⁻⁷ each. That resting twice is resting once is among what holds for every law.
class TimeTest {
    private static final int ROWS = 1024;
    private static final double ROOT = Math.sqrt(ROWS * 32);
    private static final SoftBounds WIDE = Rig.plain(0x1p-10f);

    @Property(tries = 100)
    void aLeakFollowsItsFormula(@ForAll long key) {
        Random random = new Random(key);
        double tau = Math.exp(random.nextDouble() * 20 - 10);
        float rest = random.nextFloat() - 0.5f;
        float start = random.nextFloat() - 0.5f;
        Rig rig = new Rig(new Leak(WIDE, tau, 0, rest), 1, key).formed(start);
        long after = (long) (tau * Rig.SECOND * Math.exp(random.nextDouble() * 12 - 9));
        rig.rest(after);
        double expected = rest + (start - rest) * Math.exp(-after / (tau * Rig.SECOND));
        assertEquals(expected, rig.weights()[7], 4e-7);
    }

    /// A time constant of 1000 s, acted on every millisecond for two seconds without a pulse: rounding at each act
    /// would
    /// leave the weight at 1.
    @Test
    void aSlowLeakIsNotRoundedAway() {
        Rig rig = new Rig(new Leak(WIDE, 1000, 0, 0), 1, 1).formed(1);
        for (int n = 0; n < 2000; n++) {
            rig.rest(Rig.SECOND / 1000);
            rig.act(1, 0);
        }
        assertEquals(Math.exp(-0.002), rig.weights()[0], 1e-6);
    }

    /// Charge that leaks while it comes: a pulse of one step every tenth of τ. The mean of many is their geometric sum,
    /// and a pulse finds the weight that leaked, not the one that was written.
    @Test
    void pulsesMeetTheWeightThatLeaked() {
        float step = 0x1p-10f;
        SoftBounds near = new SoftBounds(step, 0, 0, 0, -0.1f, 0.1f, 0, 1);
        Rig rig = new Rig(new Leak(near, 1, 0, 0), 1, 1);
        double w = 0;
        for (int n = 0; n < 50; n++) {
            rig.rest(Rig.SECOND / 10);
            rig.pulse(1);
            w *= Math.exp(-0.1);
            w += step * (1 - w / 0.1);
        }
        assertEquals(w, rig.weights()[0], 1e-6);
    }

    /// ln τ has the standard deviation that was asked for: −ln w = t / τ.
    @Test
    void lifetimesSpreadAsDesigned() {
        Rig rig = new Rig(new Leak(WIDE, 10, 0.3f, 0), ROWS, 7).formed(1);
        float[] w = rig.rest(5 * Rig.SECOND).weights();
        Moments logarithms = new Moments();
        for (float weight : w) {
            logarithms.add(Math.log(-Math.log(weight) / 0.5));
        }
        assertEquals(0, logarithms.mean(), 5 * 0.3 / ROOT);
        assertEquals(0.3, logarithms.deviation(), 5 * 0.3 / ROOT / Math.sqrt(2));
    }

    /// Variance std² a step, however many steps, and increments that do not know of each other.
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 1000, 3_000_000_000L})
    void diffusionIsARandomWalk(long steps) {
        float std = 0.01f;
        Rig rig = new Rig(new Diffusion(new IdealSynapse(), std, 1), ROWS, 13).formed(0.25f);
        float[] start = rig.weights();
        float[] first = way(start, rig.rest(steps * Rig.SECOND).weights());
        float[] there = rig.weights();
        float[] second = way(there, rig.rest(steps * Rig.SECOND).weights());
        double deviation = std * Math.sqrt((double) steps);
        for (float[] way : new float[][] {first, second}) {
            Moments moments = Moments.of(way);
            assertEquals(0, moments.mean(), 5 * deviation / ROOT);
            assertEquals(1, moments.deviation() / deviation, 5 / ROOT / Math.sqrt(2) + 1e-4);
        }
        assertEquals(0, Moments.correlation(first, second), 5 / ROOT);
    }

    private static float[] way(float[] from, float[] to) {
        float[] way = new float[from.length];
        for (int i = 0; i < way.length; i++) {
            way[i] = to[i] - from[i];
        }
        return way;
    }

    /// An act in between moves what it moves and restarts nothing.
    @Property(tries = 30)
    void actingDoesNotRestartAWalk(@ForAll long key) {
        Random random = new Random(key);
        Diffusion law = new Diffusion(new IdealSynapse(), 0.1f, 0.01);
        Rig undisturbed = new Rig(law, 2, key);
        Rig acted = new Rig(law, 2, key);
        for (int n = 0; n < 5; n++) {
            long more = random.nextLong(Rig.SECOND);
            undisturbed.rest(more);
            acted.rest(more);
            acted.act(1, 0.5f);
        }
        float[] quiet = undisturbed.weights();
        float[] pushed = acted.weights();
        for (int i = 0; i < quiet.length; i++) {
            assertEquals(quiet[i] + 2.5, pushed[i], 1e-5);
        }
    }

    @Property(tries = 100)
    void retentionFollowsItsFormula(@ForAll long key) {
        Random random = new Random(key);
        float exponent = 0.1f * random.nextFloat();
        double first = Math.exp(random.nextDouble() * 10 - 5);
        float start = random.nextFloat() - 0.5f;
        boolean grows = random.nextBoolean();
        Retention.Direction direction = grows ? Retention.Direction.GROW : Retention.Direction.FADE;
        Rig rig = new Rig(new Retention(WIDE, exponent, 0, first, direction, 1), 1, key).formed(start);
        long after = (long) (Rig.SECOND * Math.exp(random.nextDouble() * 20 - 5));
        double ratio = 1 + after / (first * Rig.SECOND);
        double expected = Math.clamp(start * Math.pow(ratio, grows ? exponent : -exponent), -1, 1);
        assertEquals(expected, rig.rest(after).weights()[3], 1e-6 * (1 + Math.abs(expected)));
    }

    /// Half the cells are pulsed after an hour: their clocks start again, those of the others go on.
    @Test
    void onlyACellThatMovesStartsAgain() {
        Retention law = new Retention(WIDE, 0.1f, 0, 1, Retention.Direction.FADE, 1);
        Rig rig = new Rig(law, 2, 1).formed(0.5f);
        float[] half = new float[rig.size];
        for (int i = 0; i < half.length; i += 2) {
            half[i] = 1;
        }
        rig.rest(3600 * Rig.SECOND);
        rig.act(1, Rig.all(rig.size, 0));
        rig.pulse(half);
        rig.rest(3600 * Rig.SECOND);
        double hour = Math.pow(3601, -0.1);
        float step = 0x1p-10f;
        for (int i = 0; i < half.length; i++) {
            double expected = i % 2 == 0 ? (0.5 * hour + step) * hour : 0.5 * Math.pow(7201, -0.1);
            assertEquals(expected, rig.weights()[i], 1e-6);
        }
    }

    /// As many grow as fade; exponents spread.
    @ParameterizedTest
    @EnumSource(Retention.Direction.class)
    void exponentsSpreadAsDesigned(Retention.Direction direction) {
        Rig rig = new Rig(new Retention(WIDE, 0.01f, 0.2f, 1, direction, 1e6f), ROWS, 3).formed(1);
        double time = Math.log(1e6 + 1);
        Moments exponents = new Moments();
        Moments signs = new Moments();
        for (float w : rig.rest(1_000_000 * Rig.SECOND).weights()) {
            exponents.add(Math.abs(Math.log(w) / time));
            signs.add(Math.signum(Math.log(w)));
        }
        assertEquals(0.01, exponents.mean(), 5 * 0.002 / ROOT + 1e-6);
        assertEquals(0.002, exponents.deviation(), 5 * 0.002 / ROOT / Math.sqrt(2) + 1e-6);
        double mean = switch (direction) {
            case FADE -> -1;
            case GROW -> 1;
            case RANDOM -> 0;
        };
        assertEquals(mean, signs.mean(), 5 / ROOT);
    }

    /// Looking between an act and the next changes nothing, also where a capacitor leaks from what is seen.
    @Property(tries = 30)
    void lookingChangesNothing(@ForAll long key) {
        Capacitor law = new Capacitor(new Leak(new IdealSynapse(), 0.1, 0.3f, 0.1f), 0.9f, 0.1f, 0, 1);
        Rig watched = new Rig(law, 2, key).formed(0.3f);
        Rig alone = new Rig(law, 2, key).formed(0.3f);
        Random random = new Random(key);
        for (int n = 0; n < 5; n++) {
            long more = random.nextLong(Rig.SECOND / 10);
            float[] charge = Rig.random(random, watched.size, 0.1f);
            watched.rest(more / 2);
            watched.rest(more - more / 2);
            alone.skip(more);
            watched.act(1, charge);
            alone.act(1, charge);
        }
        assertArrayEquals(alone.weights(), watched.weights());
        assertTrue(watched.now() == alone.now());
    }
}
