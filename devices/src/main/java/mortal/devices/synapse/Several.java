package mortal.devices.synapse;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Draws;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;

/// Several devices a weight, of one law and each with its own spread: "vector cell", "unit cell".
///
///     w = Σ_k γ_k · g_k
///
/// A wanted change Δ goes to all devices as Δ / Σγ each, or to one of them as Δ / γ_k: the fixed one, the next in turn,
/// or one drawn for the update, the same for all cells. An update is a consolidation in fast mode, a case in exact
/// mode. In exact mode all devices get the pulses, or that one; the step to plan with is Σγ · step, γ · step of the
/// fixed one, or the mean γ · step.
///
/// Source: vector cells of aihwkit 1.1.0 (I. Boybat and others, Neuromorphic computing with multi-memristive synapses,
/// Nature Communications 9, 2514 (2018)).
///
/// @param cell the law of each device
/// @param factors (1) γ, at least one, each above 0
/// @param update which devices take an update
/// @param fixed (1) number of the one device where `update` is fixed, from 0
public record Several(SynapseLaw cell, List<Float> factors, Update update, int fixed) implements SynapseLaw {

    /// Which devices take an update.
    public enum Update {
        ALL,
        FIXED,
        TURN,
        RANDOM
    }

    public Several {
        factors = List.copyOf(factors);
        Checks.atLeast("Several.factors: their number", factors.size(), 1);
        Checks.above("Several.factors: the smallest", Collections.min(factors), 0);
        Checks.atLeast("Several.fixed", fixed, 0);
        Checks.above("Several.factors: their number beyond fixed", factors.size() - fixed, 0);
    }

    public Several() {
        this(new SoftBounds(), List.of(0.5f, 0.5f), Update.ALL, 0);
    }

    @Override
    public String name() {
        return "several";
    }

    @Override
    public int holds() {
        return cell.holds();
    }

    @Override
    public float step() {
        float factor = switch (update) {
            case ALL -> sum();
            case FIXED -> factors.get(fixed);
            case TURN, RANDOM -> sum() / factors.size();
        };
        return factor * cell.step();
    }

    private float sum() {
        float sum = 0;
        for (float factor : factors) {
            sum += factor;
        }
        return sum;
    }

    @Override
    public Cells fabricate(int rows, int columns, long first, Seed die, Kernels kernels) {
        Cells[] devices = new Cells[factors.size()];
        for (int k = 0; k < devices.length; k++) {
            devices[k] = cell.fabricate(rows, columns, first, die.child("device", k), kernels);
        }
        return new SeveralCells(this, devices);
    }

    private static final class SeveralCells extends Compound {
        private final Several law;
        private final float sum;
        private final Turns turns;

        SeveralCells(Several law, Cells[] devices) {
            super(devices);
            this.law = law;
            this.sum = law.sum();
            this.turns = new Turns();
            see();
        }

        SeveralCells(SeveralCells other) {
            super(other);
            this.law = other.law;
            this.sum = other.sum;
            this.turns = new Turns(other.turns);
        }

        @Override
        void see(int from, int to) {
            Arrays.fill(seen, from, to, 0);
            for (int k = 0; k < parts.length; k++) {
                float[] g = parts[k].weights();
                float factor = law.factors.get(k);
                for (int i = from; i < to; i++) {
                    seen[i] = Math.fma(factor, g[i], seen[i]);
                }
            }
        }

        private int chosen(Act act) {
            long turn = turns.of(act);
            return switch (law.update) {
                case TURN -> (int) (turn % parts.length);
                case RANDOM -> Draws.integer(act.event().child("which"), 0, parts.length);
                default -> law.fixed;
            };
        }

        private static Act own(Act act, float gate, int device) {
            return act.gated(gate, act.event().child("device", device));
        }

        @Override
        public long act(int from, int to, float[] charge, Act act) {
            settle(act.nanos(), act.kernels());
            long pulses;
            if (law.update == Update.ALL) {
                pulses = all(from, to, charge, act);
            } else {
                int k = chosen(act);
                pulses = parts[k].act(from, to, charge, own(act, act.gate() / law.factors.get(k), k));
            }
            change(from, to, charge);
            return pulses;
        }

        private long all(int from, int to, float[] charge, Act act) {
            Scratch scratch = act.scratch();
            float[] sent = scratch.borrow();
            float[] some = scratch.borrow();
            Arrays.fill(sent, from, to, 0);
            long pulses = 0;
            for (int k = 0; k < parts.length; k++) {
                System.arraycopy(charge, from, some, from, to - from);
                pulses += parts[k].act(from, to, some, own(act, act.gate() / sum, k));
                for (int i = from; i < to; i++) {
                    sent[i] += scratch.counts[i];
                }
            }
            System.arraycopy(sent, from, scratch.counts, from, to - from);
            scratch.release(2);
            return pulses;
        }

        @Override
        public long pulse(int from, int to, float[] counts, Act act) {
            settle(act.nanos(), act.kernels());
            long pulses = 0;
            if (law.update == Update.ALL) {
                float[] some = act.scratch().borrow();
                for (int k = 0; k < parts.length; k++) {
                    System.arraycopy(counts, from, some, from, to - from);
                    pulses += parts[k].pulse(from, to, some, own(act, act.gate(), k));
                }
                act.scratch().release(1);
            } else {
                int k = chosen(act);
                pulses = parts[k].pulse(from, to, counts, own(act, act.gate(), k));
            }
            change(from, to, counts);
            return pulses;
        }

        /// Every device takes its share.
        @Override
        public void form(float[] weights) {
            float[] share = weights.clone();
            for (int i = 0; i < share.length; i++) {
                share[i] /= sum;
            }
            for (Cells device : parts) {
                device.form(share);
            }
            see();
        }

        @Override
        public Cells fork() {
            return new SeveralCells(this);
        }

        @Override
        void state(StateVisitor visitor) {
            turns.visit(visitor);
        }
    }
}
