package mortal.devices.fluctuation;

import mortal.devices.kernel.Elementary;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// The [Telegraph] noise of a range of cells as a function of absolute time: no state that would not follow from it.
///
/// A trap of correlation time τ forgets at the events of a Poisson process of rate 1 / τ: at each it is full with the
/// share of the time that it shall be, whatever it was. That is exactly the two-state Markov process with correlation
/// exp(−Δt / τ) and exponential dwell times. Time is cut into blocks of τ; number, places and outcomes of a block's
/// events are draws at (cell, block). The state at a moment is the outcome of the last event before it, and about every
/// third block is empty, so that one looks back 1.6 blocks in the mean.
public final class Switches {
    /// (1) words of a block's draws: their number, and for each event a place and an outcome
    private static final int WORDS = 32;

    private static final int MOST_EVENTS = (WORDS - 1) / 2;
    private static final double NANOS = 1e9;

    private final Telegraph law;
    private final Seed seed;
    private final long first;
    private final int[] trapped; // cells that have a trap
    private final float[] drop;
    private final long[] memory; // (ns) of each trap

    /// @param die where traps come from, of the projection or population
    /// @param life where their switching comes from
    /// @param first number of the first cell
    /// @param cells (cells) in the range
    public Switches(Telegraph law, Seed die, Seed life, long first, int cells, Kernels kernels) {
        this.law = law;
        this.seed = life;
        this.first = first;
        float[] lot = new float[cells];
        float[] size = new float[cells];
        float[] place = new float[cells];
        kernels.uniforms(die.child("trap"), first, lot, 0, cells);
        kernels.gaussians(die.child("amplitude"), first, size, 0, cells);
        kernels.uniforms(die.child("memory"), first, place, 0, cells);
        int traps = 0;
        for (float draw : lot) {
            traps += draw < law.share() ? 1 : 0;
        }
        trapped = new int[traps];
        drop = new float[traps];
        memory = new long[traps];
        double span = StrictMath.log(law.longestSeconds() / law.shortestSeconds());
        int t = 0;
        for (int i = 0; i < cells; i++) {
            if (lot[i] < law.share()) {
                trapped[t] = i;
                drop[t] = law.amplitude() * Elementary.exp(law.amplitudeSpread() * size[i]);
                memory[t] = Math.round(NANOS * law.shortestSeconds() * StrictMath.exp(span * place[i]));
                t++;
            }
        }
    }

    /// Takes from each cell whose trap is full its drop.
    ///
    /// @param nanos (ns) since the life began, at least 0
    /// @param from one number a cell; modified
    public void take(long nanos, float[] from) {
        for (int t = 0; t < trapped.length; t++) {
            if (full(t, nanos)) {
                from[trapped[t]] -= drop[t];
            }
        }
    }

    private boolean full(int trap, long nanos) {
        Seed own = seed.child(first + trapped[trap]);
        long block = nanos / memory[trap];
        float until = (float) ((double) (nanos % memory[trap]) / memory[trap]);
        while (true) {
            int last = lastEvent(own, block, until);
            if (last >= 0) {
                return Draws.uniform(own, block * WORDS + 2 + 2L * last) < law.full();
            }
            block--; // blocks before the life began are as good as others
            until = 1;
        }
    }

    /// The last of a block's events that is before a share of it, −1 if there is none.
    private static int lastEvent(Seed own, long block, float until) {
        int events = poisson(Draws.uniform(own, block * WORDS));
        int last = -1;
        float latest = -1;
        for (int e = 0; e < events; e++) {
            float place = Draws.uniform(own, block * WORDS + 1 + 2L * e);
            if (place <= until && place > latest) {
                last = e;
                latest = place;
            }
        }
        return last;
    }

    /// The number of events whose cumulative chance, of mean 1, first exceeds a uniform draw.
    private static int poisson(float draw) {
        double chance = StrictMath.exp(-1);
        double below = chance;
        int events = 0;
        while (draw >= below && events < MOST_EVENTS) {
            events++;
            chance /= events;
            below += chance;
        }
        return events;
    }
}
