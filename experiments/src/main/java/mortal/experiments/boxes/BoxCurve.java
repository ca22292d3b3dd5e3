package mortal.experiments.boxes;

import java.util.List;
import java.util.OptionalDouble;

/// One chip's schooling.
///
/// @param chip name of the design that its net was made of
/// @param middle what stands between its lower and upper population
/// @param serial of the die
/// @param errors (1) on validation cases after each epoch
public record BoxCurve(String chip, String middle, int serial, List<Double> errors) {
    public BoxCurve {
        errors = List.copyOf(errors);
    }

    /// (epochs) Until the error is first as low, on straight lines between epochs; of the first epoch, one. None if it
    /// never is.
    OptionalDouble until(double error) {
        for (int e = 0; e < errors.size(); e++) {
            if (errors.get(e) <= error) {
                double before = e == 0 ? 0 : errors.get(e - 1);
                return OptionalDouble.of(e == 0 ? 1 : e + (before - error) / (before - errors.get(e)));
            }
        }
        return OptionalDouble.empty();
    }
}
