package mortal.learning;

/// What a population shall be good at, made of its sensor's reading: how much of it, and which way.
///
/// @param measure of the reading
/// @param aim which way positives shall go
public record Goodness(Measure measure, Aim aim) {

    /// The reading is Σy² with a sensor of squares, Σy with one of sums.
    public enum Measure {
        /// The reading. Source: Hinton, `ffnew.m`.
        TOTAL,
        /// The reading over the number of units. Source: widely used copies.
        MEAN,
        /// The root of the reading: with a sensor of squares the length of the activity.
        LENGTH
    }

    /// Which way.
    public enum Aim {
        /// Much for positives.
        UP,
        /// Little for positives.
        DOWN
    }

    /// Hinton's: the sum of squares, much for positives.
    public Goodness() {
        this(Measure.TOTAL, Aim.UP);
    }

    /// (1) Of a reading.
    ///
    /// @param units (units) of the population
    public double of(float reading, int units) {
        return switch (measure) {
            case TOTAL -> reading;
            case MEAN -> (double) reading / units;
            case LENGTH -> Math.sqrt(Math.max(0, (double) reading));
        };
    }

    /// (1) Larger for what looks more like a positive.
    public double score(float reading, int units) {
        return aim == Aim.UP ? of(reading, units) : -of(reading, units);
    }

    /// (1) The score of a population whose units have a mean reading of `share` each.
    public double threshold(double share, int units) {
        return score((float) (share * units), units);
    }

    /// (1) By how much the score rises with the reading, as a share of what it is where each unit reads 1: constant
    /// factors belong to the rate.
    ///
    /// Of the root it falls with the root; below a hundredth of 1 a unit it is that of a hundredth, so that nothing is
    /// divided by 0.
    public double slope(float reading, int units) {
        double up = measure == Measure.LENGTH ? Math.sqrt(units / Math.max(0.01 * units, reading)) : 1;
        return aim == Aim.UP ? up : -up;
    }
}
