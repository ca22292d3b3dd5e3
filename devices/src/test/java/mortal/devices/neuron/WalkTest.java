package mortal.devices.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import mortal.devices.Moments;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The walk as a function of absolute time, and its odds over 20 000 units: bounds are 5 standard errors, which a right
/// walk breaks with chance 6·10⁻⁷ each.
class WalkTest {
    private static final long TAU = 16_000;
    private static final long STEP = TAU / 16;
    private static final int UNITS = 20_000;
    private static final double ROOT = Math.sqrt(UNITS);

    private static Walk walk(int units) {
        return new Walk(new Seed(77), units, TAU, Kernels.best());
    }

    private static float[] at(Walk walk, int units, long nanos) {
        float[] values = new float[units];
        walk.at(nanos, values);
        return values;
    }

    /// On the grid the variance is 1; half-way between two points that correlate by ρ = exp(−1/16) it is (1 + ρ) / 2.
    @Test
    void theWalkIsStationaryAroundZero() {
        Walk walk = walk(UNITS);
        for (long step : new long[] {0, 3, 1000}) {
            Moments there = Moments.of(at(walk, UNITS, step * STEP));
            assertEquals(0, there.mean(), 5 / ROOT);
            assertEquals(1, there.variance(), 5 * Math.sqrt(2) / ROOT);
        }
        Moments between = Moments.of(at(walk, UNITS, 1000 * STEP + STEP / 2));
        assertEquals((1 + Math.exp(-1.0 / 16)) / 2, between.variance(), 5 * Math.sqrt(2) / ROOT);
    }

    /// Correlation exp(−Δt / τ), with a standard error of (1 − ρ²) / √units; the sequence is cut off at 8 τ, which
    /// takes
    /// 3·10⁻⁴ at most.
    @ParameterizedTest
    @CsvSource({"1", "4", "16", "32", "160"})
    void itForgetsExponentially(int steps) {
        Walk walk = walk(UNITS);
        float[] early = at(walk, UNITS, 5 * STEP);
        float[] late = at(walk, UNITS, (5 + steps) * STEP);
        double rho = Math.exp(-steps / 16.0);
        assertEquals(rho, Moments.correlation(early, late), 5 * (1 - rho * rho) / ROOT + 3e-4);
    }

    @Test
    void unitsWalkApart() {
        float[] values = at(walk(UNITS), UNITS, 12_345);
        float[] shifted = new float[UNITS - 1];
        float[] others = new float[UNITS - 1];
        System.arraycopy(values, 0, others, 0, UNITS - 1);
        System.arraycopy(values, 1, shifted, 0, UNITS - 1);
        assertEquals(0, Moments.correlation(others, shifted), 5 / ROOT);
    }

    /// Whatever was asked before, in whatever order: the same bits.
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void itTakesNoNoticeOfHowTimeWasCut(
            @ForAll @LongRange(max = 40 * 16_000) long first, @ForAll @LongRange(max = 3 * 16_000) long more) {
        Walk cut = walk(3);
        float[] early = at(cut, 3, first);
        float[] late = at(cut, 3, first + more);
        assertArrayEquals(at(walk(3), 3, first + more), late);
        assertArrayEquals(early, at(cut, 3, first));
        assertArrayEquals(late, at(cut, 3, first + more));
    }

    /// A nanosecond is a thousandth of a grid step, over which a unit moves by √(2 (1 − ρ)) = 0.35 deviations; 5 of
    /// these
    /// and a walk at 5 bound it.
    @Property(tries = 100)
    void itDoesNotJump(@ForAll @LongRange(max = 40 * 16_000) long nanos) {
        Walk walk = walk(3);
        assertArrayEquals(at(walk, 3, nanos), at(walk, 3, nanos + 1), 5e-3f);
    }
}
