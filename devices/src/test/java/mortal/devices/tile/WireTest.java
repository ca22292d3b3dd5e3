package mortal.devices.tile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The closed form beside the nodal solution of the network.
class WireTest {
    private static final double MOST = 5e-6;

    /// (1) What the wires take from each output, in units of weight times input.
    private static double[] nodal(int rows, int columns, float[] w, float[] x, double rowOhms, double columnOhms) {
        double[] siemens = new double[w.length];
        double[] volts = new double[rows];
        for (int i = 0; i < w.length; i++) {
            siemens[i] = w[i] * MOST;
        }
        for (int i = 0; i < rows; i++) {
            volts[i] = x[i];
        }
        double[] ideal = new Nodal(rows, columns, siemens, 0, 0).currents(volts);
        double[] real = new Nodal(rows, columns, siemens, rowOhms, columnOhms).currents(volts);
        double[] drop = new double[columns];
        for (int j = 0; j < columns; j++) {
            drop[j] = (ideal[j] - real[j]) / MOST;
        }
        return drop;
    }

    private static double[] closed(int rows, int columns, float[] w, float[] x, double ohms, Signs signs) {
        Periphery law = Periphery.none().with(signs);
        float[] ideal = new Bench(law, rows, columns, w).drive(1, x);
        float[] real = new Bench(law.with(new Wire(1, ohms)), rows, columns, w).drive(1, x);
        double[] drop = new double[columns];
        for (int j = 0; j < columns; j++) {
            drop[j] = ideal[j] - real[j];
        }
        return drop;
    }

    private static double[] closed(int rows, int columns, float[] w, float[] x, double ohms) {
        return closed(rows, columns, w, x, ohms, new Signs());
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static float[] positive(Random random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = 0.2f + 0.8f * random.nextFloat();
        }
        return values;
    }

    private static float[] all(float value, int count) {
        float[] values = new float[count];
        Arrays.fill(values, value);
        return values;
    }

    private static double ratio(int rows, double ohms, float signal) {
        float[] w = positive(new Random(rows), rows * 16);
        float[] x = all(signal, rows);
        return mean(closed(rows, 16, w, x, ohms)) / mean(nodal(rows, 16, w, x, 0, ohms));
    }

    /// Where the closed form holds: rows driven at full scale, drop along the columns alone, a = n² g R up to about 1.
    /// It counts one segment less than there is, which makes its error about 2 / n: 13 % at 16 rows, 4.5 % at 64.
    @ParameterizedTest
    @CsvSource({"8, 350", "16, 35", "16, 350", "32, 35", "32, 100", "32, 350", "64, 0.35", "64, 35"})
    void atFullScaleTheClosedFormIsWithinThreePartsInTheNumberOfRows(int rows, double ohms) {
        double ratio = ratio(rows, ohms, 1);
        assertTrue(ratio < 1 && ratio > 1 - 3.0 / rows, rows + " rows, " + ohms + " ohm: " + ratio);
    }

    /// Where it does not: a network of resistors is linear in its voltages, the closed form is quadratic. Half the
    /// signal has half the relative drop in it, and the same in the network.
    @Test
    void smallSignalsDropTooLittleInTheClosedForm() {
        assertEquals(0.5, ratio(16, 35, 0.5f) / ratio(16, 35, 1), 0.01);
    }

    /// Nor beyond a = 2 or so, where its cubic takes off.
    @Test
    void largeLoadsAreBeyondTheClosedForm() {
        assertTrue(ratio(64, 350, 1) > 2);
    }

    /// Nor is the drop along the rows in it: with equal wires both ways it has about half of the whole.
    @Test
    void theDropAlongTheRowsIsNotInTheClosedForm() {
        float[] w = positive(new Random(5), 64 * 64);
        float[] x = all(1, 64);
        double both = mean(closed(64, 64, w, x, 3.5)) / mean(nodal(64, 64, w, x, 3.5, 3.5));
        assertEquals(0.5, both, 0.1);
    }

