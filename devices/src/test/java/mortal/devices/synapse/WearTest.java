package mortal.devices.synapse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WearTest {
    private static final SoftBounds DEVICE = new SoftBounds(0.02f, 0.08f, 0.3f, 0, -0.6f, 0.6f, 0.2f, 1);

    /// F(N) = 1 − exp(−(N / endurance)^shape) on 32 768 cells, pulse by pulse; bounds of 5 standard errors, false alarm
    /// 6·10⁻⁷ each.
    @ParameterizedTest
    @CsvSource({"100, 2", "50, 0.7", "80, 4"})
    void cellsDieAsWeibullSaid(float endurance, float shape) {
        int rows = 1024;
        Rig rig = new Rig(new Wear(Rig.plain(1), endurance, shape, Wear.End.HOLD), rows, 11);
        int sent = 0;
        for (int more : new int[] {20, 30, 50, 50}) {
            rig.pulse(sent % 20 == 0 ? more : -more);
            sent += more;
            double dead = 1 - Math.exp(-Math.pow(sent / endurance, shape));
            double error = Math.sqrt(dead * (1 - dead) / rig.size);
            assertEquals(dead, rig.cells.wornOut() / (double) rig.size, 5 * error + 1e-6);
        }
    }

    /// Every pulse made is counted once, on its cell, in both modes.
    @Property(tries = 50)
    void everyPulseIsCounted(@ForAll long key, @ForAll Wear.End end) {
        Random random = new Random(key);
        Rig rig = new Rig(new Wear(DEVICE, 30, 1.5f, end), 4, key).sliced(4);
        long made = 0;
        for (int n = 0; n < 10; n++) {
            rig.act(random.nextFloat(), Rig.random(random, rig.size, 0.1f));
            made += rig.pulses;
            long before = Arrays.stream(rig.received()).sum();
            assertEquals(made, before);
            rig.pulse(random.nextInt(7) - 3);
            made += rig.pulses;
            assertEquals(made, Arrays.stream(rig.received()).sum());
        }
        assertTrue(rig.cells.wornOut() > 0);
    }

    /// Once worn out, a cell stays where it is, or goes one way to its bound.
    @Property(tries = 50)
    void aWornOutCellEndsAsDesigned(@ForAll long key, @ForAll boolean exact, @ForAll Wear.End end) {
        Random random = new Random(key);
        Rig rig = new Rig(new Wear(DEVICE, 5, 2, end), 3, key);
        rig.pulse(60);
        rig.pulse(-60);
        assertEquals(rig.size, rig.cells.wornOut());
        for (int n = 0; n < 20; n++) {
            float[] before = rig.weights();
            float[] moved = exact
                    ? rig.pulse(random.nextInt(9) - 4)
                    : rig.act(random.nextFloat() - 0.5f, Rig.random(random, rig.size, 1));
            for (int i = 0; i < moved.length; i++) {
                assertTrue(
                        switch (end) {
                            case HOLD -> moved[i] == 0;
                            case UP -> moved[i] >= -0.02f * 3; // a step whose jitter is below −1 goes astray
                            case DOWN -> moved[i] <= 0.02f * 3;
                        },
                        "moved by " + moved[i]);
            }
            if (end == Wear.End.HOLD) {
                assertEquals(0, rig.pulses);
                assertArrayEquals(before, rig.weights());
            }
        }
        if (end != Wear.End.HOLD) {
            rig.pulse(end == Wear.End.UP ? 1000 : -1000);
            float[] there = rig.weights();
            float[] bound = rig.formed(end == Wear.End.UP ? 1e9f : -1e9f).weights();
            for (int i = 0; i < there.length; i++) {
                // The slowest: steps of 0.012, a bound of 1.3: (1 − 0.009)¹⁰⁰⁰ is 10⁻⁴.
                assertEquals(bound[i], there[i], 0.01);
            }
        }
    }

    /// Single pulses stop within a train; the endurance of a cell is the same for every life of its die.
    @Test
    void aTrainStopsWhenTheCellDies() {
        Wear law = new Wear(Rig.plain(1), 10, 3, Wear.End.HOLD);
        Rig rig = new Rig(law, 8, 21);
        rig.pulse(1000);
        float[] died = rig.weights();
        long[] pulses = rig.received();
        for (int i = 0; i < died.length; i++) {
            assertEquals((double) pulses[i], died[i], 1e-2); // bounds a million steps away
            assertTrue(pulses[i] >= 1 && pulses[i] < 100);
        }
        Rig twin = new Rig(law, 8, 21);
        for (int n = 0; n < 100; n++) {
            twin.pulse(1);
        }
        assertArrayEquals(died, twin.weights());
    }
}
