package mortal.devices.fluctuation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mortal.devices.Moments;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Telegraph noise and its odds over 20 000 cells. Bounds are 5 standard errors, which a right process breaks with
/// chance
/// 6·10⁻⁷ each.
class SwitchesTest {
    private static final int CELLS = 20_000;
    private static final double ROOT = Math.sqrt(CELLS);
    private static final float FULL = 0.3f;

    private static float[] at(Telegraph law, int cells, long nanos) {
        float[] values = new float[cells];
        new Switches(law, new Seed(11), new Seed(12), 0, cells, Kernels.best()).take(nanos, values);
        return values;
    }

    /// One memory for all, 1 ms, and drops of 1.
    private static final Telegraph ALIKE = new Telegraph(1, 1, 0, FULL, 1e-3, 1e-3);

    @ParameterizedTest
    @ValueSource(longs = {0, 12_345, 1_000_000, 3_600_000_000_000L})
    void trapsAreFullForTheirShareOfTheTime(long nanos) {
        assertEquals(-FULL, Moments.of(at(ALIKE, CELLS, nanos)).mean(), 5 * Math.sqrt(FULL * (1 - FULL)) / ROOT);
    }

    /// exp(−Δt / τ). The standard error of a correlation of switches is near 1 / √cells; the bound takes twice that.
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.5, 1, 2, 5})
    void theyForgetExponentially(double memories) {
        float[] early = at(ALIKE, CELLS, 7_654_321);
        float[] late = at(ALIKE, CELLS, 7_654_321 + Math.round(memories * 1e6));
        assertEquals(Math.exp(-memories), Moments.correlation(early, late), 2 * 5 / ROOT);
    }

    /// Seen every 1/1000 of a memory, a full trap empties at a rate of (1 − full) / τ: of about 20 · 0.21 · 3000
    /// moments
    /// at which a trap of 3000 cells empties, the standard error is their root.
    @Test
    void dwellTimesAreThoseOfTheirRates() {
        int cells = 3000;
        Switches switches = new Switches(ALIKE, new Seed(12), new Seed(13), 0, cells, Kernels.best());
        float[] before = new float[cells];
        switches.take(0, before);
        int emptied = 0;
        for (int step = 1; step <= 400; step++) {
            float[] now = new float[cells];
            switches.take(step * 10_000L, now);
            for (int i = 0; i < cells; i++) {
                emptied += before[i] < 0 && now[i] == 0 ? 1 : 0;
            }
            before = now;
        }
        // Over a step of τ/100 full turns empty with chance (1 − full)(1 − exp(−1/100)).
        double expected = cells * 400 * FULL * (1 - FULL) * -Math.expm1(-0.01);
        assertEquals(expected, emptied, 5 * Math.sqrt(expected));
    }

    /// A half of the cells have traps, all full: logarithms of drops around ln 0.1 with deviation 0.5.
    @Test
    void dropsAreLogNormal() {
        float[] drops = at(new Telegraph(0.5f, 0.1f, 0.5f, 1, 1e-3, 1), CELLS, 5);
        Moments logs = new Moments();
        int trapped = 0;
        for (float drop : drops) {
            if (drop < 0) {
                logs.add(Math.log(-drop));
                trapped++;
            }
        }
        assertEquals(0.5, trapped / (double) CELLS, 5 * 0.5 / ROOT);
        assertEquals(Math.log(0.1), logs.mean(), 5 * 0.5 / Math.sqrt(trapped));
        assertEquals(0.5, logs.deviation(), 5 * 0.5 / Math.sqrt(2.0 * trapped));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void lookingTwiceGivesTheSame(@ForAll @LongRange(max = 1L << 50) long nanos) {
        Telegraph law = new Telegraph(0.5f, 1, 0.3f, FULL, 1e-6, 1e6);
        assertArrayEquals(at(law, 64, nanos), at(law, 64, nanos));
    }

    @Test
    void aNumberOutOfRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Telegraph(1.1f, 1, 0, 0.5f, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Telegraph(1, -1, 0, 0.5f, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Telegraph(1, 1, 0, Float.NaN, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Telegraph(1, 1, 0, 0.5f, 2, 1));
    }
}
