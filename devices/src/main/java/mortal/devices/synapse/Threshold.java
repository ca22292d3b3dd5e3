package mortal.devices.synapse;

import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// No pulse where little is wanted.
///
///     wanted change Δ is sent on where |Δ| ≥ least, and forgotten elsewhere
///
/// In fast mode Δ = gate · charge; in exact mode Δ = count · step, so `least` counts coincidences there. Behind a
/// [Capacitor], what is wanted is what the capacitor asks for. A remedy for the long way that cells go under
/// Forward-Forward: few, large updates.
///
/// @param cell the law of the cell
/// @param least (1) smallest change that is sent on, at least 0
public record Threshold(SynapseLaw cell, float least) implements SynapseLaw {

    public Threshold {
        Checks.atLeast("Threshold.least", least, 0);
    }

    /// Half a step; chosen.
    public Threshold() {
        this(new SoftBounds(), 0.0005f);
    }

    @Override
    public String name() {
        return "threshold";
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
        return new SparedCells(this, cell.fabricate(rows, columns, first, die.child("cell"), kernels));
    }

    private static final class SparedCells extends Around {
        private final Threshold law;

        SparedCells(Threshold law, Cells inner) {
            super(inner);
            this.law = law;
        }

        private void spare(int from, int to, float[] wanted, float unit) {
            float least = law.least;
            for (int i = from; i < to; i++) {
                wanted[i] = Math.abs(unit * wanted[i]) < least ? 0 : wanted[i];
            }
        }

        @Override
        public long act(int from, int to, float[] charge, Act act) {
            spare(from, to, charge, act.gate());
            return inner.act(from, to, charge, act);
        }

        @Override
        public long pulse(int from, int to, float[] counts, Act act) {
            spare(from, to, counts, law.cell.step());
            return inner.pulse(from, to, counts, act);
        }

        @Override
        public Cells fork() {
            return new SparedCells(law, inner.fork());
        }
    }
}
