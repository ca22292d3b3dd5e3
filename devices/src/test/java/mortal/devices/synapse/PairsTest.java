package mortal.devices.synapse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mortal.devices.Moments;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Several devices a weight, and the one-sided pair.
class PairsTest {
    private static final float STEP = 0x1p-10f;

    private static Several several(float jitter, Several.Update update, Float... factors) {
        SoftBounds device = new SoftBounds(STEP, 0, jitter, 0, -1e6f, 1e6f, 0, 1);
        return new Several(device, List.of(factors), update, factors.length - 1);
    }

    /// Whichever devices take it, a wanted change of 8 steps is that on average; with one device of factor γ it is
    /// rounded at random to steps of γ. 2048 cells; 5 standard errors of at most half a largest step, chance 6·10⁻⁷.
    @ParameterizedTest
    @EnumSource(Several.Update.class)
    void theWantedChangeIsWhatComesOut(Several.Update update) {
        Rig rig = new Rig(several(0, update, 0.75f, 1.5f), 64, 3);
        for (int n = 0; n < 4; n++) {
            assertEquals(
                    8 * STEP, Moments.of(rig.act(1, 8 * STEP)).mean(), 5 * 0.75 * STEP / Math.sqrt(rig.size) + 1e-7);
        }
    }

    /// Four devices of factor 1/4: their jitters average, so the variance of 16 pulses on each is a quarter. 32 768
    /// cells, 5 standard errors of a variance, chance 6·10⁻⁷.
    @Test
    void jitterAveragesOverDevices() {
        Rig rig = new Rig(several(0.5f, Several.Update.ALL, 0.25f, 0.25f, 0.25f, 0.25f), 1024, 3);
        for (float[] moved : new float[][] {rig.act(1, 16 * STEP), rig.pulse(16)}) {
            double variance = Moments.of(moved).variance() / (STEP * STEP);
            assertEquals(16 * 0.25 / 4, variance, 5 * Math.sqrt(2.0 / rig.size));
        }
        assertEquals(4L * 16 * rig.size, rig.pulses);
    }

    @Test
    void inTurnEachDeviceTakesAnUpdate() {
        Rig rig = new Rig(several(0, Several.Update.TURN, 1f, 3f, 5f), 4, 1).sliced(3);
        for (float factor : new float[] {1, 3, 5, 1, 3, 5, 1}) {
            assertEquals(factor * STEP, rig.pulse(1)[5], 1e-8);
        }
        assertEquals(3 * STEP, several(0, Several.Update.TURN, 1f, 3f, 5f).step(), 1e-8);
        assertEquals(9 * STEP, several(0, Several.Update.ALL, 1f, 3f, 5f).step(), 1e-8);
        assertEquals(5 * STEP, several(0, Several.Update.FIXED, 1f, 3f, 5f).step(), 1e-8);
    }

    /// 400 updates between two devices: 200 ± 5 · 10 each, chance 6·10⁻⁷; one device for all cells.
    @Test
    void atRandomEachDeviceTakesItsShare() {
        Rig rig = new Rig(several(0, Several.Update.RANDOM, 1f, 3f), 2, 1);
        int first = 0;
        for (int n = 0; n < 400; n++) {
            float[] moved = rig.pulse(1);
            assertArrayEquals(Rig.all(rig.size, moved[0]), moved, 1e-7f);
            first += moved[0] < 2 * STEP ? 1 : 0;
        }
        assertEquals(200, first, 50);
    }

    /// Without noise and far from bounds the pair is w + Δ, and nothing ever steps down.
    @Property(tries = 30)
    void upGoesToOneAndDownToTheOther(@ForAll long key) {
        Random random = new Random(key);
        Rig rig = new Rig(new OneSided(Rig.plain(STEP), 1000, 0.75f, 0.25f, 1e5f, 0.01f), 2, key);
        long steps = 0;
        for (int n = 0; n < 20; n++) {
            int count = random.nextInt(9) - 4;
            rig.pulse(count);
            steps += count;
            assertEquals(steps * STEP, rig.weights()[9], 1e-6);
            assertEquals(Math.abs(count) * (long) rig.size, rig.pulses);
        }
        assertEquals(0, rig.tally.reads());
    }

    /// 0.5 against 0.2 of 0.6 is due at 0.45 and 0.15; 300 steps of difference are written on one, and the weight
    /// stands
    /// as it was but for the rounding of the rest to a step. Reads of both devices of every cell and resets are
    /// counted,
    /// 307 pulses a cell made, and the two resets.
    @Test
    void aFullPairIsResetAndRewritten() {
        Rig rig = new Rig(new OneSided(Rig.plain(STEP), 3, 0.75f, 0.25f, 0.6f, 0), 4, 1).sliced(2);
        int up = Math.round(0.5f / STEP);
        int down = Math.round(0.2f / STEP);
        rig.pulse(up);
        rig.pulse(-down);
        rig.pulse(0);
        assertEquals(0, rig.tally.reads());
        float[] before = rig.weights();
        float[] moved = rig.pulse(0);
        assertEquals((long) (up - down + 2) * rig.size, rig.pulses);
        assertEquals(2L * rig.size, rig.tally.reads());
        assertEquals(2L * rig.size, rig.tally.resets());
        for (int i = 0; i < moved.length; i++) {
            assertEquals(before[i], rig.weights()[i], STEP);
        }
        // And now there is room again: nothing is due at the next refresh.
        rig.act(1, 0);
        rig.act(1, 0);
        rig.act(1, 0);
        assertEquals(0, rig.pulses);
        assertEquals(2L * rig.size, rig.tally.resets());
        assertEquals(4L * rig.size, rig.tally.reads());
    }

