package mortal.devices.synapse;

import java.util.Arrays;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// Cells on the bench, acted on, pulsed and measured one call after another, every call with an event of its own.
final class Panel {
    private final Cells cells;
    private final int size;
    private final Seed events;
    private int event;
    private long pulses;

    Panel(SynapseLaw law, int rows, Seed seed) {
        this(law.fabricate(rows, Kernels.PANEL, 0, seed.child("die"), Kernels.best()), seed.child("life"));
    }

    private Panel(Cells cells, Seed events) {
        this.cells = cells;
        this.size = cells.weights().length;
        this.events = events;
    }

    int size() {
        return size;
    }

    float[] weights() {
        return cells.weights().clone();
    }

    /// All cells at one weight, or as near as each can come.
    Panel formed(float weight) {
        float[] all = new float[size];
        Arrays.fill(all, weight);
        return formed(all);
    }

    Panel formed(float[] weights) {
        Cells formed = cells.fork();
        formed.form(weights);
        return new Panel(formed, events);
    }

    float[] high() {
        return formed(Float.MAX_VALUE).weights();
    }

    float[] low() {
        return formed(-Float.MAX_VALUE).weights();
    }

    /// One consolidation with the same charge on all cells.
    ///
    /// @return by how much each moved
    float[] act(float gate, float charge) {
        float[] charges = new float[size];
        Arrays.fill(charges, charge);
        return act(gate, charges, true);
    }

    /// @param charges not modified
    float[] act(float gate, float[] charges, boolean leaks) {
        float[] moved = charges.clone();
        Seed seed = events.child(event++);
        pulses =
                cells.act(0, size, moved, new Cells.Act(0, gate, leaks, seed, Kernels.best(), new Cells.Scratch(size)));
        return moved;
    }

    /// Made in the last consolidation.
    long pulses() {
        return pulses;
    }

    float pulse(int cell, int count, boolean up) {
        float[] counts = new float[size];
        counts[cell] = up ? count : -count;
        return pulse(counts)[cell];
    }

    /// `count` pulses on every cell.
    ///
    /// @return by how much each moved
    float[] pulseAll(int count, boolean up) {
        float[] counts = new float[size];
        Arrays.fill(counts, up ? count : -count);
        return pulse(counts);
    }

    private float[] pulse(float[] counts) {
        Seed seed = events.child(event++);
        pulses =
                cells.pulse(0, size, counts, new Cells.Act(0, 1, false, seed, Kernels.best(), new Cells.Scratch(size)));
        return counts;
    }
}
