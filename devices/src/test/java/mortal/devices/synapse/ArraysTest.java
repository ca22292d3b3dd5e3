package mortal.devices.synapse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tiki-Taka, mixed precision, threshold, and in what order laws nest.
class ArraysTest {
    private static final float STEP = 0x1p-10f;

    private static TikiTaka arrays(TikiTaka.Transfer transfer, float gamma, int every, int budget, float chopper) {
        return new TikiTaka(Rig.plain(STEP), Rig.plain(STEP), gamma, 1, every, 1, transfer, 0.25f, budget, chopper);
    }

    /// The rows of the slow array that move, some at every second update and each in its turn.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1000})
    void rowsAreTransferredInTurn(int some) {
        int rows = 3;
        SynapseLaw array = Rig.plain(STEP);
        TikiTaka law = new TikiTaka(array, array, 0, 1, 2, some, TikiTaka.Transfer.DIRECT, 0.25f, 1000, 0);
        Rig rig = new Rig(law, rows, 1).sliced(rows);
        int atOnce = Math.min(some, rows);
        for (int update = 1; update <= 12; update++) {
            float[] moved = rig.pulse(4);
            // 4 · update steps on A, of which a quarter goes over.
            for (int i = 0; i < moved.length; i++) {
                int place = Math.floorMod(i / 32 - (update / 2 - 1) * atOnce, rows);
                boolean mine = update % 2 == 0 && place < atOnce;
                assertEquals(mine ? update * STEP : 0, moved[i], 1e-6);
            }
            assertEquals(update / 2 * 32L * atOnce, rig.tally.reads());
        }
        assertEquals(0, rig.tally.sums());
    }

    /// Nothing is lost in H: what C moved and what waits there is what was read of A; C moves only by whole steps, and
    /// only once H has crossed one.
    @Property(tries = 30)
    void theBufferKeepsWhatItDidNotSend(@ForAll long key) {
        Random random = new Random(key);
        int budget = 1 + random.nextInt(3);
        Rig rig = new Rig(arrays(TikiTaka.Transfer.BUFFERED, 0, 1, budget, 0), 1, key);
        double a = 0;
        double h = 0;
        double c = 0;
        for (int n = 0; n < 30; n++) {
            int count = random.nextInt(5) - 2;
            a += count * STEP;
            h += 0.25 * a;
            int whole = (int) Math.clamp(h / STEP, -budget, budget);
            h -= whole * STEP;
            c += whole * STEP;
            rig.pulse(count);
            assertEquals(c, rig.weights()[3], 1e-6);
            assertEquals(32L * (Math.abs(count) + Math.abs(whole)), rig.pulses);
        }
        assertEquals(30 * 32L, rig.tally.sums());
        assertEquals(30 * 32L, rig.tally.reads());
    }

    @Test
    void gammaShowsTheFastArray() {
        Rig rig = new Rig(arrays(TikiTaka.Transfer.BUFFERED, 0.5f, 1000, 1, 0), 2, 1).formed(0.25f);
        assertArrayEquals(Rig.all(rig.size, 0.25f), rig.weights(), 1e-7f);
        rig.pulse(8);
        assertArrayEquals(Rig.all(rig.size, 0.25f + 4 * STEP), rig.weights(), 1e-7f);
    }

    /// What A adds of its own changes sign with the chopper on its way to C, what is taught does not. The steps of A's
    /// cells differ up and down by 0.3 ξ, so with as many up as down they stand about at 0.18 ξ, not at 0: without
    /// chopper C runs away by 800 transfers of a hundredth of that, 1.1 in the mean over cells. With signs that turn
    /// over at half of the updates it goes the sum of 800 signs instead, which is beyond a quarter of them with chance
    /// 10⁻¹².
    @Test
    void theChopperCancelsWhatAAdds() {
        double plain = runaway(0);
        double chopped = runaway(0.5f);
        assertTrue(plain > 0.5, "runs away by " + plain);
        assertTrue(chopped < plain / 4, plain + " against " + chopped);
    }

    private static double runaway(float chopper) {
        SoftBounds skewed = new SoftBounds(0.02f, 0, 0, 0.3f, -0.6f, 0.6f, 0, 1);
        TikiTaka law =
                new TikiTaka(skewed, Rig.plain(STEP), 0, 1, 1, 1, TikiTaka.Transfer.BUFFERED, 0.01f, 100, chopper);
        Rig rig = new Rig(law, 1, 5);
        for (int n = 0; n < 400; n++) {
            rig.pulse(8);
            rig.pulse(-8);
        }
        double sum = 0;
        for (float w : rig.weights()) {
            sum += Math.abs(w);
        }
        return sum / rig.size;
    }

