package mortal.devices.synapse;

import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// Cells that get pulses in one direction, picked from a panel and laid side by side, so that what happens to them is
/// vector code and costs nothing for cells that get none.
final class Lanes {
    /// (cells) of a panel looked at between two looks at the lanes, so that these stay in the second cache. Chosen by
    /// measurement.
    static final int BLOCK = 256 * Kernels.PANEL;

    /// (draws) made ahead.
    private static final int AHEAD = 4 * BLOCK;

    final int[] cells = new int[BLOCK + Kernels.PANEL]; // of the panel, as found
    final float[] w = new float[BLOCK];
    final float[] step = new float[BLOCK];
    final float[] tilt = new float[BLOCK];
    final float[] low = new float[BLOCK];
    final float[] high = new float[BLOCK];
    final float[] count = new float[BLOCK]; // (pulses) at least 1
    final float[] before = new float[BLOCK];
    final float[] mean = new float[BLOCK];
    final float[] deviation = new float[BLOCK];
    final float[] xi = new float[BLOCK];

    private final int[] found = new int[BLOCK];
    private final int[] pulses = new int[BLOCK];
    private int[] more = new int[Long.SIZE]; // [n]: cells with more than n pulses
    private final float[] ahead = new float[AHEAD];
    private int used;
    private int ready;

    /// Lays the first `m` of `cells` side by side.
    void gather(int m, boolean rising, Frozen frozen, float[] weights) {
        float[] steps = frozen.steps(rising);
        float[] lows = frozen.low;
        float[] highs = frozen.high;
        for (int k = 0; k < m; k++) {
            int i = cells[k];
            w[k] = weights[i];
            step[k] = steps[i];
            low[k] = lows[i];
            high[k] = highs[i];
        }
        float[] tilts = frozen.tilts(rising);
        if (tilts.length > 0) {
            pick(m, tilts, tilt);
        }
    }

    /// `into[k] ← from[cells[k]]`.
    void pick(int m, float[] from, float[] into) {
        for (int k = 0; k < m; k++) {
            into[k] = from[cells[k]];
        }
    }

    /// `count[k] ← |counts[cells[k]]|`.
    void count(int m, float[] counts) {
        for (int k = 0; k < m; k++) {
            count[k] = Math.abs(counts[cells[k]]);
        }
    }

    /// Puts the weights back.
    void scatter(int m, float[] weights) {
        for (int k = 0; k < m; k++) {
            weights[cells[k]] = w[k];
        }
    }

    /// Orders the first `m` of `cells` by falling number of pulses, and those of equal numbers as they were: then the
    /// cells that get an r-th pulse are the first so many.
    ///
    /// @return the largest number of pulses
    int sort(int m, float[] counts, Kernels kernels) {
        for (int k = 0; k < m; k++) {
            pulses[k] = (int) Math.abs(counts[cells[k]]);
        }
        int most = largest(m);
        if (most > more.length) {
            more = new int[most];
        }
        System.arraycopy(cells, 0, found, 0, m);
        int sorted = 0;
        for (int n = most; n > 0; n--) {
            sorted = kernels.sift(m, pulses, n, found, cells, sorted);
            more[n - 1] = sorted;
        }
        return most;
    }

    private int largest(int m) {
        int most = 0;
        for (int k = 0; k < m; k++) {
            most = Math.max(most, pulses[k]);
        }
        return most;
    }

    /// (cells) that get more than `pulses` pulses, after [#sort].
    int more(int pulses) {
        return more[pulses];
    }

    /// Forgets draws made ahead.
    void restart() {
        used = 0;
        ready = 0;
    }

    /// Where the next `count` draws stand, made ahead as far as `left` more are needed.
    int draw(int count, long left, Draw draws) {
        if (used + count > ready) {
            ready = (int) Math.min(AHEAD, left);
            draws.next(ready, ahead);
            used = 0;
        }
        used += count;
        return used - count;
    }

    void copyNoise(int from, int count) {
        System.arraycopy(ahead, from, xi, 0, count);
    }

    /// Draws in the order in which pulses are made: every lot begins at a multiple of 32, which is quickest.
    static final class Draw {
        private final Seed seed;
        private final boolean uniform;
        final Kernels kernels;
        private long number;

        Draw(Seed seed, boolean uniform, Kernels kernels) {
            this.seed = seed;
            this.uniform = uniform;
            this.kernels = kernels;
        }

        void next(int count, float[] into) {
            if (uniform) {
                kernels.uniforms(seed, number, into, 0, count);
            } else {
                kernels.gaussians(seed, number, into, 0, count);
            }
            number += (count + Kernels.PANEL - 1) & -Kernels.PANEL;
        }
    }
}
