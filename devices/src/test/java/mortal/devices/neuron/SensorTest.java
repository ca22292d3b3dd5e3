package mortal.devices.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mortal.devices.Moments;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;

class SensorTest {

    private static float[] read(Sensor sensor, long die, int units, float... squares) {
        sensor.fabricate(units, new Seed(die), new Seed(2), Kernels.best())
                .read(squares.length, new float[0], 0, squares);
        return squares;
    }

    @Test
    void aPlainSensorReportsWhatIs() {
        assertArrayEquals(new float[] {0, 1.25f, 1e6f}, read(new Sensor(), 1, 500, 0, 1.25f, 1e6f));
    }

    /// 0.01 of 500 units is a step of 5: readings are whole steps, the nearest, and never go down as squares go up.
    @Property(tries = 200)
    void readingsAreTheNearestSteps(
            @ForAll @FloatRange(max = 1e4f) float square, @ForAll @FloatRange(max = 100) float more) {
        float[] seen = read(new Sensor(0, 0, 0.01f), 1, 500, square, square + more);
        assertEquals(square, seen[0], 2.5 + 1e-3);
        assertEquals(Math.rint(seen[0] / 5.0), seen[0] / 5.0, 1e-4);
        assertEquals(true, seen[1] >= seen[0]);
    }

    /// 10 000 sensors; 5 standard errors, false alarm 6·10⁻⁷ each.
    @Test
    void gainAndOffsetSpreadAsDesigned() {
        int dies = 10_000;
        Moments offsets = new Moments();
        Moments gains = new Moments();
        Sensor sensor = new Sensor(0.1f, 0.02f, 0);
        for (int die = 0; die < dies; die++) {
            float[] seen = read(sensor, die, 50, 0, 1000);
            offsets.add(seen[0]);
            gains.add((seen[1] - seen[0]) / 1000);
            assertArrayEquals(seen, read(sensor, die, 50, 0, 1000));
        }
        double root = Math.sqrt(dies);
        assertEquals(0, offsets.mean(), 5 * 1.0 / root);
        assertEquals(1, offsets.deviation(), 5 * 1.0 / root / Math.sqrt(2));
        assertEquals(1, gains.mean(), 5 * 0.1 / root);
        assertEquals(0.1, gains.deviation(), 5 * 0.1 / root / Math.sqrt(2));
    }

    @Test
    void aNumberOutOfRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Sensor(-1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Sensor(0, Float.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new Sensor(0, 0, -1));
    }
}
