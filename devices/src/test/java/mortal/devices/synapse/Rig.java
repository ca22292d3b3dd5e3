package mortal.devices.synapse;

import java.util.Arrays;
import java.util.Random;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// Cells on the bench with a clock: acted on in slices of rows as a crossbar does it, every call with an event of its
/// own, addressed by its number.
final class Rig {
    static final long SECOND = 1_000_000_000;

    final Cells cells;
    final int size;
    final Tally tally;
    private final Cells.Scratch scratch;
    private final Seed events;
    private int event;
    private int slices = 1;
    private long nanos;

    Rig(SynapseLaw law, int rows, long key) {
        this(law.fabricate(rows, Kernels.PANEL, 0, new Seed(key).child("die"), Kernels.best()), new Seed(key), 0, 0);
    }

    private Rig(Cells cells, Seed events, int event, long nanos) {
        this.cells = cells;
        this.size = cells.weights().length;
        this.scratch = new Cells.Scratch(size);
        this.tally = scratch.tally();
        this.events = events;
        this.event = event;
        this.nanos = nanos;
    }

    /// Laws of one device without spread, jitter or bounds that matter: every pulse is a step.
    static SoftBounds plain(float step) {
        return new SoftBounds(step, 0, 0, 0, -1e6f, 1e6f, 0, 1);
    }

    static float[] all(int size, float value) {
        float[] values = new float[size];
        Arrays.fill(values, value);
        return values;
    }

    static float[] random(Random random, int size, float scale) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = scale * (float) random.nextGaussian();
        }
        return values;
    }

    Rig sliced(int slices) {
        this.slices = slices;
        return this;
    }

    Rig formed(float weight) {
        cells.form(all(size, weight));
        return this;
    }

    Rig fork() {
        return new Rig(cells.fork(), events, event, nanos);
    }

    /// Other cells of the same kind at this rig's event and moment.
    Rig with(Cells others) {
        return new Rig(others, events, event, nanos);
    }

    Rig rest(long more) {
        nanos += more;
        cells.settle(nanos, Kernels.best());
        return this;
    }

    /// Time passes and nobody looks.
    void skip(long more) {
        nanos += more;
    }

    long now() {
        return nanos;
    }

    float[] weights() {
        return cells.weights().clone();
    }

    long[] received() {
        long[] pulses = new long[size];
        cells.received(pulses);
        return pulses;
    }

    /// Of the last call.
    long pulses;

    /// Of the last consolidation.
    float[] counts() {
        return scratch.counts.clone();
    }

    float[] act(float gate, float charge) {
        return act(gate, all(size, charge));
    }

    /// @param charges not modified
    /// @return by how much each moved
    float[] act(float gate, float[] charges) {
        return call(gate, charges, true);
    }

    float[] pulse(float count) {
        return pulse(all(size, count));
    }

    /// @param counts not modified
    /// @return by how much each moved
    float[] pulse(float[] counts) {
        return call(1, counts, false);
    }

    private float[] call(float gate, float[] sent, boolean fast) {
        float[] moved = sent.clone();
        Cells.Act act = new Cells.Act(nanos, gate, fast, events.child("event", event++), Kernels.best(), scratch);
        pulses = 0;
        int rows = size / Kernels.PANEL;
        for (int s = 0; s < slices; s++) {
            int from = rows * s / slices * Kernels.PANEL;
            int to = rows * (s + 1) / slices * Kernels.PANEL;
            pulses += fast ? cells.act(from, to, moved, act) : cells.pulse(from, to, moved, act);
        }
        return moved;
    }
}
