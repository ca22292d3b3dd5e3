package mortal.devices.synapse;

import java.util.Arrays;
import mortal.devices.fluctuation.Flicker;
import mortal.devices.fluctuation.Fluctuation;
import mortal.devices.kernel.Kernels;
import mortal.devices.memory.Memory;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;

/// Cells whose weights are held by pairs of memory devices: a law of their own says how they move, a [Memory] what
/// becomes
/// of that with age.
///
/// The inner cell's weight w is what was last written. It is programmed into a pair as low + (high − low) · max(± w, 0)
/// /
/// range, cut at high; the weight seen is the difference of the pair, scaled back. Whenever a cell moves, its age
/// starts
/// again, and what ageing took is given back: pulses act on the state behind the conductance, which does not drift.
///
/// Stored for each cell: the weight seen (4 bytes) and the moment of the last write (4, see [Clocks]), beside the inner
/// cell and, for white noise, its variance (4). The draws of a write and those that fabrication froze are made again at
/// each look. With slow noise there are 4 bytes more that can be thrown away ([Fluctuation]).
final class MemoryCells implements Cells {
    /// (cells) worked on at a time, so that they stay in the nearest cache
    private static final int BLOCK = 1024;

    private static final float SECONDS = 1e-9f;
    /// (s) Slow noise remembers this long: a life. Chosen.
    private static final double LONGEST_SECONDS = 10 * 365.25 * 86_400;

    private final Memory memory;
    private final float range;
    private final Cells inner;
    private final long first;
    private final Seed die;
    private final Kernels kernels;
    private final Clocks written; // with the event whose draws the pair of devices has, where pulses scatter
    private final float[] seen;
    private final float[] variance;
    private final Fluctuation[] slow; // one, or none
    private Seed life;
    private long settled;
    private long formed;
    private boolean stale; // nothing shown since made, formed or restored
    private boolean touched; // since last shown

    MemoryCells(Memory memory, float range, Cells inner, long first, Seed die, Kernels kernels) {
        this(memory, range, inner, first, die, die, kernels, new Clocks(inner.weights().length));
    }

    private MemoryCells(
            Memory memory, float range, Cells inner, long first, Seed die, Seed life, Kernels kernels, Clocks written) {
        int cells = written.which.length;
        this.memory = memory;
        this.range = range;
        this.inner = inner;
        this.first = first;
        this.die = die;
        this.kernels = kernels;
        this.written = written;
        this.seen = new float[cells];
        this.variance = new float[memory.slow() ? 0 : cells];
        this.slow = new Fluctuation[memory.slow() ? 1 : 0];
        begin(life);
    }

    private void begin(Seed begun) {
        life = begun;
        if (memory.slow()) {
            Flicker flicker = Flicker.unit(memory.shortestSeconds(), LONGEST_SECONDS);
            slow[0] = new Fluctuation(flicker, life.child("flicker"), first, seen.length, kernels);
        }
        stale = true;
    }

    @Override
    public void live(Seed begun) {
        inner.live(begun.child("cell"));
        begin(begun);
    }

    @Override
    public float[] weights() {
        if (stale) {
            show();
        }
        return seen;
    }

    @Override
    public float[] readVariance() {
        if (memory.slow()) {
            return inner.readVariance();
        }
        if (stale) {
            show();
        }
        return variance;
    }

    @Override
    public void settle(long nanos, Kernels unused) {
        inner.settle(nanos, kernels);
        if (stale || touched || nanos != settled) {
            settled = nanos;
            show();
        }
    }

    private void show() {
        float[] noise = new float[seen.length];
        Block block = new Block(Math.min(BLOCK, seen.length), ripe());
        for (int from = 0; from < seen.length; from += BLOCK) {
            block.show(from, Math.min(BLOCK, seen.length - from), noise);
        }
        if (memory.slow()) {
            slow[0].add(settled, noise, seen);
        } else {
            for (int i = 0; i < noise.length; i++) {
                variance[i] = noise[i] * noise[i];
            }
            addInner(inner.readVariance());
        }
        stale = false;
        touched = false;
    }

    /// Ripeness of what was written at each of the panel's moments.
    private float[] ripe() {
        float[] ripe = new float[written.count()];
        for (int m = 0; m < ripe.length; m++) {
            ripe[m] = Math.max(0, settled - written.moment(m)) * SECONDS;
        }
        memory.ripen(ripe.length, ripe);
        return ripe;
    }

