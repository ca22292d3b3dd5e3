package mortal.devices.synapse;

import java.util.Arrays;
import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// The cell of NeuroSim: its conductance follows one exponential curve over pulses up and another one down. With u the
/// place in its window, 0 … 1, and w = range · (2u − 1):
///
///     up:   u ← u + (B₊ − u) (1 − e^(−n / A₊)),         B = 1 / (1 − e^(−states / A))
///     down: u ← u − (u − (1 − B₋)) (1 − e^(−n / A₋))
///     then u ← u + cycleSpread · √n · ξ,   clipped into 0 … 1
///
/// for n pulses in one go, which is what n single ones do without their noise. A follows from a label of non-linearity
/// ([NeuroSimLabel]) to which every cell adds labelSpread · ξ, frozen.
///
/// Signs are those of NeuroSim's program: a label above 0 bends up pulses so that the first are the largest, one below
/// 0
/// does so for down pulses (G_LTD as it is often printed has the opposite sign of A; the curves are the same).
///
/// Fast mode ([Cells#act]): a wanted change Δ becomes |Δ| · states / (2 range) pulses, cut off to a whole number as
/// NeuroSim does, so that small changes are lost, or rounded at random. Source: MLP NeuroSim V3.0, devices reference
/// §5.2. For each cell 4 bytes of state and 16 of spread.
///
/// @param states (pulses) from one end of the window to the other, at least 2
/// @param upLabel (1) −9.9 … 9.9
/// @param downLabel (1) −9.9 … 9.9
/// @param cycleSpread (1) noise of a pulse relative to the window, at least 0
/// @param labelSpread (1) spread of the labels, at least 0
/// @param range (1) weight at the upper end of the window, above 0; at the lower end it is its negative
/// @param truncates whether pulses are cut off to a whole number, else rounded at random
/// @param holds (cases) 1 where pulses act at once; more is an idealisation that the design states
/// @param electrical conductances, volts and times
public record NeuroSim(
        int states,
        float upLabel,
        float downLabel,
        float cycleSpread,
        float labelSpread,
        float range,
        boolean truncates,
        int holds,
        Electrical electrical)
        implements SynapseLaw {
    /// (1) Straighter curves than this label are drawn with it: their bend is 10⁻⁴ of the window.
    private static final double LEAST_LABEL = 1e-3;

    /// @param lowMicrosiemens (µS) conductance at the lower end, at least 0
    /// @param highMicrosiemens (µS) at the upper end, above the lower
    /// @param upVolts (V) of a pulse up, any sign
    /// @param upNanos (ns) its length, above 0
    /// @param downVolts (V) of a pulse down, any sign
    /// @param downNanos (ns) its length, above 0
    /// @param readVolts (V) of a read, any sign
    /// @param readNanos (ns) its length, above 0
    public record Electrical(
            double lowMicrosiemens,
            double highMicrosiemens,
            double upVolts,
            double upNanos,
            double downVolts,
            double downNanos,
            double readVolts,
            double readNanos) {
        private static final double SIEMENS_SECONDS = 1e-6 * 1e-9;

        public Electrical {
            Checks.atLeast("NeuroSim.lowMicrosiemens (uS)", lowMicrosiemens, 0);
            Checks.above("NeuroSim.highMicrosiemens (uS)", highMicrosiemens, lowMicrosiemens);
            Checks.above("NeuroSim.upNanos (ns)", upNanos, 0);
            Checks.above("NeuroSim.downNanos (ns)", downNanos, 0);
            Checks.above("NeuroSim.readNanos (ns)", readNanos, 0);
            Checks.atLeast("NeuroSim.upVolts squared (V²)", upVolts * upVolts, 0);
            Checks.atLeast("NeuroSim.downVolts squared (V²)", downVolts * downVolts, 0);
            Checks.atLeast("NeuroSim.readVolts squared (V²)", readVolts * readVolts, 0);
        }

        private double middle() {
            return (lowMicrosiemens + highMicrosiemens) / 2;
        }

        /// (J) Energy of a pulse up at the middle conductance: V² · (G_max + G_min) / 2 · t. Not for ferroelectric
        /// gates,
        /// whose energy is that of a capacitance.
        public double upJoules() {
            return upVolts * upVolts * middle() * upNanos * SIEMENS_SECONDS;
        }

        /// (J) Energy of a pulse down, likewise.
        public double downJoules() {
            return downVolts * downVolts * middle() * downNanos * SIEMENS_SECONDS;
        }

        /// (J) Energy of a read at the largest conductance.
        public double readJoules() {
            return readVolts * readVolts * highMicrosiemens * readNanos * SIEMENS_SECONDS;
        }
    }

    public NeuroSim {
        Checks.atLeast("NeuroSim.states", states, 2);
        Checks.atLeast("9.9 less the size of NeuroSim.upLabel", NeuroSimLabel.MOST - Math.abs(upLabel), 0);
        Checks.atLeast("9.9 less the size of NeuroSim.downLabel", NeuroSimLabel.MOST - Math.abs(downLabel), 0);
        Checks.atLeast("NeuroSim.cycleSpread", cycleSpread, 0);
        Checks.atLeast("NeuroSim.labelSpread", labelSpread, 0);
        Checks.above("NeuroSim.range", range, 0);
        Checks.atLeast("NeuroSim.holds", holds, 1);
    }

    /// Ag:a-Si, the cell that NeuroSim starts with.
    public NeuroSim() {
        this(97, 2.4f, -4.88f, 0.035f, 0, 1, true, 1, new Electrical(.00308, .0385, 3.2, 300e3, -2.8, 300e3, 0.5, 5));
    }

    @Override
    public String name() {
        return "neurosim";
    }

    /// (1) What a pulse moves in the mean over the window; from a weight of 0 a bent curve moves about as much.
    @Override
    public float step() {
        return 2 * range / states;
    }

    @Override
    public Cells fabricate(int rows, int columns, long first, Seed die, Kernels kernels) {
        int cells = rows * Kernels.PANEL;
        Fabric fabric = Fabric.kept(cells, first, die, kernels, false, this::draw);
        return new NeuroSimCells(this, fabric, new float[cells]);
    }

    /// Steps are rates 1 / A per pulse, bounds the weights that the curves head for.
    private void draw(Frozen.Range range, Frozen frozen) {
        rates(upLabel, "upLabel", range, frozen.up);
        rates(-downLabel, "downLabel", range, frozen.down);
        for (int i = range.from(); i < range.to(); i++) {
            frozen.high[i] = this.range * (2 * beyond(frozen.up[i]) - 1);
            frozen.low[i] = this.range * (1 - 2 * beyond(frozen.down[i]));
        }
    }

    /// rates ← 1 / A of each cell, per pulse.
    private void rates(float label, String name, Frozen.Range range, float[] rates) {
        if (labelSpread == 0) {
            Arrays.fill(rates, range.from(), range.to(), (float) (rate(label) / states));
            return;
        }
        range.gaussians(name, rates);
        for (int i = range.from(); i < range.to(); i++) {
            double wanted = label + labelSpread * rates[i];
            double size = Math.max(LEAST_LABEL, Math.min(NeuroSimLabel.MOST, Math.abs(wanted)));
            rates[i] = (float) (Math.copySign(NeuroSimLabel.rate(size), wanted) / states);
        }
    }

    /// (1) 1 / A, in units of the number of pulses.
    private static double rate(double label) {
        return Math.copySign(1 / NeuroSimLabel.inverse(Math.max(LEAST_LABEL, Math.abs(label))), label);
    }

    /// (1) B in units of the window: what a curve heads for.
    private float beyond(float rate) {
        return (float) (-1 / StrictMath.expm1(-states * (double) rate));
    }
}