    /// Two wires for a pair: their drops differ by the difference of their currents times the sum, which is why the
    /// load
    /// is the sum of both cells.
    @Test
    void aPairDropsAsItsTwoColumns() {
        float[] w = Bench.uniform(new Random(5), 64 * 16, 1);
        float[] plus = new float[w.length];
        float[] minus = new float[w.length];
        for (int i = 0; i < w.length; i++) {
            plus[i] = Math.max(w[i], 0);
            minus[i] = Math.max(-w[i], 0);
        }
        assertAlike(closed(64, 16, w, all(1, 64), 35), plus, minus, 1, 0.995);
    }

    @Test
    void anOffsetColumnDropsToo() {
        float[] w = Bench.uniform(new Random(5), 64 * 16, 1);
        float[] own = new float[w.length];
        for (int i = 0; i < w.length; i++) {
            own[i] = (1 + w[i]) / 2;
        }
        Signs signs = new Signs(Signs.Coding.OFFSET_COLUMN, 1, 0, MOST, 0);
        assertAlike(closed(64, 16, w, all(1, 64), 35, signs), own, all(0.5f, w.length), 2, 0.95);
    }

    private static void assertAlike(double[] closed, float[] one, float[] other, double factor, double cosine) {
        double[] plus = nodal(64, 16, one, all(1, 64), 0, 35);
        double[] minus = nodal(64, 16, other, all(1, 64), 0, 35);
        double both = 0;
        double form = 0;
        double truth = 0;
        for (int j = 0; j < closed.length; j++) {
            double drop = factor * (plus[j] - minus[j]);
            both += closed[j] * drop;
            form += closed[j] * closed[j];
            truth += drop * drop;
        }
        assertTrue(both / Math.sqrt(form * truth) > cosine, "cosine " + both / Math.sqrt(form * truth));
        assertEquals(1, both / truth, 0.15);
    }

    /// One row: nothing in the closed form, a part in a million of the network at 0.35 ohm; more rows, more drop.
    @Test
    void dropIsNegligibleForOneRowAndGrowsWithRows() {
        double lastClosed = 0;
        double lastNodal = 0;
        for (int rows : new int[] {1, 2, 4, 8, 16, 32, 64}) {
            float[] w = all(0.6f, rows * 16);
            float[] x = all(1, rows);
            double closed = mean(closed(rows, 16, w, x, 35)) / rows / 0.6;
            double nodal = mean(nodal(rows, 16, w, x, 0, 35)) / rows / 0.6;
            assertTrue(rows == 1 || (closed > lastClosed && nodal > lastNodal));
            lastClosed = closed;
            lastNodal = nodal;
        }
        assertEquals(0, mean(closed(1, 16, all(0.6f, 16), all(1, 1), 35)));
        assertEquals(0, mean(nodal(1, 16, all(0.6f, 16), all(1, 1), 0, 0.35)), 2e-6);
    }

    /// Wires of 0 ohm are none: to the bit in the closed form, and in the network within rounding.
    @Test
    void wiresWithoutResistanceAreIdeal() {
        Random random = new Random(6);
        float[] w = positive(random, 40 * 16);
        float[] x = positive(random, 40);
        float[] ideal = new Bench(Periphery.none(), 40, 16, w).drive(1, x);
        assertArrayEquals(ideal, new Bench(Periphery.none().with(new Wire(1, 0)), 40, 16, w).drive(1, x));
        assertArrayEquals(ideal, new Bench(Periphery.none().with(new Wire(0, 5)), 40, 16, w).drive(1, x));
        double[] limit = nodal(40, 16, w, x, 1e-9, 1e-9);
        for (double drop : limit) {
            assertEquals(0, drop, 1e-9);
        }
    }

    /// By hand: n = 2, w = 1 and 1, x = 1 and 1: a = 2 · 2 · 1e5 · 5e-6 = 2, c = 2 (2 (0.1 − 0.2) + 0.5) = 0.6, of the
    /// second row 1 − 1/4: 2 − 0.6 · 0.75.
    @Test
    void theClosedFormIsAsWritten() {
        float[] one = {1, 1};
        assertEquals(1.55, new Bench(Periphery.none().with(new Wire(1, 1e5)), 2, 1, one).drive(1, one)[0], 1e-6);
    }
}