    private void addInner(float[] others) {
        for (int i = 0; i < others.length; i++) {
            variance[i] += others[i];
        }
    }

    @Override
    public long act(int from, int to, float[] charge, Act act) {
        long pulses = inner.act(from, to, charge, act);
        written(from, to, charge, act);
        return pulses;
    }

    @Override
    public long pulse(int from, int to, float[] counts, Act act) {
        long pulses = inner.pulse(from, to, counts, act);
        written(from, to, counts, act);
        return pulses;
    }

    /// What moved is young again.
    private void written(int from, int to, float[] moved, Act act) {
        long event = memory.scatters() ? act.event().child("scatter").key() : 0;
        int now = written.number(act.nanos(), event);
        int[] which = written.which;
        for (int i = from; i < to; i++) {
            which[i] = moved[i] != 0 ? now : which[i];
        }
        touched = true;
    }

    /// Programs every cell at the moment last settled, each time with draws of its own.
    @Override
    public void form(float[] weights) {
        inner.form(weights);
        formed++;
        written.fill(settled, memory.scatters() ? programmed().key() : 0);
        stale = true;
    }

    /// Where the draws of the last programming are.
    private Seed programmed() {
        return die.child("programmed").child(formed - 1);
    }

    @Override
    public void recompute() {
        inner.recompute();
    }

    @Override
    public long bytes() {
        long own = (long) Float.BYTES * (seen.length + written.which.length + variance.length);
        return inner.bytes() + own + (memory.slow() ? slow[0].bytes() : 0);
    }

    /// Fluctuations belong to the body: a fork meets the same.
    @Override
    public Cells fork() {
        MemoryCells fork = new MemoryCells(memory, range, inner.fork(), first, die, life, kernels, new Clocks(written));
        fork.settled = settled;
        fork.formed = formed;
        return fork;
    }

    /// What is seen follows from the rest and the moment to which it is next settled.
    @Override
    public void visit(StateVisitor visitor) {
        inner.visit(visitor);
        long[] moments = written.written();
        long[] events = written.happened();
        visitor.longs("written", moments);
        if (memory.scatters()) {
            visitor.longs("scattered", events);
        }
        written.set(moments, events);
        formed = visitor.number("formed", formed);
        stale = true;
    }

    /// Arrays for some cells, one after another.
    private final class Block {
        private final float[] ripe;
        private final float[] value;
        private final float[] lot;
        private final float[] kind;
        private final float[] noise;
        private final float[] moments; // ripeness of each of the panel's
        private final Scatter scatter = new Scatter(written, first, kernels);

        Block(int cells, float[] moments) {
            this.moments = moments;
            ripe = new float[cells];
            value = new float[cells];
            lot = new float[cells];
            kind = new float[cells];
            noise = new float[cells];
        }

        void show(int from, int count, float[] deviations) {
            age(from, count);
            float scale = range / (memory.high() - memory.low());
            device(0, from, count);
            for (int i = 0; i < count; i++) {
                seen[from + i] = scale * value[i];
                deviations[from + i] = noise[i] * noise[i];
            }
            device(1, from, count);
            for (int i = 0; i < count; i++) {
                seen[from + i] = Math.fma(-scale, value[i], seen[from + i]);
                deviations[from + i] = scale * (float) Math.sqrt(Math.fma(noise[i], noise[i], deviations[from + i]));
            }
        }

        private void age(int from, int count) {
            int[] which = written.which;
            for (int i = 0; i < count; i++) {
                ripe[i] = moments[which[from + i]];
            }
        }

        /// One device of each pair.
        private void device(int side, int from, int count) {
            float[] w = inner.weights();
            float sign = side == 0 ? 1 : -1;
            float low = memory.low();
            float span = memory.high() - low;
            float per = sign * span / range;
            for (int i = 0; i < count; i++) {
                value[i] = low + Math.min(span, Math.max(0, per * w[from + i]));
            }
            luck(side, from, count);
            if (memory.individual()) {
                kernels.gaussians(die.child("kind").child(side), first + from, kind, 0, count);
            }
            memory.recall(count, value, lot, kind, ripe, noise);
        }

        /// lot ← the draws of the last write; 0 before the first.
        private void luck(int side, int from, int count) {
            if (memory.scatters()) {
                scatter.draws(side, from, count, lot);
            } else if (formed > 0) {
                kernels.gaussians(programmed().child(side), first + from, lot, 0, count);
            } else {
                Arrays.fill(lot, 0, count, 0);
            }
        }
    }
}
