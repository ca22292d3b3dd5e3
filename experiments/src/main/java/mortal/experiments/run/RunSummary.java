package mortal.experiments.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.store.RunFolder;
import mortal.substrate.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What one run found: `summary.json`. Intervals are 95 %.
///
/// @param readout the declared one, by which `testError` is counted
/// @param testError (1) share of test cases answered wrong
/// @param testErrors (1) by read-out
/// @param frozenError (1) of the twin that never learned, by a softmax fitted on it
/// @param frozenMinusLearned (1) its error minus that of the chip with the same fitted softmax, on the same cases
/// @param travel (1) the way of the mean cell, in weight units
/// @param presentations (cases)
/// @param pulses (pulses)
/// @param joules (J) of the schooling
/// @param joulesByCause (J) its parts
/// @param adcConvention by which the chip prices a conversion, its bits and its node
/// @param adcJoulesByConvention (J) what the conversions would cost under each convention
/// @param simulatedSeconds (s) of the schooling
/// @param wallSeconds (s) on this machine, of the last process that worked on it
/// @param digest SHA-256 of the journal
public record RunSummary(
        String experiment,
        String chip,
        String rule,
        String data,
        long seed,
        long serial,
        int epochs,
        int trainCases,
        int testCases,
        String readout,
        double testError,
        Map<String, Estimate> testErrors,
        double frozenError,
        Map<String, Estimate> frozenErrors,
        Estimate frozenMinusLearned,
        double travel,
        long presentations,
        long pulses,
        double joules,
        Map<String, Double> joulesByCause,
        String adcConvention,
        Map<String, Double> adcJoulesByConvention,
        double simulatedSeconds,
        double wallSeconds,
        String digest) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static RunSummary of(JsonNode tree) {
        return JSON.treeToValue(tree, RunSummary.class);
    }

    /// What a run's folder says that it found.
    ///
    /// @throws InputException if it has not ended, or its summary is no summary of one run
    public static RunSummary read(Path folder) {
        try {
            return of(RunFolder.open(folder).readSummary());
        } catch (JacksonException damaged) {
            throw new InputException(folder.resolve("summary.json") + " is not the summary of one run", damaged);
        }
    }

    /// Its components by name, in their order.
    public Map<String, Object> map() {
        return JSON.convertValue(this, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    /// (1) The error by one read-out, as it is in `testErrors`.
    public Estimate error(String by) {
        Estimate estimate = testErrors.get(by);
        if (estimate == null) {
            throw new IllegalArgumentException("read-out '" + by + "' is not one of " + testErrors.keySet());
        }
        return estimate;
    }
}
