package mortal.experiments.sweep;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import mortal.experiments.run.Trial;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.statistics.Mean;

/// What one subject came to at one point: a trial for each seed.
///
/// @param point a value for each key that is varied
record SweepCell(SweepConfig.Subject subject, List<String> point, List<Trial> trials) {
    SweepCell {
        point = List.copyOf(point);
        trials = List.copyOf(trials);
    }

    /// The mean over seeds with Student's interval; of one seed alone its own interval, which is of test cases.
    Estimate of(Function<Trial, Estimate> what) {
        return trials.size() == 1
                ? what.apply(trials.getFirst())
                : mean(trial -> what.apply(trial).value());
    }

    /// The mean over seeds.
    Estimate mean(ToDoubleFunction<Trial> what) {
        return Mean.of(trials.stream().mapToDouble(what).toArray());
    }

    Estimate test() {
        return share(of(Trial::testError));
    }

    Estimate validation() {
        return share(of(Trial::validationError));
    }

    Estimate frozen() {
        return share(of(Trial::frozenError));
    }

    /// Student's interval may reach beyond what a share can be.
    private static Estimate share(Estimate error) {
        return error.bounded()
                ? new Estimate(error.value(), Math.max(0, error.low()), Math.min(1, error.high()))
                : error;
    }

    /// Frozen minus taught, by the same fitted softmax.
    Estimate gained() {
        return of(Trial::frozenMinusLearned);
    }

    /// The declared read-out.
    String readout() {
        return trials.getFirst().readout();
    }
}
