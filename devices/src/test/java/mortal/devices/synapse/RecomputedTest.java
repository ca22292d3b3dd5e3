package mortal.devices.synapse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

/// Spread that is drawn again is the spread that was stored.
class RecomputedTest {
    /// More cells than are drawn at a time.
    private static final int ROWS = 300;

    @Provide
    Arbitrary<SynapseLaw> laws() {
        List<SynapseLaw> laws = new ArrayList<>();
        ServiceLoader.load(SynapseLaw.class).forEach(laws::add);
        SoftBounds device = new SoftBounds(0.02f, 0.3f, 0.3f, 0.1f, -0.6f, 0.6f, 0.3f, 1);
        SynapseLaw worn = new Wear(device, 20, 1, Wear.End.UP);
        SynapseLaw leaking = new Leak(worn, 1, 0.3f, 0.1f);
        SynapseLaw kept = new Retention(worn, 0.1f, 0.3f, 0.1, Retention.Direction.RANDOM, 1);
        Stuck stuck = new Stuck(leaking, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, -0.6f, 0.6f, 0.1f);
        List<SynapseLaw> nested = List.of(
                leaking,
                kept,
                stuck,
                new Capacitor(stuck, 0.9f, 0.01f, 0.1f, 1),
                new OneSided(leaking, 2, 0.3f, 0.1f, 0.6f, 0.01f),
                new TikiTaka(stuck, kept, 0.5f, 1, 1, 2, TikiTaka.Transfer.BUFFERED, 1, 3, 0.5f));
        return Arbitraries.of(Stream.of(laws.stream(), PulseLaws.spread(), nested.stream())
                .flatMap(law -> law)
                .toList());
    }

    /// Weights, movements, pulses, counts and state, in both modes, at rest and after reset, for forks too.
    @Property(tries = 60)
    void itsBitsAreThoseOfWhatIsStored(@ForAll("laws") SynapseLaw law, @ForAll long key, @ForAll boolean exact) {
        Rig stored = new Rig(law, ROWS, key).sliced(exact ? 1 : 3);
        Rig again = new Rig(new Recomputed(law), ROWS, key).sliced(exact ? 1 : 3);
        same(stored, again);
        stored.formed(0.1f);
        again.formed(0.1f);
        Random random = new Random(key);
        boolean single = exact && law.step() > 0 && !law.toString().contains("MixedPrecision");
        for (int n = 0; n < 4; n++) {
            float[] told = Rig.random(random, stored.size, single ? 1 : 0.1f);
            if (single) {
                for (int i = 0; i < told.length; i++) {
                    told[i] = i % 9 == n ? Math.round(3 * told[i]) : 0;
                }
                assertArrayEquals(stored.pulse(told), again.pulse(told));
            } else {
                assertArrayEquals(stored.act(0.7f, told), again.act(0.7f, told));
            }
            assertEquals(stored.pulses, again.pulses);
            assertArrayEquals(stored.counts(), again.counts());
            stored.rest(Rig.SECOND / 3);
            again.rest(Rig.SECOND / 3);
            same(stored, again);
            again = n == 1 ? again.fork().sliced(exact ? 1 : 3) : again;
        }
        assertArrayEquals(stored.received(), again.received());
        assertEquals(stored.cells.wornOut(), again.cells.wornOut());
        assertArrayEquals(stored.formed(9).weights(), again.formed(9).weights());
    }

    private static void same(Rig stored, Rig again) {
        assertArrayEquals(stored.weights(), again.weights());
        Memory.of(stored.cells).same(Memory.of(again.cells));
    }

    /// It has no place of its own in the order of nesting.
    @Test
    void itStandsAnywhere() {
        SynapseLaw device = new Recomputed(new SoftBounds());
        SynapseLaw drifting = new Retention(
                new Recomputed(new Wear(device, 100, 1, Wear.End.HOLD)), 0.1f, 0, 1, Retention.Direction.FADE, 1);
        assertEquals(Nesting.Rank.RETENTION, Nesting.of(new Recomputed(drifting)));
        assertEquals(0.001f, drifting.step());
    }
}
