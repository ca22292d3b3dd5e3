package mortal.experiments.rival;

import mortal.devices.synapse.Capacitor;
import mortal.devices.synapse.Recomputed;
import mortal.devices.synapse.SynapseLaw;
import mortal.substrate.Anatomy.Projection;
import mortal.substrate.Batch;
import mortal.substrate.StateVisitor;
import mortal.substrate.Stateful;

/// What the host believes of one projection's cells: their weights, and what a capacitor before each would hold. They
/// do
/// what they are asked, as ideal cells would:
///
///     v ← keep · v + (1 − keep) · Σ x post,   w ← w + gate · (v − leak · w)
///
/// with the design's own keep and leak, 0 where it has no capacitor.
final class ModelledCells implements Stateful {
    private final Projection projection;
    private final int sources;
    private final int targets;
    private final float[] w; // [(source, the bias last) × target]
    private final float[] v; // as w
    private float keep;
    private float leak;

    ModelledCells(Projection projection, int sources, int targets) {
        this.projection = projection;
        this.sources = sources;
        this.targets = targets;
        this.w = new float[(sources + 1) * targets];
        this.v = new float[w.length];
    }

    Projection projection() {
        return projection;
    }

    /// What the design says of its cells.
    void of(SynapseLaw law) {
        SynapseLaw bare = law instanceof Recomputed again ? again.cell() : law;
        keep = bare instanceof Capacitor capacitor ? capacitor.keep() : 0;
        leak = bare instanceof Capacitor capacitor ? capacitor.leak() : 0;
    }

    /// @param weights as the probe lists them; not modified
    void set(float[] weights) {
        System.arraycopy(weights, 0, w, 0, w.length);
    }

    /// Adds W · post, case by case.
    ///
    /// @param into cases × sources; modified
    void back(Batch post, float[] into) {
        float[] row = new float[targets]; // at index 0: loops over arrays at one index vectorise
        float[] signals = new float[targets];
        for (int i = 0; i < sources; i++) {
            System.arraycopy(w, i * targets, row, 0, targets);
            for (int c = 0; c < post.cases(); c++) {
                post.copyTo(c, 1, signals, 0, targets);
                float sum = 0;
                for (int j = 0; j < targets; j++) {
                    sum = Math.fma(row[j], signals[j], sum);
                }
                into[c * sources + i] += sum;
            }
        }
    }

    /// @param x (1) what the source sent on, cases × sources
    void act(Batch x, Batch post, float gate) {
        float[] charge = new float[targets];
        float[] signals = new float[targets];
        for (int i = 0; i <= sources; i++) {
            java.util.Arrays.fill(charge, 0);
            for (int c = 0; c < x.cases(); c++) {
                float before = i == sources ? 1 : x.at(c, i); // the bias line's is 1
                post.copyTo(c, 1, signals, 0, targets);
                for (int j = 0; before != 0 && j < targets; j++) {
                    charge[j] = Math.fma(before, signals[j], charge[j]);
                }
            }
            for (int j = 0; j < targets; j++) {
                int cell = i * targets + j;
                v[cell] = Math.fma(keep, v[cell], (1 - keep) * charge[j]);
                w[cell] = Math.fma(gate, Math.fma(-leak, w[cell], v[cell]), w[cell]);
            }
        }
    }

    @Override
    public void visit(StateVisitor visitor) {
        visitor.floats("weight", w);
        visitor.floats("charge", v);
    }
}
