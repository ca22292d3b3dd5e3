package mortal.devices.synapse;

import java.util.Arrays;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// The draws that each device got in the event of its last write, made again. Neighbours were mostly written in few
/// events: for each of those the draws of all are made at once; what is left after some is drawn one by one.
final class Scatter {
    /// (events) A draw in bulk costs less than a thirtieth of a single one. Chosen.
    private static final int IN_BULK = 24;

    private final Clocks written;
    private final long first;
    private final Kernels kernels;
    private float[] draws = new float[0];

    /// @param first number of the panel's first cell
    Scatter(Clocks written, long first, Kernels kernels) {
        this.written = written;
        this.first = first;
        this.kernels = kernels;
    }

    /// into[0 … count − 1] ← standard normals of devices `from` … `from + count − 1`; 0 where none was written yet.
    ///
    /// @param side which device of the pair
    void draws(int side, int from, int count, float[] into) {
        draws = draws.length < count ? new float[count] : draws;
        Arrays.fill(into, 0, count, Float.NaN);
        int at = 0;
        for (int bulk = 0; bulk < IN_BULK && at < count; bulk++) {
            all(side, from, count, written.which[from + at], into);
            while (at < count && !Float.isNaN(into[at])) {
                at++;
            }
        }
        for (int i = at; i < count; i++) {
            if (Float.isNaN(into[i])) {
                long event = written.event(written.which[from + i]);
                into[i] = event == 0 ? 0 : Draws.gaussian(new Seed(event).child(side), first + from + i);
            }
        }
    }

    /// Of all that were written in one event.
    private void all(int side, int from, int count, int number, float[] into) {
        long event = written.event(number);
        if (event == 0) {
            Arrays.fill(draws, 0, count, 0);
        } else {
            kernels.gaussians(new Seed(event).child(side), first + from, draws, 0, count);
        }
        int[] which = written.which;
        for (int i = 0; i < count; i++) {
            into[i] = which[from + i] == number ? draws[i] : into[i];
        }
    }
}
