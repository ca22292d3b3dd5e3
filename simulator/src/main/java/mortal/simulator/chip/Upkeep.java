package mortal.simulator.chip;

import mortal.devices.tile.TileReader;
import mortal.devices.tile.Work;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.meter.Meter;
import mortal.substrate.Seed;
import org.jspecify.annotations.Nullable;

/// Reads a chip's own cells row by row, by the way that its signals go, to undo drift ([Rescaling]). Time and energy
/// are on the chip's meter: each row driven alone, with all outputs converted.
///
/// @param noise the chip's branch of noise: a moment's readings are those of the moment
/// @param reader for the design's tiles; null where they do nothing but multiply
record Upkeep(
        Body body,
        ChipDesign design,
        Seed noise,
        Meter meter,
        @Nullable TileReader reader,
        Runnable settle) {
    /// (rows) read at a time.
    private static final int ROWS = 48;

    boolean on() {
        return design.tiles().scaling().compensation().on();
    }

    /// Whether a rest is long enough to be worth it.
    boolean due(long nanos) {
        return on() && nanos >= design.tiles().scaling().compensation().seconds() * 1e9;
    }

    /// Reads what was taught since it was last read.
    void keep() {
        for (int l = 0; l < body.crossbars.length; l++) {
            if (!body.rescalings[l].known()) {
                body.rescalings[l].keep(sizes(l));
            }
        }
    }

    /// Brings all outputs back to where they are kept.
    void restore() {
        for (int l = 0; l < body.crossbars.length; l++) {
            if (body.rescalings[l].known()) {
                body.rescalings[l].restore(sizes(l));
            }
        }
    }

    /// (1) Of each output, the sum of its sizes for each row driven alone with a signal of 1.
    private float[] sizes(int l) {
        settle.run();
        Crossbars crossbars = body.crossbars[l];
        Seed event = noise.child("compensation", l).child(meter.nanos());
        float[] sizes = new float[crossbars.columns];
        for (Patch patch : crossbars.patches) {
            float[] own = sizes(patch.crossbar, patch.own(event));
            System.arraycopy(own, 0, sizes, patch.first(), own.length);
        }
        meter.pass(Math.round(crossbars.height() * design.electrical().settleNanos()));
        return sizes;
    }

    private float[] sizes(Crossbar crossbar, Seed event) {
        int below = Layout.stride(crossbar.rows - 1);
        int here = Layout.stride(crossbar.columns);
        float[] sizes = new float[crossbar.columns];
        Work work = Work.NONE;
        for (int row = 0; row < crossbar.rows; row += ROWS) {
            int some = Math.min(ROWS, crossbar.rows - row);
            float[] x = new float[some * below];
            for (int r = 0; r < some; r++) {
                x[r * below + row + r] = 1;
            }
            float[] out = new float[some * here];
            work = work.plus(crossbar.drive(some, x, 0, below, out, 0, here, event, row, reader));
            for (int r = 0; r < some; r++) {
                for (int j = 0; j < sizes.length; j++) {
                    sizes[j] += Math.abs(out[r * here + j]);
                }
            }
        }
        book(crossbar, work);
        return sizes;
    }

    /// All rows driven once, one after another, are one case in which all were driven.
    private void book(Crossbar crossbar, Work work) {
        meter.driven(1, crossbar.rows, crossbar.columns);
        if (reader == null) {
            meter.converted(crossbar.rows, (long) crossbar.rows * crossbar.columns);
        } else {
            meter.converted(work.rows(), work.columns());
        }
    }
}
