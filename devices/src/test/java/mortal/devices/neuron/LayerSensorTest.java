package mortal.devices.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import mortal.devices.Moments;
import mortal.devices.kernel.Kernels;
import mortal.devices.kernel.Rows;
import mortal.devices.neuron.Sensor.Form;
import mortal.substrate.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// How sensors are wired, and how they drift.
class LayerSensorTest {
    private static final float[] Y = {1, 2, 0, 4, 3, 0, 0, 0, 0, 5};

    private static LayerSensor sensor(Form form, int group, int units) {
        return new Sensor(form, group, 0, 0, 0, 0, 0, 1).fabricate(units, new Seed(1), new Seed(2), Kernels.best());
    }

    private static float[] read(LayerSensor sensor, int rows, int units, float[] y) {
        float[] readings = new float[rows];
        Rows.sumsOfSquares(rows, units, y, 0, units, readings, 0);
        sensor.read(rows, y, units, readings);
        return readings;
    }

    @Test
    void aSensorAddsUpWhatItIsWiredTo() {
        assertArrayEquals(new float[] {30, 25}, read(sensor(Form.SQUARES, 2, 5), 2, 5, Y));
        assertArrayEquals(new float[] {10, 5}, read(sensor(Form.SUM, 2, 5), 2, 5, Y));
        assertArrayEquals(new float[] {4.5f + 8 + 9, 25}, read(sensor(Form.GROUPS, 2, 5), 2, 5, Y));
    }

    @Test
    void aPushFollowsItsSlope() {
        assertSame(Y, sensor(Form.SQUARES, 2, 5).slopes(2, Y, 5));
        assertArrayEquals(
                new float[] {1, 1, 0, 1, 1, 0, 0, 0, 0, 1},
                sensor(Form.SUM, 2, 5).slopes(2, Y, 5));
        assertArrayEquals(
                new float[] {1.5f, 1.5f, 0, 2, 3, 0, 0, 0, 0, 5},
                sensor(Form.GROUPS, 2, 5).slopes(2, Y, 5));
    }

    /// The slope of every form at active units is what a small change of one unit does to the reading: half of it for
    /// those that square. Difference quotients of floats, good to 1 %.
    @Property(tries = 60)
    void slopesAreDerivatives(@ForAll long key, @ForAll @IntRange(min = 1, max = 12) int group) {
        Random random = new Random(key);
        float[] y = new float[10];
        for (int j = 0; j < y.length; j++) {
            y[j] = 0.5f + random.nextFloat();
        }
        for (Form form : Form.values()) {
            LayerSensor sensor = sensor(form, group, 10);
            int unit = random.nextInt(10);
            float[] more = y.clone();
            more[unit] += 0.01f;
            double rise = (read(sensor, 1, 10, more)[0] - read(sensor, 1, 10, y)[0]) / 0.01;
            double slope = sensor.slopes(1, y, 10)[unit] * (form == Form.SUM ? 1 : 2);
            assertEquals(slope, rise, 0.02);
        }
    }

    /// 5000 sensors of 50 units: gain by 0.1, offset by 0.02 · 50, correlation exp(−½) after half a memory; as a
    /// function of time, whatever was asked before. 5 standard errors, false alarm 6·10⁻⁷ each.
    @Test
    void gainAndOffsetWalk() {
        int sensors = 5000;
        double root = Math.sqrt(sensors);
        Sensor law = new Sensor(Form.SQUARES, 1, 0, 0, 0, 0.1f, 0.02f, 1);
        float[][] offsets = new float[2][sensors];
        Moments gains = new Moments();
        for (int i = 0; i < sensors; i++) {
            LayerSensor sensor = law.fabricate(50, new Seed(1), new Seed(i), Kernels.best());
            for (int t = 0; t < 2; t++) {
                sensor.settle(1_000_000_000L + t * 500_000_000L);
                float[] seen = {0, 100};
                sensor.read(2, new float[0], 0, seen);
                offsets[t][i] = seen[0];
                if (t == 0) {
                    gains.add((seen[1] - seen[0]) / 100);
                }
            }
        }
        double rho = Math.exp(-0.5);
        assertEquals(1, gains.mean(), 5 * 0.1 / root);
        assertEquals(0.1, gains.deviation(), 5 * 0.1 / root / Math.sqrt(2));
        assertEquals(1, Moments.of(offsets[1]).deviation(), 5 / root / Math.sqrt(2));
        assertEquals(rho, Moments.correlation(offsets[0], offsets[1]), 5 * (1 - rho * rho) / root + 3e-4);
    }

    @Test
    void aNumberOutOfRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Sensor(Form.SUM, 0, 0, 0, 0, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Sensor(Form.SUM, 1, 0, 0, 0, -1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Sensor(Form.SUM, 1, 0, 0, 0, 0, Float.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new Sensor(Form.SUM, 1, 0, 0, 0, 0, 0, 0));
    }
}
