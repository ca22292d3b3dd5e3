package mortal.simulator.chip;

import java.util.Arrays;
import mortal.substrate.StateVisitor;
import mortal.substrate.Stateful;

/// The trimming of one population: two small registers a unit, set by whoever calibrates it, between the wires and the
/// unit: a ← gain · a + offset.
final class Trim implements Stateful {
    private final float[] gain;
    private final float[] offset;
    private boolean set;

    Trim(int units) {
        gain = new float[units];
        offset = new float[units];
        Arrays.fill(gain, 1);
    }

    Trim fork() {
        Trim fork = new Trim(gain.length);
        fork.set(gain, offset);
        fork.set = set;
        return fork;
    }

    /// @param gains (1) one a unit; not modified
    /// @param offsets (1) in units of the RMS activity, one a unit; not modified
    void set(float[] gains, float[] offsets) {
        System.arraycopy(gains, 0, gain, 0, gain.length);
        System.arraycopy(offsets, 0, offset, 0, offset.length);
        set = true;
    }

    float gain(int unit) {
        return gain[unit];
    }

    float offset(int unit) {
        return offset[unit];
    }

    /// @param a summed currents, rows × units at `start + r · stride`; modified
    void apply(int rows, float[] a, int start, int stride) {
        if (!set) {
            return;
        }
        for (int r = 0; r < rows; r++) {
            int row = start + r * stride;
            for (int j = 0; j < gain.length; j++) {
                a[row + j] = Math.fma(gain[j], a[row + j], offset[j]);
            }
        }
    }

    @Override
    public void visit(StateVisitor visitor) {
        set = visitor.number("set", set ? 1L : 0L) != 0;
        visitor.floats("gain", gain);
        visitor.floats("offset", offset);
    }
}
