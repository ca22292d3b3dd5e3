package mortal.experiments.pace;

import java.util.List;
import java.util.OptionalDouble;

/// One die's errors over its schooling.
///
/// @param chip name of the design
/// @param kind which of the schoolings that are held against each other
/// @param serial of the die
/// @param readout that answered
/// @param looks (1) an epoch, evenly spaced, at least 1
/// @param errors (1) on validation cases at each look
public record ErrorCurve(String chip, String kind, int serial, String readout, int looks, List<Double> errors) {
    public ErrorCurve {
        errors = List.copyOf(errors);
    }

    /// (epochs) Until the error is first as low, on straight lines between looks; at the first look, the time of that
    /// look. None if it never is.
    public OptionalDouble until(double error) {
        for (int e = 0; e < errors.size(); e++) {
            if (errors.get(e) <= error) {
                double before = e == 0 ? 0 : errors.get(e - 1);
                double look = e == 0 ? 1 : e + (before - error) / (before - errors.get(e));
                return OptionalDouble.of(look / looks);
            }
        }
        return OptionalDouble.empty();
    }

    /// (1) At the last look.
    public double last() {
        return errors.getLast();
    }

    /// (epochs) Of the whole schooling.
    public double epochs() {
        return (double) errors.size() / looks;
    }
}