    /// Whatever becomes of a pair, its devices have received the pulses that were made, resets and rewriting among
    /// them;
    /// also behind a leak and with stuck cells, which get none.
    @Property(tries = 40)
    void everyPulseWearsADevice(@ForAll long key, @ForAll boolean leaks, @ForAll boolean sticks, @ForAll Wear.End end) {
        Random random = new Random(key);
        Wear worn = new Wear(new SoftBounds(0.02f, 0.1f, 0.3f, 0, -0.6f, 0.6f, 0.1f, 1), 200, 2, end);
        SynapseLaw device = leaks ? new Leak(worn, 10, 0.3f, 0) : worn;
        SynapseLaw cell = sticks ? new Stuck(device, 0.1f, 0.1f, 0.1f, 0, 0, 0, 0.5f, 0.5f) : device;
        Rig rig = new Rig(new OneSided(cell, 2, 0.3f, 0.2f, 0.6f, 0.01f), 4, key).sliced(2);
        long made = 0;
        for (int n = 0; n < 40; n++) {
            rig.rest(random.nextInt(2) * Rig.SECOND / 9);
            if (random.nextBoolean()) {
                rig.act(1, Rig.random(random, rig.size, 0.2f));
            } else {
                rig.pulse(random.nextInt(21) - 10);
            }
            made += rig.pulses;
            assertEquals(made, Arrays.stream(rig.received()).sum());
        }
        assertTrue(rig.tally.resets() > 0 && rig.tally.resets() < made);
    }

    /// Two devices of one pulse each: what is worn out stays full, unless it ends going down; and is sent no more.
    @ParameterizedTest
    @EnumSource(Wear.End.class)
    void aWornOutDeviceObeysAResetOnlyOnItsWayDown(Wear.End end) {
        Wear worn = new Wear(Rig.plain(0.5f), 1e-3f, 1, end);
        Rig rig = new Rig(new OneSided(worn, 2, 0.5f, 0.25f, 0.6f, 0), 2, 1);
        rig.pulse(1);
        rig.pulse(-1);
        assertEquals(2 * rig.size, rig.cells.wornOut());
        rig.pulse(0);
        boolean obeyed = end == Wear.End.DOWN;
        assertEquals(obeyed ? 2L * rig.size : 0, rig.tally.resets());
        assertEquals(obeyed ? 2L * rig.size : 0, rig.pulses);
        assertEquals(2L * rig.size + rig.pulses, Arrays.stream(rig.received()).sum());
    }

    @Test
    void aPairWithRoomIsLeftAlone() {
        Rig rig = new Rig(new OneSided(Rig.plain(STEP), 1, 0.75f, 0.25f, 0.6f, 0.01f), 4, 1);
        rig.pulse(Math.round(0.5f / STEP));
        rig.pulse(-Math.round(0.1f / STEP));
        float[] before = rig.weights();
        rig.act(1, 0);
        assertArrayEquals(before, rig.weights());
        assertEquals(0, rig.tally.resets());
    }

    /// Open loop on a device whose step shrinks: of a difference d, b (1 − (1 − s / b)^(d / s)) comes back.
    @Test
    void rewritingComesOutShortWhereStepsShrink() {
        SoftBounds device = new SoftBounds(STEP, 0, 0, 0, -0.6f, 0.6f, 0, 1);
        Rig rig = new Rig(new OneSided(device, 2, 0.75f, 0.25f, 0.6f, 0), 1, 1);
        rig.pulse(1500);
        rig.pulse(-250);
        float difference = rig.weights()[0];
        rig.pulse(0);
        double back = 0.6 * (1 - Math.pow(1 - STEP / 0.6, Math.round(difference / STEP)));
        assertEquals(back, rig.weights()[0], 1e-5);
        assertTrue(back < 0.9 * difference);
    }

    /// Resets end at max(0, std ξ) on both devices: mean difference 0, mean square std² (1 − 1 / π). 32 768 cells; the
    /// standard errors are below std / √cells and 2 std² / √cells, bounds 5 of them, chance below 6·10⁻⁷.
    @Test
    void resetsScatter() {
        SoftBounds device = Rig.plain(STEP);
        Rig rig = new Rig(new OneSided(device, 2, 0.75f, 0.25f, 0.6f, 0.01f), 1024, 1);
        int same = Math.round(0.5f / STEP);
        rig.pulse(same);
        rig.pulse(-same);
        rig.pulse(0);
        Moments difference = Moments.of(rig.weights());
        double root = Math.sqrt(rig.size);
        assertEquals(0, difference.mean(), 5 * 0.01 / root);
        assertEquals(1e-4 * (1 - 1 / Math.PI), difference.variance(), 5 * 2e-4 / root);
    }
}
