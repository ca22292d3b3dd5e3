package mortal.devices.synapse;

import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// Cells that conduct in operation by another factor than under the probe: the wiring and the current–voltage curve of
/// cheap nanotechnology, drawn for each cell and known to nobody.
///
///     seen = gain · w,   gain = e^(spread · ξ), or 0 where the wire is open
///
/// with ξ a frozen standard normal. The bench's probe, which looks at one cell at its own voltage, finds w; the column
/// gets `seen`. So copying what a probe read copies something else than what the chip does, unless it is read in
/// operation. Chosen as the simplest such law; 4 bytes a cell for the gain and 4 for what is seen.
///
/// @param cell the law of the cells
/// @param spread (1) standard deviation of the gain's logarithm, at least 0
/// @param open (1) share of cells without a wire, 0 … 1
public record ReadGain(SynapseLaw cell, float spread, float open) implements SynapseLaw {

    public ReadGain {
        Nesting.check("ReadGain.cell", cell, Nesting.Rank.STUCK);
        Checks.atLeast("ReadGain.spread (1)", spread, 0);
        Checks.within("ReadGain.open (1)", open, 0, 1);
    }

    /// Gains that differ by a factor of two, and a cell in a hundred without a wire. Chosen.
    public ReadGain() {
        this(new SoftBounds(), 0.7f, 0.01f);
    }

    @Override
    public String name() {
        return "read-gain";
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
        Seed gains = die.child("read gain");
        Seed wires = die.child("wire");
        Trait gain = Trait.kept(rows * Kernels.PANEL, (from, count, into) -> {
            float[] wire = new float[count];
            kernels.gaussians(gains, first + from, into, 0, count);
            kernels.uniforms(wires, first + from, wire, 0, count);
            for (int i = 0; i < count; i++) {
                into[i] = wire[i] < open ? 0 : (float) StrictMath.exp(spread * into[i]);
            }
        });
        return new GainCells(gain, cell.fabricate(rows, columns, first, die.child("cell"), kernels));
    }

    private static final class GainCells extends Compound {
        private Trait gain; // frozen

        GainCells(Trait gain, Cells inner) {
            super(inner);
            this.gain = gain;
            see();
        }

        GainCells(GainCells other) {
            super(other);
            this.gain = other.gain;
        }

        @Override
        void see(int from, int to) {
            float[] w = parts[0].weights();
            gain.over(from, to, (at, end, gains, base) -> {
                for (int i = at; i < end; i++) {
                    seen[i] = gains[i - base] * w[i];
                }
            });
        }

        @Override
        public void recompute() {
            gain = gain.drawnAgain();
            super.recompute();
        }

        @Override
        public void flaws(float[] factor, boolean[] stuck) {
            super.flaws(factor, stuck);
            gain.over(0, factor.length, (at, end, gains, base) -> {
                for (int i = at; i < end; i++) {
                    factor[i] *= gains[i - base];
                }
            });
        }

        @Override
        public float[] probed() {
            return parts[0].probed();
        }

        @Override
        long own() {
            return gain.bytes();
        }

        @Override
        public Cells fork() {
            return new GainCells(this);
        }
    }
}
