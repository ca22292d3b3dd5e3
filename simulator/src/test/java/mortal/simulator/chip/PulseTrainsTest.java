package mortal.simulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;

/// Trains over 20 000 events with fixed seeds. Bounds are 5 standard errors: a right law breaks one with chance 6·10⁻⁷,
/// and the 12 cells of a test with 7·10⁻⁶.
class PulseTrainsTest {
    private static final int EVENTS = 20_000;
    private static final float STEP = 0x1p-10f;
    private static final float[] X = {1.5f, -1, 0.5f, 0};
    private static final float[] D = {-0.8f, 0.4f, 0.2f};

    private static int[][][] counts(float gate) {
        int[][][] counts = new int[X.length][D.length][EVENTS];
        for (int event = 0; event < EVENTS; event++) {
            PulseTrains trains = PulseTrains.of(X, D, gate, STEP, new Seed(3).child(event), Kernels.best());
            for (int i = 0; i < X.length; i++) {
                for (int j = 0; j < D.length; j++) {
                    counts[i][j][event] = Integer.bitCount(trains.rows[i] & trains.columns[j]);
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
        double meanA = mean(a);
        double meanB = mean(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / a.length;
    }

    private static PulseTrains trains(float gate) {
        return PulseTrains.of(X, D, gate, STEP, new Seed(1), Kernels.best());
    }

    /// k = gate · 1.5 · 0.8 / step = 6.1 pulses at the strongest cell: 7 slots, in which row and column are on with
    /// P = √(k/7) |x| / max|x| and Q likewise, so that a count is binomial with mean 7 PQ = gate |x d| / step. The
    /// fourth
    /// moment of a binomial gives the error of its variance.
    @Test
    void countsAreBinomialWithTheWantedMean() {
        float gate = 5.1f * STEP;
        double k = 5.1 * 1.5 * 0.8;
        assertEquals(7, trains(gate).slots);
        int[][][] counts = counts(gate);
        for (int i = 0; i < X.length; i++) {
            for (int j = 0; j < D.length; j++) {
                double on = k / 7 * Math.abs(X[i] / 1.5 * D[j] / 0.8);
                double variance = 7 * on * (1 - on);
                double fourth = variance * (1 + 3 * (7 - 2) * on * (1 - on));
                double error = 5 / Math.sqrt(EVENTS);
                assertEquals(5.1 * Math.abs(X[i] * D[j]), mean(counts[i][j]), error * Math.sqrt(variance) + 1e-6);
                assertEquals(
                        variance,
                        covariance(counts[i][j], counts[i][j]),
                        error * Math.sqrt(fourth - variance * variance) + 1e-6);
            }
        }
    }

    /// Cells of a row share its train: their covariance is slots · P (1 − P) Q Q'; so for columns. Cells with neither
    /// in
    /// common are independent.
    @Test
    void cellsOfARowGoTogether() {
        int[][][] counts = counts(5.1f * STEP);
        double most = Math.sqrt(5.1 * 1.5 * 0.8 / 7);
        double p = most / 1.5;
        double q = most * 0.5;
        double row = 7 * p * (1 - p) * most * q;
        double column = 7 * most * q * (1 - q) * p;
        double error = 5 * 1.5 / Math.sqrt(EVENTS); // variances of the counts are below 1.5
        assertEquals(row, covariance(counts[1][0], counts[1][1]), error);
        assertEquals(column, covariance(counts[0][1], counts[1][1]), error);
        assertEquals(0, covariance(counts[1][0], counts[2][1]), error);
        assertEquals(true, row > 2 * error && column > 2 * error);
    }

    /// k = 100 is beyond the budget of 31 slots: the column side is clipped, never the row side. With all of d but 0.2
    /// saturated (0.4 is on with 100/31 · 0.5 > 1), counts are 31 |x| / 1.5 on average; the strongest row is always on.
    @Test
    void beyondTheBudgetColumnsAreClipped() {
        float gate = (float) (100 * STEP / 1.2);
        assertEquals(PulseTrains.BUDGET, trains(gate).slots);
        int[][][] counts = counts(gate);
        for (int j = 0; j < 2; j++) {
            assertEquals(31, mean(counts[0][j]));
            assertEquals(0, covariance(counts[0][j], counts[0][j]));
            double p = 1 / 1.5;
            assertEquals(31 * p, mean(counts[1][j]), 5 * Math.sqrt(31 * p * (1 - p) / EVENTS));
        }
        double on = 100.0 / 31 * 0.25;
        assertEquals(31 * on, mean(counts[0][2]), 5 * Math.sqrt(31 * on * (1 - on) / EVENTS));
    }

    @Test
    void nothingWantedIsNothingSent() {
        for (float gate : new float[] {0, -0f}) {
            PulseTrains none = trains(gate);
            assertEquals(0, none.slots);
            assertEquals(0, none.rows[0]);
        }
        assertEquals(0, PulseTrains.of(X, new float[2], 1, STEP, new Seed(1), Kernels.best()).slots);
        assertEquals(0, PulseTrains.of(new float[2], D, 1, STEP, new Seed(1), Kernels.best()).slots);
    }
}
