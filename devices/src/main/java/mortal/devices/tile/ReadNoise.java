package mortal.devices.tile;

import mortal.devices.Checks;

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

    /// No noise.
    public ReadNoise() {
        this(Kind.NONE, 0);
    }
}
