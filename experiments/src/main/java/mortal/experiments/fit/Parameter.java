package mortal.experiments.fit;

import java.util.Locale;

/// A number of a law that is fitted.
///
/// @param name as printed
/// @param unit as printed; 1 for numbers relative to weights of ±1
/// @param kind what values it can take
/// @param use which pulses feel it
/// @param stop whether it does nothing but stop a cell: a stop that was not reached is at the end of the data or beyond
record Parameter(String name, String unit, Kind kind, Use use, boolean stop) {

    /// How a coordinate without bounds, in which the search goes, becomes the number.
    enum Kind {
        /// above 0, by its exponential
        POSITIVE,
        /// below 0, likewise
        NEGATIVE,
        /// at least 0, by its size
        MAGNITUDE,
        /// any
        FREE
    }

    /// Which pulses feel it; without such pulses in the data it is left alone.
    enum Use {
        UP,
        DOWN,
        BOTH;

        boolean in(boolean hasUp, boolean hasDown) {
            return this == BOTH || (this == UP ? hasUp : hasDown);
        }
    }

    double value(double coordinate) {
        return switch (kind) {
            case POSITIVE -> StrictMath.exp(coordinate);
            case NEGATIVE -> -StrictMath.exp(coordinate);
            case MAGNITUDE -> Math.abs(coordinate);
            case FREE -> coordinate;
        };
    }

    double coordinate(double value) {
        return switch (kind) {
            case POSITIVE -> StrictMath.log(value);
            case NEGATIVE -> StrictMath.log(-value);
            case MAGNITUDE, FREE -> value;
        };
    }

    /// The change of the number with its coordinate, in size.
    double slope(double coordinate) {
        return switch (kind) {
            case POSITIVE, NEGATIVE -> StrictMath.exp(coordinate);
            case MAGNITUDE, FREE -> 1;
        };
    }

    /// Whether a standard error is too large to say that the number was measured. Chosen: a factor of e, for a number
    /// with a sign; ten times itself, or 10, for another.
    boolean undetermined(double value, double error) {
        boolean signed = kind == Kind.POSITIVE || kind == Kind.NEGATIVE;
        return !(error < (signed ? Math.abs(value) : 10 * Math.max(1, Math.abs(value))));
    }

    static Parameter step(boolean up) {
        return new Parameter(up ? "step up" : "step down", "1", Kind.POSITIVE, up ? Use.UP : Use.DOWN, false);
    }

    static Parameter bound(boolean up) {
        return up
                ? new Parameter("upper bound", "1", Kind.POSITIVE, Use.UP, false)
                : new Parameter("lower bound", "1", Kind.NEGATIVE, Use.DOWN, false);
    }

    /// A bound that steps before it do not feel.
    static Parameter stop(boolean up) {
        Parameter bound = bound(up);
        return new Parameter(bound.name, bound.unit, bound.kind, bound.use, true);
    }

    static Parameter of(String name, Kind kind, boolean up) {
        return new Parameter(name + (up ? " up" : " down"), "1", kind, up ? Use.UP : Use.DOWN, false);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (%s)", name, unit);
    }
}
