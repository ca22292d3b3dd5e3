package mortal.devices.synapse;

import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// Random walks at whole steps, a walk a cell, with steps of variance 1 and without memory of what was asked before:
/// B(0) = 0, B(2ᴸ) a draw, and in the middle of every interval of length 2ᵏ whose ends are known
/// B = (left + right) / 2 + ½ √2ᵏ · ξ. To find a step, intervals are halved towards it; each draw is addressed by
/// length and place of its interval.
///
/// Source: P. Lévy, Processus stochastiques et mouvement brownien, Gauthier-Villars (1948), the construction by
/// midpoints.
final class Brownian {
    /// Most halvings: 2⁶² ns are 146 years.
    private static final int MOST = 62;

    private final Seed seed;
    private final long first;
    private final int cells;
    private final Kernels kernels;
    private final int levels;

    /// @param most (1) largest step that will be asked for
    Brownian(Seed seed, long first, int cells, long most, Kernels kernels) {
        this.levels = Math.min(MOST, Long.SIZE - Long.numberOfLeadingZeros(most));
        this.seed = seed;
        this.first = first;
        this.cells = cells;
        this.kernels = kernels;
    }

    /// @param step (1) at least 0
    /// @return (1) one number a cell, made anew
    float[] at(long step) {
        float[] left = new float[cells];
        if (step == 0) {
            return left;
        }
        float[] right = new float[cells];
        float[] xi = new float[cells];
        kernels.gaussians(seed.child("end"), first, right, 0, cells);
        scale(right, (float) Math.sqrt((double) (1L << levels)));
        long from = 0;
        for (int k = levels; from < step; k--) {
            long half = 1L << (k - 1);
            kernels.gaussians(seed.child("middle", k).child(from), first, xi, 0, cells);
            boolean low = step < from + half;
            halve(left, right, xi, (float) (0.5 * Math.sqrt((double) (1L << k))), low ? right : left);
            from += low ? 0 : half;
        }
        return left;
    }

    private static void scale(float[] a, float factor) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= factor;
        }
    }

    /// `into` ← the middle of left and right.
    private static void halve(float[] left, float[] right, float[] xi, float deviation, float[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = Math.fma(deviation, xi[i], 0.5f * (left[i] + right[i]));
        }
    }
}
