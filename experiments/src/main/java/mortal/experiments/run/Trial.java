package mortal.experiments.run;

import java.util.Map;
import mortal.experiments.data.Data;
import mortal.experiments.statistics.Estimate;
import mortal.simulator.chip.Crew;

/// What a schooling came to of which nothing else is kept: one of many, as in a sweep. The same entry and data give the
/// same trial; it holds no wall-clock time. Intervals are 95 %.
///
/// @param readout the declared one
/// @param testErrors (1) by read-out
/// @param validationErrors (1) by the learner's own read-outs after the last epoch, of the cases that a run looks at
/// @param frozenErrors (1) of the twin that never learned, by a softmax fitted on it
/// @param frozenMinusLearned (1) its error minus that of the chip with the same fitted softmax, on the same cases
/// @param travel (1) the way of the mean cell, in weight units
/// @param presentations (cases)
/// @param pulses (pulses)
/// @param joules (J) of the schooling
/// @param simulatedSeconds (s) of the schooling
/// @param state hash of chip and learner at the end
public record Trial(
        String readout,
        Map<String, Estimate> testErrors,
        Map<String, Estimate> validationErrors,
        Map<String, Estimate> frozenErrors,
        Estimate frozenMinusLearned,
        double travel,
        long presentations,
        long pulses,
        double joules,
        double simulatedSeconds,
        String state) {

    /// Teaches and examines one chip, and leaves no file.
    ///
    /// @param data what the entry is about, loaded
    /// @param crew changes no bit
    public static Trial of(String experiment, RunConfig.Entry entry, Data data, Crew crew) {
        return new LearningRun(experiment, entry, data, crew).trial();
    }

    /// (1) By the declared read-out.
    public Estimate testError() {
        return error(testErrors);
    }

    /// (1) By the declared read-out.
    public Estimate validationError() {
        return error(validationErrors);
    }

    /// (1) Of the twin that never learned.
    public Estimate frozenError() {
        return frozenErrors.values().iterator().next();
    }

    private Estimate error(Map<String, Estimate> errors) {
        Estimate error = errors.get(readout);
        return error == null ? Estimate.alone(Double.NaN) : error;
    }
}
