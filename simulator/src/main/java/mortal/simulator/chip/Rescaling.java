package mortal.simulator.chip;

import java.util.Arrays;
import mortal.devices.memory.Compensation;
import mortal.devices.tile.DriftCompensation;
import mortal.substrate.StateVisitor;
import mortal.substrate.Stateful;

/// The digital factors by which one projection's outputs are brought back to their size ([DriftCompensation]): two
/// registers an output.
final class Rescaling implements Stateful {
    private final DriftCompensation law;
    private final float[] then; // (1) of each output, summed over rows driven one by one; empty where nothing is done
    private final float[] factor; // (1) likewise
    private boolean known; // whether `then` is that of the cells as they were last taught

    Rescaling(DriftCompensation law, int outputs) {
        this.law = law;
        this.then = new float[law.on() ? outputs : 0];
        this.factor = new float[then.length];
        Arrays.fill(factor, 1);
    }

    Rescaling fork() {
        Rescaling fork = new Rescaling(law, then.length);
        System.arraycopy(then, 0, fork.then, 0, then.length);
        System.arraycopy(factor, 0, fork.factor, 0, factor.length);
        fork.known = known;
        return fork;
    }

    boolean on() {
        return law.on();
    }

    /// Whether there is something to compare with.
    boolean known() {
        return known;
    }

    /// The cells are no longer those that were read.
    void taught() {
        known = false;
    }

    /// The cells are as somebody wants them who takes no notice of factors.
    void programmed() {
        known = false;
        Arrays.fill(factor, 1);
    }

    /// What outputs are to be kept at: their sizes now, with the factors they have now.
    ///
    /// @param sizes (1) one an output; not modified
    void keep(float[] sizes) {
        for (int j = 0; j < then.length; j++) {
            then[j] = factor[j] * sizes[j];
        }
        known = true;
    }

    /// Factors that bring outputs back to where they are kept.
    ///
    /// @param sizes (1) one an output; not modified
    void restore(float[] sizes) {
        if (law.kind() == DriftCompensation.Kind.GLOBAL) {
            Arrays.fill(factor, Compensation.global(then, sizes));
        } else {
            System.arraycopy(Compensation.columns(then.length, then, sizes), 0, factor, 0, then.length);
        }
    }

    /// (1) of an output.
    float factor(int output) {
        return factor.length == 0 ? 1 : factor[output];
    }

    /// @param a outputs, rows × outputs at `start + r · stride`; modified
    void apply(int rows, float[] a, int start, int stride) {
        for (int r = 0; r < rows; r++) {
            int row = start + r * stride;
            for (int j = 0; j < factor.length; j++) {
                a[row + j] *= factor[j];
            }
        }
    }

    @Override
    public void visit(StateVisitor visitor) {
        if (on()) {
            visitor.floats("then", then);
            visitor.floats("factor", factor);
            known = visitor.number("known", known ? 1L : 0L) != 0;
        }
    }
}
