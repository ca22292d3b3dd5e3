package mortal.experiments.pace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.statistics.Mean;

/// Epochs to an error with one schooling over those with another, on the same dies: the geometric mean, with Student's
/// interval of the logarithms. Where a die never comes there in the time that it has, its epochs are more than all of
/// those, and the ratio is known from one side at most.
///
/// @param ratio (1) if all dies came there both ways
/// @param least (1) that the ratio is at least, if only dies of the schooling in question are missing
/// @param most (1) that the ratio is at most, if only dies of the other are
public record PaceRatio(Optional<Estimate> ratio, OptionalDouble least, OptionalDouble most) {

    /// @param one the schooling in question
    /// @param other that it is held against, the same dies in the same order
    static PaceRatio of(List<ErrorCurve> one, List<ErrorCurve> other, double error) {
        double[] mine = logarithms(one, error);
        double[] theirs = logarithms(other, error);
        boolean all = came(one, error);
        boolean others = came(other, error);
        Estimate log = Mean.ofDifferences(mine, theirs);
        double value = StrictMath.exp(log.value());
        if (all && others) {
            return new PaceRatio(
                    Optional.of(
                            log.bounded()
                                    ? new Estimate(value, StrictMath.exp(log.low()), StrictMath.exp(log.high()))
                                    : Estimate.alone(value)),
                    OptionalDouble.empty(),
                    OptionalDouble.empty());
        }
        return new PaceRatio(
                Optional.empty(),
                others ? OptionalDouble.of(value) : OptionalDouble.empty(),
                all ? OptionalDouble.of(value) : OptionalDouble.empty());
    }

    /// Of a die that never came, the logarithm of the time that it had.
    private static double[] logarithms(List<ErrorCurve> curves, double error) {
        return curves.stream()
                .mapToDouble(curve -> StrictMath.log(curve.until(error).orElse(curve.epochs())))
                .toArray();
    }

    private static boolean came(List<ErrorCurve> curves, double error) {
        return curves.stream().allMatch(curve -> curve.until(error).isPresent());
    }

    /// The same times a number: ratios of presentations from those of epochs.
    PaceRatio times(double factor) {
        return new PaceRatio(
                ratio.map(r -> new Estimate(factor * r.value(), factor * r.low(), factor * r.high())),
                least.isPresent() ? OptionalDouble.of(factor * least.getAsDouble()) : least,
                most.isPresent() ? OptionalDouble.of(factor * most.getAsDouble()) : most);
    }

    /// For a reader.
    String words() {
        if (ratio.isPresent()) {
            return ratio.get().plain();
        }
        if (least.isPresent()) {
            return String.format(Locale.ROOT, "more than %.2f", least.getAsDouble());
        }
        return most.isPresent() ? String.format(Locale.ROOT, "less than %.2f", most.getAsDouble()) : "not known";
    }
}
