package mortal.devices.synapse;

import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// What fabrication froze in a panel's cells, shared by all lives of a die: 16 bytes a cell, with tilts 24.
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

    private Frozen(float[] up, float[] down, float[] low, float[] high, float[] tiltUp, float[] tiltDown) {
        this.up = up;
        this.down = down;
        this.low = low;
        this.high = high;
        this.tiltUp = tiltUp;
        this.tiltDown = tiltDown;
    }

    /// Draws steps and bounds of `cells` cells from number `first` on.
    static Frozen of(Steps steps, Bounds bounds, int cells, long first, Seed die, Kernels kernels) {
        float[] up = normals(kernels, die.child("step"), first, cells);
        float[] down = normals(kernels, die.child("asymmetry"), first, cells);
        float[] high = normals(kernels, die.child("upper"), first, cells);
        float[] low = normals(kernels, die.child("lower"), first, cells);
        float weakUp = Math.min(0, steps.asymmetry());
        float weakDown = Math.max(0, steps.asymmetry());
        for (int i = 0; i < cells; i++) {
            float spread = steps.spread() * up[i];
            float gain = steps.logNormal() ? (float) StrictMath.exp(spread) : 1 + spread;
            float r = steps.asymmetrySpread() * down[i];
            up[i] = steps.size() * Math.max(0, gain + weakUp + r);
            down[i] = steps.size() * Math.max(0, gain - weakDown - r);
            high[i] = bound(bounds.upper(), bounds.upperSpread(), high[i]);
            low[i] = -bound(bounds.lower(), bounds.lowerSpread(), low[i]);
        }
        return new Frozen(up, down, low, high, NONE, NONE);
    }

    private static float bound(float mean, float spread, float draw) {
        return mean == 0 ? 0 : Math.max(LEAST_BOUND, Math.abs(mean * (1 + spread * draw)));
    }

    static float[] normals(Kernels kernels, Seed seed, long first, int count) {
        float[] draws = new float[count];
        kernels.gaussians(seed, first, draws, 0, count);
        return draws;
    }

    /// The same cells with a tilt for each direction.
    Frozen tilted(float[] tiltUp, float[] tiltDown) {
        return new Frozen(up, down, low, high, tiltUp, tiltDown);
    }

    float[] steps(boolean rising) {
        return rising ? up : down;
    }

    float[] tilts(boolean rising) {
        return rising ? tiltUp : tiltDown;
    }
}
