package mortal.devices.tile;

import mortal.devices.Checks;

/// How outputs are kept at the size they had while cells fade: each row of a projection is driven alone, the sizes of
/// the outputs are added up, once when the cells have been taught and again later, and what was then over what is now
/// multiplies every output from there on, digitally, behind the converters.
///
/// A rest of at least `seconds` begins with the first such read-out, if the cells were taught since the last, and ends
/// with the second; a chip can also be told to. One factor for a projection undoes what all its cells lose alike;
/// neither undoes what makes one cell lose more than another, nor noise.
///
/// Source of the scheme: V. Joshi et al., Nat. Commun. 11, 2473 (2020), and aihwkit 1.1.0 (global, or by column). When
/// it is done is chosen.
///
/// @param kind of factors
/// @param seconds (s) shortest rest that it is done for, above 0
public record DriftCompensation(Kind kind, double seconds) {

    /// Whose factor it is.
    public enum Kind {
        NONE,
        /// One for all outputs of a projection.
        GLOBAL,
        /// One an output.
        COLUMNS
    }

    public DriftCompensation {
        Checks.above("DriftCompensation.seconds (s)", seconds, 0);
    }

    /// None; after an hour, were there any.
    public DriftCompensation() {
        this(Kind.NONE, 3600);
    }

    public boolean on() {
        return kind != Kind.NONE;
    }
}
