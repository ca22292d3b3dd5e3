package mortal.devices.synapse;

import mortal.devices.fluctuation.Flicker;
import mortal.devices.fluctuation.Fluctuation;
import mortal.devices.fluctuation.Switches;
import mortal.devices.fluctuation.Telegraph;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;

/// A synapse whose conductance fluctuates by itself: a read sees w · max(0, 1 + flicker − telegraph), both functions of
/// absolute time. What is written is untouched.
///
/// For each cell 4 bytes beside those of the cell, and up to 20 that can be thrown away ([Fluctuation]).
///
/// @param cell the law of the cell that fluctuates
/// @param flicker relative to the weight
/// @param telegraph relative to the weight
public record Fluctuating(SynapseLaw cell, Flicker flicker, Telegraph telegraph) implements SynapseLaw {

    /// Of each decade 1 % from a millisecond to ten days, and no traps. Chosen.
    public Fluctuating() {
        this(new SoftBounds(), new Flicker(0.01f, 1e-3, 864_000), new Telegraph(0, 0, 0, 0.5f, 1, 1));
    }

    @Override
    public String name() {
        return "fluctuating";
    }

    @Override
    public int holds() {
        return cell.holds();
    }

    @Override
    public float step() {
        return cell.step();
    }

    @Override
    public Cells fabricate(int rows, int columns, long first, Seed die, Kernels kernels) {
        Cells inner = cell.fabricate(rows, columns, first, die.child("cell"), kernels);
        return new FluctuatingCells(this, inner, first, die, die, kernels);
    }

    private static final class FluctuatingCells implements Cells {
        private final Fluctuating law;
        private final Cells inner;
        private final long first;
        private final Kernels kernels;
        private final float[] seen;
        private final Seed die;
        private Seed life;
        private Fluctuation flicker;
        private Switches telegraph;
        private long settled;
        private boolean stale = true; // nothing shown since made, formed or restored
        private boolean touched; // since last shown

        FluctuatingCells(Fluctuating law, Cells inner, long first, Seed die, Seed life, Kernels kernels) {
            this.law = law;
            this.inner = inner;
            this.first = first;
            this.kernels = kernels;
            this.seen = new float[inner.weights().length];
            this.die = die;
            this.life = life;
            this.flicker = flicker();
            this.telegraph = telegraph();
        }

        private Fluctuation flicker() {
            return new Fluctuation(law.flicker, life.child("flicker"), first, seen.length, kernels);
        }

        private Switches telegraph() {
            return new Switches(
                    law.telegraph, die.child("traps"), life.child("telegraph"), first, seen.length, kernels);
        }

        @Override
        public void live(Seed begun) {
            inner.live(begun.child("cell"));
            life = begun;
            flicker = flicker();
            telegraph = telegraph();
            stale = true;
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
            return inner.readVariance();
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
            flicker.at(settled, seen);
            telegraph.take(settled, seen);
            float[] w = inner.weights();
            for (int i = 0; i < seen.length; i++) {
                seen[i] = w[i] * Math.max(0, 1 + seen[i]);
            }
            stale = false;
            touched = false;
        }

        @Override
        public long act(int from, int to, float[] charge, Act act) {
            touched = true;
            return inner.act(from, to, charge, act);
        }

        @Override
        public long pulse(int from, int to, float[] counts, Act act) {
            touched = true;
            return inner.pulse(from, to, counts, act);
        }

        @Override
        public void form(float[] weights) {
            stale = true;
            inner.form(weights);
        }

        @Override
        public void recompute() {
            inner.recompute();
        }

        /// Traps, which few cells have, apart.
        @Override
        public long bytes() {
            return inner.bytes() + (long) Float.BYTES * seen.length + flicker.bytes();
        }

        /// Fluctuations belong to the body: a fork meets the same.
        @Override
        public Cells fork() {
            FluctuatingCells fork = new FluctuatingCells(law, inner.fork(), first, die, life, kernels);
            fork.settled = settled;
            return fork;
        }

        @Override
        public void visit(StateVisitor visitor) {
            inner.visit(visitor);
            stale = true;
        }
    }
}
