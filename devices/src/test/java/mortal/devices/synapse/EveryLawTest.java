package mortal.devices.synapse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// What holds for every law there is, with its defaults, and for compounds of compounds.
class EveryLawTest {
    private static final int ROWS = 5;
    private static final List<String> SHOWN_LATER = List.of("pcm", "rram-wan", "cmo", "sonos", "fluctuating");

    private static List<SynapseLaw> all() {
        List<SynapseLaw> laws = new ArrayList<>();
        ServiceLoader.load(SynapseLaw.class).forEach(laws::add);
        return laws;
    }

    /// The last are nested as deep as it makes sense, with much that happens often.
    @Provide
    Arbitrary<SynapseLaw> laws() {
        SoftBounds device = new SoftBounds(0.02f, 0.3f, 0.3f, 0.1f, -0.6f, 0.6f, 0.3f, 1);
        SynapseLaw aged = new Leak(new Wear(device, 20, 1, Wear.End.UP), 1, 0.3f, 0.1f);
        SynapseLaw single = new Stuck(
                new WriteNoise(new Diffusion(aged, 0.01f, 0.1), 1), 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, -0.6f, 0.6f, 0.1f);
        SynapseLaw kept =
                new Retention(new Wear(device, 20, 1, Wear.End.HOLD), 0.1f, 0.3f, 0.1, Retention.Direction.RANDOM, 1);
        SynapseLaw pair = new OneSided(aged, 2, 0.3f, 0.1f, 0.6f, 0.01f);
        SynapseLaw arrays = new TikiTaka(single, kept, 0.5f, 1, 1, 2, TikiTaka.Transfer.BUFFERED, 1, 3, 0.5f);
        SynapseLaw direct = new TikiTaka(pair, aged, 0.5f, 1, 1, 1, TikiTaka.Transfer.DIRECT, 1, 3, 0.5f);
        SynapseLaw referred = new Agad(single, kept, 1, 1, 3, 1, 3, 2, 1);
        List<SynapseLaw> nested = List.of(
                single,
                kept,
                new Capacitor(single, 0.9f, 0.01f, 0.1f, 1),
                new Threshold(new Several(pair, List.of(1f, 2f, 0.5f), Several.Update.ALL, 0), 0.01f),
                new Several(single, List.of(1f, 2f), Several.Update.TURN, 0),
                new Several(kept, List.of(1f, 2f), Several.Update.RANDOM, 0),
                new MixedPrecision(pair, 3),
                arrays,
                referred,
                direct);
        return Arbitraries.of(Stream.concat(all().stream(), nested.stream()).toList());
    }

    @Test
    void theCompoundsAreFound() {
        List<String> names = all().stream().map(SynapseLaw::name).toList();
        assertTrue(
                names.containsAll(List.of(
                        "write-noise",
                        "stuck",
                        "wear",
                        "leak",
                        "diffusion",
                        "retention",
                        "several",
                        "one-sided",
                        "tiki-taka",
                        "agad",
                        "mixed-precision",
                        "threshold")),
                names.toString());
        assertEquals(names.size(), names.stream().distinct().count());
    }

    /// A life of `updates` random updates and rests; exact where `exact` and the law can.
    private static void live(Rig rig, Random random, int updates, boolean exact) {
        live(rig, random, updates, exact, true);
    }

    private static void live(Rig rig, Random random, int updates, boolean exact, boolean clips) {
        for (int u = 0; u < updates; u++) {
            float gate = random.nextFloat() - 0.2f;
            float[] charge = Rig.random(random, rig.size, 0.1f);
            if (exact) {
                for (int i = 0; i < charge.length; i++) {
                    charge[i] = Math.round(20 * charge[i]);
                }
            }
            float[] before = rig.weights();
            float[] moved = exact ? rig.pulse(charge) : rig.act(gate, charge);
            float[] after = rig.weights();
            for (int i = 0; i < moved.length; i++) {
                assertTrue(Float.isFinite(after[i]) && Float.isFinite(moved[i]), "cell " + i + " is " + after[i]);
                if (!clips) {
                    assertEquals(after[i] - before[i], moved[i], 1e-5 * (1 + Math.abs(after[i])));
                }
            }
            rig.rest(random.nextInt(3) * (Rig.SECOND / 7));
        }
    }

    private static boolean pulsed(SynapseLaw law) {
        Rig rig = new Rig(law, 1, 1);
        try {
            rig.pulse(1);
            return true;
        } catch (IllegalStateException refused) {
            assertTrue(String.valueOf(refused.getMessage()).length() > 20, "a refusal says why");
            return false;
        }
    }

