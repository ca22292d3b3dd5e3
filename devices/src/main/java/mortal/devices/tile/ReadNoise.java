package mortal.devices.tile;

import mortal.devices.Checks;
import mortal.devices.fluctuation.CurrentNoise;

/// White noise of reading cells: independent from cell to cell and read to read, so that an output has one Gaussian
/// with
/// the summed variance. That is exact, not an approximation.
///
/// | kind | standard deviation of one weight (in units of the range) | of an output |
/// |---|---|---|
/// | `additive` | sigma | sigma · √(Σ x²) |
/// | `pcm` | sigma · √(g₊ + g₋) / s, conductances of the highest, s the span of [Signs] | sigma · √(Σ (g₊ + g₋) x²) / s
/// |
/// | `cells` | what each cell says, see [Tiles#settle(int, float[], float[])] | √(Σ s² x²) |
///
/// With a pair from 0 to the highest conductance `pcm` is sigma · √|u|, as in aihwkit. An offset column counts the same
/// noise of a cell twice (see [Signs]): `additive` then is √2 · sigma of an output's own and √2 · sigma shared by all
/// outputs, `pcm` 2 · sigma · √g / s of its own and
/// 2 · sigma · √middle / s shared. `cells` must contain this already for the
/// outputs' own part; the offset column is then silent.
///
/// @param kind of the three, or `none`
/// @param sigma (1) at least 0; read by `additive` and `pcm`
public record ReadNoise(Kind kind, float sigma) {

    /// What the noise of a cell depends on.
    public enum Kind {
        NONE("none"),
        ADDITIVE("additive"),
        PCM("pcm"),
        CELLS("cells");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// The word in a file.
        @Override
        public String toString() {
            return word;
        }
    }

    public ReadNoise {
        Checks.atLeast("ReadNoise.sigma (1)", sigma, 0);
    }

    /// What physics leaves at the least: thermal and shot noise of the cells' currents, as `pcm` with
    ///
    ///     sigma² = (4 k T G B + 2 q V G B) / (V G)²,   G the highest conductance,
    ///
    /// which is exact where rows are driven at full scale, with pulses of full height. Driven at less, thermal noise
    /// stays
    /// and shot noise falls with the root of the drive, where this falls with the drive: a floor, not a law. Full shot
    /// noise beside thermal noise is the most that a cell can have; one long beside its electrons' free path has less.
    ///
    /// @param volts (V) of a row at full scale, above 0
    /// @param kelvin (K) at least 0
    /// @param hertz (Hz) bandwidth: of a read that lasts t about 1 / t, at least 0
    public static ReadNoise current(Signs signs, double volts, double kelvin, double hertz) {
        Checks.above("ReadNoise.current: volts (V)", volts, 0);
        Checks.atLeast("ReadNoise.current: kelvin (K)", kelvin, 0);
        Checks.atLeast("ReadNoise.current: hertz (Hz)", hertz, 0);
        double amperes = volts * signs.mostSiemens();
        double thermal = CurrentNoise.johnson(kelvin, signs.mostSiemens(), hertz) / amperes;
        double shot = CurrentNoise.shot(amperes, hertz) / amperes;
        return new ReadNoise(Kind.PCM, (float) Math.sqrt(thermal * thermal + shot * shot));
    }

    /// No noise.
    public ReadNoise() {
        this(Kind.NONE, 0);
    }
}
