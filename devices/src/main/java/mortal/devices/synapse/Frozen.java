package mortal.devices.synapse;

import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// What fabrication froze in cells, field by field: 16 bytes a cell, with tilts 24.
final class Frozen {
    /// Smallest distance of a bound from 0 (1). Chosen; see [Bounds].
    private static final float LEAST_BOUND = 1e-3f;

    private static final float[] NONE = new float[0];

    final float[] up; // (1) size of an up step, or what the law makes of it
    final float[] down; // (1) of a down step, likewise
    final float[] low; // (1) bounds
    final float[] high;
    final float[] tiltUp; // (1) one number more that an up step depends on; empty where none does
    final float[] tiltDown;

    /// Room for `cells` cells.
    Frozen(int cells, boolean tilted) {
        up = new float[cells];
        down = new float[cells];
        low = new float[cells];
        high = new float[cells];
        tiltUp = tilted ? new float[cells] : NONE;
        tiltDown = tilted ? new float[cells] : NONE;
    }

    /// Which cells to draw: those at index `from` … `to − 1`, the first of which has the number `first`.
    ///
    /// @param die where their draws are, each at its cell's number
    record Range(long first, int from, int to, Seed die, Kernels kernels) {

        /// into[from … to − 1] ← standard normals.
        void gaussians(String name, float[] into) {
            kernels.gaussians(die.child(name), first, into, from, to - from);
        }
    }

    /// How a law draws what is frozen in a range of cells. What it gives a cell must depend on the cell alone, however
    /// ranges are cut.
    @FunctionalInterface
    interface Recipe {
        /// @param into modified in the range, whatever was there before
        void draw(Range range, Frozen into);
    }

    /// Draws steps and bounds.
    void draw(Steps steps, Bounds bounds, Range range) {
        range.gaussians("step", up);
        range.gaussians("asymmetry", down);
        range.gaussians("upper", high);
        range.gaussians("lower", low);
        steps(steps, range.from, range.to);
        for (int i = range.from; i < range.to; i++) {
            high[i] = bound(bounds.upper(), bounds.upperSpread(), high[i]);
            low[i] = -bound(bounds.lower(), bounds.lowerSpread(), low[i]);
        }
    }

    private void steps(Steps steps, int from, int to) {
        float weakUp = Math.min(0, steps.asymmetry());
        float weakDown = Math.max(0, steps.asymmetry());
        boolean logNormal = steps.logNormal();
        for (int i = from; i < to; i++) {
            float spread = steps.spread() * up[i];
            float gain = logNormal ? (float) StrictMath.exp(spread) : 1 + spread;
            float r = steps.asymmetrySpread() * down[i];
            up[i] = steps.size() * Math.max(0, gain + weakUp + r);
            down[i] = steps.size() * Math.max(0, gain - weakDown - r);
        }
    }

    private static float bound(float mean, float spread, float draw) {
        return mean == 0 ? 0 : Math.max(LEAST_BOUND, Math.abs(mean * (1 + spread * draw)));
    }

    float[] steps(boolean rising) {
        return rising ? up : down;
    }

    float[] tilts(boolean rising) {
        return rising ? tiltUp : tiltDown;
    }
}