    /// Weights stay finite, and what is reported as movement is what is seen to move; but for cells that wandered
    /// beyond their bounds, which are back when they are written through, and for those that show what was written at
    /// the next look, with its scatter and noise.
    @Property(tries = 150)
    void itLivesThroughAnything(@ForAll("laws") SynapseLaw law, @ForAll long key) {
        boolean clips = law.toString().contains("Diffusion") || SHOWN_LATER.contains(law.name());
        live(new Rig(law, ROWS, key).formed(0.1f), new Random(key), 15, false, clips);
        if (pulsed(law)) {
            live(new Rig(law, ROWS, key).formed(-0.1f), new Random(key), 15, true, clips);
        }
    }

    /// What is shown to a visitor is everything: cells that were given it go on as those it was taken from.
    @Property(tries = 150)
    void stateIsAllThatChangesInALife(@ForAll("laws") SynapseLaw law, @ForAll long key, @ForAll boolean some) {
        boolean exact = some && pulsed(law);
        Rig lived = new Rig(law, ROWS, key).formed(0.1f);
        live(lived, new Random(key), 9, exact);
        Memory state = Memory.of(lived.cells);
        Rig resumed = lived.with(new Rig(law, ROWS, key).cells);
        state.restore(resumed.cells);
        state.same(Memory.of(resumed.cells));
        assertArrayEquals(
                lived.rest(Rig.SECOND).weights(), resumed.rest(Rig.SECOND).weights());
        live(lived, new Random(key + 1), 9, exact);
        live(resumed, new Random(key + 1), 9, exact);
        assertArrayEquals(lived.weights(), resumed.weights());
        Memory.of(lived.cells).same(Memory.of(resumed.cells));
    }

    @Property(tries = 100)
    void aForkGoesItsOwnWay(@ForAll("laws") SynapseLaw law, @ForAll long key) {
        Rig trunk = new Rig(law, ROWS, key).formed(0.1f);
        live(trunk, new Random(key), 5, false);
        float[] weights = trunk.weights();
        Memory state = Memory.of(trunk.cells);
        Rig branch = trunk.fork();
        assertArrayEquals(weights, branch.weights());
        live(branch, new Random(key + 1), 5, false);
        assertArrayEquals(weights, trunk.weights());
        state.same(Memory.of(trunk.cells));
    }

    /// However a crossbar cuts its rows. Exact pulses are sent to whole panels: their draws are numbered as they come,
    /// also where a compound sends whole pulses in fast mode.
    @Property(tries = 100)
    void slicesDoNotShow(@ForAll("laws") SynapseLaw law, @ForAll long key) {
        if (law.toString().matches(".*(MixedPrecision|TikiTaka|Agad|OneSided).*")) {
            return;
        }
        Rig whole = new Rig(law, ROWS, key).formed(0.1f);
        Rig sliced = new Rig(law, ROWS, key).formed(0.1f).sliced(ROWS);
        live(whole, new Random(key), 9, false);
        live(sliced, new Random(key), 9, false);
        assertArrayEquals(whole.weights(), sliced.weights());
        assertEquals(whole.pulses, sliced.pulses);
        assertArrayEquals(whole.received(), sliced.received());
        Memory.of(whole.cells).same(Memory.of(sliced.cells));
    }

    /// Resting in two parts is resting at once; looking and resting change no state.
    @Property(tries = 150)
    void restingTwiceIsRestingOnce(@ForAll("laws") SynapseLaw law, @ForAll long key) {
        Random random = new Random(key);
        Rig cut = new Rig(law, ROWS, key).formed(0.1f);
        live(cut, random, 5, false);
        Rig once = cut.fork();
        Memory state = Memory.of(cut.cells);
        long first = random.nextLong(5 * Rig.SECOND);
        long second = random.nextLong(1000 * Rig.SECOND);
        cut.rest(first).rest(second);
        once.rest(first + second);
        assertArrayEquals(once.weights(), cut.weights());
        state.same(Memory.of(cut.cells));
        assertFalse(first < 0);
    }

    /// A whole pulse is a count: what laws leave in the scratch adds up to the pulses they made, where one device takes
    /// them all.
    @Property(tries = 100)
    void countsAddUpToPulses(@ForAll("laws") SynapseLaw law, @ForAll long key) {
        boolean one = Nesting.of(law) != Nesting.Rank.COMPOUND || law instanceof Capacitor || law instanceof Threshold;
        if (!one || law.step() == 0 || (law instanceof Threshold t && t.cell() instanceof Several)) {
            return;
        }
        Rig rig = new Rig(law, ROWS, key);
        rig.act(1, Rig.random(new Random(key), rig.size, 0.1f));
        long sum = 0;
        for (float count : rig.counts()) {
            assertEquals(Math.rint(count), count);
            sum += Math.round(Math.abs(count));
        }
        assertEquals(rig.pulses, sum);
    }
}