    /// χ + what was sent is what was wanted; no more than the budget at once; up against down is netted.
    @Property(tries = 50)
    void nothingIsLostInTheDigitalSum(@ForAll long key) {
        Random random = new Random(key);
        Rig rig = new Rig(new MixedPrecision(Rig.plain(STEP), 5), 2, key).sliced(2);
        double wanted = 0;
        double sent = 0;
        for (int n = 0; n < 40; n++) {
            float gate = random.nextFloat();
            float charge = (float) random.nextGaussian() * 3 * STEP;
            wanted += gate * charge;
            int whole = (int) Math.clamp((wanted - sent) / STEP, -5, 5);
            if (Math.abs((wanted - sent) / STEP - Math.rint((wanted - sent) / STEP)) < 1e-3) {
                return; // too near a whole step to say what rounding does
            }
            sent += whole * STEP;
            rig.act(gate, charge);
            assertEquals(sent, rig.weights()[40], 1e-6);
            assertEquals((long) rig.size * Math.abs(whole), rig.pulses);
            assertEquals(whole, rig.counts()[40]);
        }
        assertEquals(40L * rig.size, rig.tally.sums());
    }

    @Test
    void upAgainstDownMakesNoPulse() {
        Rig rig = new Rig(new MixedPrecision(new SoftBounds(), 31), 2, 1);
        for (int n = 0; n < 50; n++) {
            rig.act(1, n % 2 == 0 ? 0.0009f : -0.0009f);
            assertEquals(0, rig.pulses);
        }
    }

    /// Below the threshold nothing happens, above it what happens without.
    @Property(tries = 30)
    void littleIsNotSent(@ForAll long key) {
        Random random = new Random(key);
        SoftBounds device = new SoftBounds();
        Rig spared = new Rig(new Threshold(device, 0.01f), 2, key);
        float[] charge = Rig.random(random, spared.size, 0.1f);
        float[] moved = spared.act(0.1f, charge);
        for (int i = 0; i < moved.length; i++) {
            boolean sent = Math.abs(0.1f * charge[i]) >= 0.01f;
            assertEquals(sent, spared.counts()[i] != 0);
            assertTrue(sent || moved[i] == 0);
        }
        Rig open = new Rig(new Threshold(device, 0), 2, key);
        open.act(0.1f, charge);
        for (int i = 0; i < moved.length; i++) {
            assertTrue(spared.counts()[i] == 0 || spared.counts()[i] == open.counts()[i]);
        }
        assertEquals(0, new Rig(new Threshold(device, 0.0015f), 1, key).pulse(1)[0]);
        assertTrue(new Rig(new Threshold(device, 0.0015f), 1, key).pulse(2)[0] > 0);
    }

    @Test
    void theWrongOrderIsRefused() {
        refused("Wear.cell = capacitor", () -> new Wear(new Capacitor(), 1, 1, Wear.End.HOLD));
        refused("Wear.cell = ideal", () -> new Wear(new IdealSynapse(), 1, 1, Wear.End.HOLD));
        refused("Wear.cell = leak", () -> new Wear(new Leak(), 1, 1, Wear.End.HOLD));
        refused("Leak.cell = write-noise", () -> new Leak(new WriteNoise(), 1, 0, 0));
        refused("Leak.cell = retention", () -> new Leak(new Retention(), 1, 0, 0));
        refused("Diffusion.cell = stuck", () -> new Diffusion(new Stuck(), 1, 1));
        refused(
                "Retention.cell = diffusion",
                () -> new Retention(new Diffusion(), 0.1f, 0, 1, Retention.Direction.FADE, 1));
        refused("WriteNoise.cell = several", () -> new WriteNoise(new Several(), 1));
        refused("OneSided.cell = write-noise", () -> new OneSided(new WriteNoise(), 1, 1, 1, 1, 0));
        refused("MixedPrecision.cell = ideal", () -> new MixedPrecision(new IdealSynapse(), 1));
        refused("Stuck: share of healthy cells", () -> new Stuck(new SoftBounds(), 0.5f, 0.5f, 0.5f, 0, 0, 0, 0, 0));
        refused("Stuck.rowShare", () -> new Stuck(new SoftBounds(), 0, 0, 0, 2, 0, 0, 0, 0));
        refused("Several.fixed", () -> new Several(new SoftBounds(), List.of(1f), Several.Update.FIXED, -1));
        refused("Leak.seconds (s) = NaN", () -> new Leak(new SoftBounds(), Double.NaN, 0, 0));
        refused(
                "TikiTaka.chopper's distance from 1",
                () -> new TikiTaka(new SoftBounds(), new SoftBounds(), 0, 1, 1, 1, TikiTaka.Transfer.DIRECT, 1, 1, 2));
    }

    private static void refused(String start, Supplier<SynapseLaw> made) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, made::get).getMessage());
        assertTrue(message.startsWith(start) && message.contains("must be"), message);
    }
}
