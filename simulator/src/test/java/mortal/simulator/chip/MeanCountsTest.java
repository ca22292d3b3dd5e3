package mortal.simulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Counts drawn cell by cell against trains, over 20 000 events with fixed seeds. Bounds are 5 standard errors: a right
/// law breaks one with chance 6·10⁻⁷, and the 200 comparisons here with 10⁻⁴.
class MeanCountsTest {
    private static final int EVENTS = 20_000;
    private static final float STEP = 0x1p-10f;
    private static final float[] X = {1.5f, -1, 0.5f, 0};
    private static final int COLUMNS = 3;
    private static final float[] D = new float[Kernels.PANEL];

    static {
        D[0] = -0.8f;
        D[1] = 0.4f;
        D[2] = 0.2f;
    }

    /// Signed, of each cell at each event.
    private static int[][] counts(float gate, boolean mean) {
        int[][] counts = new int[X.length * COLUMNS][EVENTS];
        float[] panel = new float[X.length * Kernels.PANEL];
        for (int event = 0; event < EVENTS; event++) {
            Seed seed = new Seed(mean ? 4 : 5).child(event);
            Coincidences some = mean
                    ? PulseTrains.mean(X, D, gate, STEP, seed)
                    : PulseTrains.of(X, D, gate, STEP, seed, Kernels.best());
            some.coincide(0, panel, Kernels.best());
            for (int i = 0; i < X.length; i++) {
                for (int j = 0; j < COLUMNS; j++) {
                    counts[i * COLUMNS + j][event] = (int) panel[i * Kernels.PANEL + j];
                }
            }
        }
        return counts;
    }

    private static double mean(int[] counts) {
        double sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum / counts.length;
    }

    private static double covariance(int[] a, int[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - mean(a)) * (double) b[i];
        }
        return sum / a.length;
    }

    private static double share(int[] counts, int of) {
        int found = 0;
        for (int count : counts) {
            found += Math.abs(count) == of ? 1 : 0;
        }
        return (double) found / counts.length;
    }

    /// Every number of pulses is as frequent with either, for each cell, within budget and beyond it; and goes the same
    /// way. The difference of two shares s of n events each has the variance 2 s (1 − s) / n.
    @ParameterizedTest
    @ValueSource(floats = {5.1f, -5.1f, 0.3f, 83})
    void eachCellByItselfIsAsWithTrains(float steps) {
        int[][] trains = counts(steps * STEP, false);
        int[][] drawn = counts(steps * STEP, true);
        int compared = 0;
        for (int cell = 0; cell < trains.length; cell++) {
            double sign = Math.signum(steps) * Math.signum(X[cell / COLUMNS]) * Math.signum(D[cell % COLUMNS]);
            assertEquals(sign, Math.signum(mean(trains[cell])), 1e-9);
            assertEquals(sign, Math.signum(mean(drawn[cell])), 1e-9);
            for (int n = 0; n <= PulseTrains.BUDGET; n++) {
                double there = share(trains[cell], n);
                double here = share(drawn[cell], n);
                double s = (there + here) / 2;
                assertEquals(there, here, 5 * Math.sqrt(2 * s * (1 - s) / EVENTS) + 1e-9);
                compared += s > 0 ? 1 : 0;
            }
        }
        assertTrue(compared > 2 * COLUMNS);
    }

    /// What trains give cells of a row in common is 3 standard errors and more; here there is nothing.
    @Test
    void cellsOfARowAreIndependent() {
        int[][] trains = counts(5.1f * STEP, false);
        int[][] drawn = counts(5.1f * STEP, true);
        double error = 5 * 1.5 / Math.sqrt(EVENTS); // variances of the counts are below 1.5
        for (int j = 1; j < COLUMNS; j++) {
            int[] one = drawn[COLUMNS];
            int[] other = drawn[COLUMNS + j];
            assertEquals(0, covariance(one, other), error);
        }
        assertEquals(0, covariance(drawn[1], drawn[COLUMNS + 1]), error);
        assertTrue(Math.abs(covariance(trains[COLUMNS], trains[COLUMNS + 1])) > 2 * error);
    }

    /// Counts rise with the draw, from 0 for the lowest to as many as there are, and a cell that is always on gets all.
    @Property(tries = 200)
    void aDrawStandsForACount(
            @ForAll @IntRange(max = 31) int n,
            @ForAll @DoubleRange(max = 1) double p,
            @ForAll @IntRange(max = (1 << 24) - 2) int draw) {
        int low = MeanCounts.binomial(n, p, draw * 0x1p-24);
        int high = MeanCounts.binomial(n, p, (draw + 1) * 0x1p-24);
        assertTrue(0 <= low && low <= high && high <= n, low + " and " + high + " of " + n);
        assertEquals(0, MeanCounts.binomial(n, 0, draw * 0x1p-24));
        assertEquals(n, MeanCounts.binomial(n, 1, draw * 0x1p-24));
    }

    /// Over all draws there are, 2²⁴, in steps of 1024: the mean is n p to a step.
    @Property(tries = 50)
    void theMeanOfAllDrawsIsRight(@ForAll @IntRange(min = 1, max = 31) int n, @ForAll @DoubleRange(max = 1) double p) {
        double sum = 0;
        for (int draw = 512; draw < 1 << 24; draw += 1024) {
            sum += MeanCounts.binomial(n, p, draw * 0x1p-24);
        }
        assertEquals(n * p, sum / (1 << 14), n * 0x1p-14);
    }
}
