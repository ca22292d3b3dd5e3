package mortal.devices.neuron;

import mortal.devices.kernel.Kernels;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// A living [Sensor]: that of one population. It has no state: all of it is a function of die, life and time.
public final class LayerSensor {
    private final Sensor law;
    private final int units;
    private final float bornGain;
    private final float bornOffset;
    private final Walk gainWalk;
    private final Walk offsetWalk;
    private final float[] walk = new float[1];
    private float gain;
    private float offset;

    LayerSensor(Sensor law, int units, Seed die, Seed life, Kernels kernels) {
        this.law = law;
        this.units = units;
        bornGain = 1 + law.gainSpread() * Draws.gaussian(die, 0);
        bornOffset = law.offsetSpread() * Draws.gaussian(die, 1) * units;
        gainWalk = Walk.of(life.child("gain"), 1, law.walkSeconds(), kernels);
        offsetWalk = Walk.of(life.child("offset"), 1, law.walkSeconds(), kernels);
        settle(0);
    }

    /// Takes gain and offset to a moment.
    ///
    /// @param nanos (ns) since the life began
    public void settle(long nanos) {
        gain = bornGain;
        offset = bornOffset;
        if (law.gainWalk() > 0) {
            gainWalk.at(nanos, walk);
            gain += law.gainWalk() * walk[0];
        }
        if (law.offsetWalk() > 0) {
            offsetWalk.at(nanos, walk);
            offset += law.offsetWalk() * walk[0] * units;
        }
    }

    /// One reading a case, as at the moment last settled.
    ///
    /// @param y activities, rows × units at `r · stride`; not modified
    /// @param readings in: the sums of squares of the rows, as [Rows#sumsOfSquares] gives them; out: what the sensor
    ///     reports. Modified
    public void read(int rows, float[] y, int stride, float[] readings) {
        for (int r = 0; r < rows; r++) {
            float seen = switch (law.form()) {
                case SQUARES -> readings[r];
                case SUM -> sum(y, r * stride, units);
                case GROUPS -> groups(y, r * stride);
            };
            readings[r] = report(seen);
        }
    }

    private float report(float seen) {
        float step = law.resolution() * units;
        float reading = Math.fma(gain, seen, offset);
        return step > 0 ? (float) Math.rint(reading / step) * step : reading;
    }

    private static float sum(float[] y, int from, int count) {
        float sum = 0;
        for (int j = 0; j < count; j++) {
            sum += y[from + j];
        }
        return sum;
    }

    private float groups(float[] y, int from) {
        float all = 0;
        for (int g = 0; g < units; g += law.group()) {
            int size = Math.min(law.group(), units - g);
            float sum = sum(y, from + g, size);
            all = Math.fma(sum / size, sum, all);
        }
        return all;
    }

    /// What a push asks of each unit: the slope of its own sensor, halved where that squares, and 0 for a unit that is
    /// not active, whose rectifier passes no slope on. For squares it is the unit's activity itself; for a sum it is 1;
    /// for groups it is the mean activity of the unit's group.
    ///
    /// @param y activities, rows × units at `r · stride`; not modified
    /// @return in the form of `y`; for squares `y` itself
    public float[] slopes(int rows, float[] y, int stride) {
        if (law.form() == Sensor.Form.SQUARES) {
            return y;
        }
        float[] slopes = new float[y.length];
        for (int r = 0; r < rows; r++) {
            int width = law.form() == Sensor.Form.SUM ? units : law.group();
            for (int g = 0; g < units; g += width) {
                int from = r * stride + g;
                int size = Math.min(width, units - g);
                float slope = law.form() == Sensor.Form.SUM ? 1 : sum(y, from, size) / size;
                for (int j = from; j < from + size; j++) {
                    slopes[j] = y[j] > 0 ? slope : 0;
                }
            }
        }
        return slopes;
    }
}
