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
/// process. That is part of the definition; it makes the sums of slow levels worth keeping while time moves a little.
/// What
/// is kept, 4 bytes a cell and level, can be thrown away: it never changes a bit.
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
    private final float[][] sums; // of each level and all slower ones
    private final long[] held; // number of the hold each level's sum belongs to, −1 none
    private final float[] xi;

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
        int levels = Math.ceilDiv(processes, LEVEL);
        this.sums = new float[levels][cells];
        this.held = new long[levels];
        Arrays.fill(held, -1);
        this.xi = new float[Math.min(BLOCK, cells)];
    }

    /// @param nanos (ns) since the life began, at least 0
    /// @param into one number a cell; modified
    public void at(long nanos, float[] into) {
        settle(nanos);
        System.arraycopy(sums[0], 0, into, 0, sums[0].length);
    }

    /// Adds `scale[i]` times the fluctuation of cell i.
    ///
    /// @param nanos (ns) since the life began, at least 0
    /// @param scale one number a cell; not modified
    /// @param onto one number a cell; modified
    public void add(long nanos, float[] scale, float[] onto) {
        settle(nanos);
        float[] sum = sums[0];
        for (int i = 0; i < sum.length; i++) {
            onto[i] = Math.fma(scale[i], sum[i], onto[i]);
        }
    }

    private void settle(long nanos) {
        int level = 0;
        // Holds are nested: where one goes on, so do all slower ones.
        while (level < sums.length && held[level] != nanos / hold(level)) {
            level++;
        }
        for (int l = level - 1; l >= 0; l--) {
            if (l + 1 < sums.length) {
                System.arraycopy(sums[l + 1], 0, sums[l], 0, sums[l].length);
            } else {
                Arrays.fill(sums[l], 0);
            }
            held[l] = nanos / hold(l);
            for (int k = Math.min(processes, (l + 1) * LEVEL) - 1; k >= l * LEVEL; k--) {
                addProcess(k, held[l] * hold(l), sums[l]);
            }
        }
    }

    /// (ns) A multiple of that of the level below.
    private long hold(int level) {
        return (memory[0] / HOLDS_PER_MEMORY) << (2 * LEVEL * level);
    }

    private void addProcess(int k, long nanos, float[] sum) {
        long node = (nanos + phase[k]) / memory[k];
        double share = (double) ((nanos + phase[k]) % memory[k]) / memory[k];
        float near = (float) (deviation * StrictMath.cos(share * Math.PI / 2));
        float far = (float) (deviation * StrictMath.sin(share * Math.PI / 2));
        for (int from = 0; from < sum.length; from += BLOCK) {
            int count = Math.min(BLOCK, sum.length - from);
            addNode(seeds[k].child(node), near, from, count, sum);
            addNode(seeds[k].child(node + 1), far, from, count, sum);
        }
    }

    private void addNode(Seed node, float weight, int from, int count, float[] sum) {
        kernels.gaussians(node, first + from, xi, 0, count);
        for (int i = 0; i < count; i++) {
            sum[from + i] = Math.fma(weight, xi[i], sum[from + i]);
        }
    }
}
