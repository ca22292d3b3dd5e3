package mortal.devices.fluctuation;

import java.util.Arrays;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// The [Flicker] of a range of cells or units as a function of absolute time: no state, no notice of how time was cut
/// up, and the same whoever looks how often.
///
/// Process k has nodes a memory T_k = shortest · 4^k apart, standard normal draws at (process, node, cell). Between two
/// nodes a share s of the way, X_k = cos(πs/2) ξ_m + sin(πs/2) ξ_(m+1): its variance is the same at every moment, and
/// its
/// correlation falls from 1 to 0 over two memories. Where a process's nodes stand is drawn from the seed, so that
/// nothing
/// is special about time 0.
///
/// Processes are summed in levels of six, slowest first, and a level's sum is held for 1/16 of the memory of its
/// fastest
/// process. That is part of the definition; it makes the sum of all levels but the fastest worth keeping while time
/// moves
/// a little. What is kept, 4 bytes a cell where there is more than one level, can be thrown away: it never changes a
/// bit.
public final class Fluctuation {
    private static final int LEVEL = 6;
    private static final int HOLDS_PER_MEMORY = 16;
    /// (cells) drawn at a time, so that they stay in the nearest cache
    private static final int BLOCK = 2048;

    private final long first;
    private final Kernels kernels;
    private final int processes;
    private final float deviation;
    private final Seed[] seeds;
    private final long[] memory; // (ns) of each process
    private final long[] phase; // (ns) by which the nodes of each process stand early
    private final int levels;
    private final int cells;
    private final float[] slow; // sum of all levels but the fastest; empty where there is one level
    private long held = -1; // number of the hold it belongs to, −1 none

    /// @param seed of the projection or population: cells of one seed share their nodes' places
    /// @param first number of the first cell
    /// @param cells (cells) in the range
    public Fluctuation(Flicker law, Seed seed, long first, int cells, Kernels kernels) {
        this.first = first;
        this.kernels = kernels;
        this.processes = law.processes();
        this.deviation = (float) law.each();
        this.seeds = new Seed[processes];
        this.memory = new long[processes];
        this.phase = new long[processes];
        long nanos = law.shortestNanos();
        for (int k = 0; k < processes; k++) {
            seeds[k] = seed.child(k);
            memory[k] = nanos;
            phase[k] = Long.remainderUnsigned(seeds[k].child("phase").key(), nanos);
            nanos *= Flicker.RATIO;
        }
        this.levels = Math.ceilDiv(processes, LEVEL);
        this.cells = cells;
        this.slow = new float[levels > 1 ? cells : 0];
    }

    /// (B) kept.
    public long bytes() {
        return (long) Float.BYTES * slow.length;
    }

    /// @param nanos (ns) since the life began, at least 0
    /// @param into one number a cell; modified
    public void at(long nanos, float[] into) {
        settle(nanos);
        Some some = new Some();
        for (int from = 0; from < cells; from += BLOCK) {
            some.all(nanos, from);
            System.arraycopy(some.sum, 0, into, from, some.count);
        }
    }

    /// Adds `scale[i]` times the fluctuation of cell i.
    ///
    /// @param nanos (ns) since the life began, at least 0
    /// @param scale one number a cell; not modified
    /// @param onto one number a cell; modified
    public void add(long nanos, float[] scale, float[] onto) {
        settle(nanos);
        Some some = new Some();
        for (int from = 0; from < cells; from += BLOCK) {
            some.all(nanos, from);
            for (int i = 0; i < some.count; i++) {
                onto[from + i] = Math.fma(scale[from + i], some.sum[i], onto[from + i]);
            }
        }
    }

    /// Brings the slow sum up to date. Holds are nested: where that of the second level goes on, so do all slower ones.
    private void settle(long nanos) {
        if (slow.length == 0 || held == nanos / hold(1)) {
            return;
        }
        held = nanos / hold(1);
        Some some = new Some();
        for (int from = 0; from < cells; from += BLOCK) {
            some.slow(nanos, from);
            System.arraycopy(some.sum, 0, slow, from, some.count);
        }
    }

    /// (ns) A multiple of that of the level below.
    private long hold(int level) {
        return (memory[0] / HOLDS_PER_MEMORY) << (2 * LEVEL * level);
    }

    /// Arrays for some cells, one lot after another.
    private final class Some {
        final float[] sum = new float[Math.min(BLOCK, cells)];
        private final float[] xi = new float[sum.length];
        private int first;
        int count;

        /// sum ← that of all levels.
        void all(long nanos, int from) {
            begin(from);
            if (slow.length > 0) {
                System.arraycopy(slow, from, sum, 0, count);
            }
            addLevel(0, nanos);
        }

        /// sum ← that of all levels but the fastest.
        void slow(long nanos, int from) {
            begin(from);
            for (int l = levels - 1; l > 0; l--) {
                addLevel(l, nanos);
            }
        }

        private void begin(int from) {
            first = from;
            count = Math.min(BLOCK, cells - from);
            Arrays.fill(sum, 0, count, 0);
        }

        /// Adds the processes of a level, slowest first, as they are when its hold begins.
        private void addLevel(int level, long nanos) {
            long begun = nanos / hold(level) * hold(level);
            for (int k = Math.min(processes, (level + 1) * LEVEL) - 1; k >= level * LEVEL; k--) {
                long node = (begun + phase[k]) / memory[k];
                double share = (double) ((begun + phase[k]) % memory[k]) / memory[k];
                addNode(seeds[k].child(node), (float) (deviation * StrictMath.cos(share * Math.PI / 2)));
                addNode(seeds[k].child(node + 1), (float) (deviation * StrictMath.sin(share * Math.PI / 2)));
            }
        }

        private void addNode(Seed node, float weight) {
            kernels.gaussians(node, Fluctuation.this.first + first, xi, 0, count);
            for (int i = 0; i < count; i++) {
                sum[i] = Math.fma(weight, xi[i], sum[i]);
            }
        }
    }
}
