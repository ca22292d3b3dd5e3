package mortal.experiments.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.statistics.Mean;

/// What several runs come to together.
public final class Summaries {
    private Summaries() {}

    /// The summary of a configuration's runs, for `summary.json`.
    ///
    /// One run: its own. One chip with several seeds: means with 95 % intervals (Student's t), all runs under `seeds`.
    /// Several
    /// chips: the last one's figures at top level, all under `chips`, with their seeds where there are several.
    ///
    /// @param runs in the order of the configuration, the seeds of a chip next to each other
    public static Map<String, Object> of(List<RunSummary> runs) {
        Map<String, List<RunSummary>> byChip = new LinkedHashMap<>();
        runs.forEach(run -> byChip.computeIfAbsent(run.chip(), chip -> new java.util.ArrayList<>())
                .add(run));
        Map<String, Map<String, Object>> chips = new LinkedHashMap<>();
        byChip.forEach((chip, own) -> chips.put(chip, chip(own)));
        Map<String, Object> summary =
                new LinkedHashMap<>(chips.get(runs.getLast().chip()));
        if (chips.size() > 1) {
            summary.put("digest", digest(runs));
            summary.put("chips", chips);
        }
        return summary;
    }

    private static Map<String, Object> chip(List<RunSummary> runs) {
        Map<String, Object> summary = runs.getFirst().map();
        if (runs.size() > 1) {
            Map<String, Estimate> errors = means(runs, RunSummary::testErrors);
            summary.put("seed", runs.stream().map(RunSummary::seed).toList());
            summary.put("testErrors", errors);
            summary.put("frozenErrors", means(runs, RunSummary::frozenErrors));
            summary.put("testError", mean(runs, RunSummary::testError).value());
            summary.put("frozenError", mean(runs, RunSummary::frozenError).value());
            summary.put(
                    "frozenMinusLearned",
                    mean(runs, run -> run.frozenMinusLearned().value()));
            summary.put("joulesByCause", sums(runs, RunSummary::joulesByCause));
            summary.put("adcJoulesByConvention", sums(runs, RunSummary::adcJoulesByConvention));
            summary.put("travel", mean(runs, RunSummary::travel).value());
            summary.put(
                    "presentations",
                    runs.stream().mapToLong(RunSummary::presentations).sum());
            summary.put("pulses", runs.stream().mapToLong(RunSummary::pulses).sum());
            summary.put("joules", runs.stream().mapToDouble(RunSummary::joules).sum());
            summary.put(
                    "simulatedSeconds",
                    runs.stream().mapToDouble(RunSummary::simulatedSeconds).sum());
            summary.put(
                    "wallSeconds",
                    runs.stream().mapToDouble(RunSummary::wallSeconds).sum());
            summary.put("digest", digest(runs));
            summary.put("seeds", runs.stream().map(RunSummary::map).toList());
        }
        return summary;
    }

    /// (1) By read-out, the mean error over runs with its interval.
    public static Map<String, Estimate> means(
            Collection<RunSummary> runs, Function<RunSummary, Map<String, Estimate>> errors) {
        Map<String, Estimate> means = new LinkedHashMap<>();
        for (String readout : errors.apply(runs.iterator().next()).keySet()) {
            means.put(readout, mean(runs, run -> value(errors.apply(run), readout)));
        }
        return means;
    }

    private static double value(Map<String, Estimate> errors, String readout) {
        Estimate error = errors.get(readout);
        return error == null ? Double.NaN : error.value();
    }

    /// (J) by cause or convention.
    private static Map<String, Double> sums(List<RunSummary> runs, Function<RunSummary, Map<String, Double>> parts) {
        Map<String, Double> sums = new LinkedHashMap<>();
        runs.forEach(run -> parts.apply(run).forEach((part, joules) -> sums.merge(part, joules, Double::sum)));
        return sums;
    }

    private static Estimate mean(Collection<RunSummary> runs, ToDoubleFunction<RunSummary> of) {
        return Mean.of(runs.stream().mapToDouble(of).toArray());
    }

    /// SHA-256 of the runs' digests in the order of the configuration.
    private static String digest(List<RunSummary> runs) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            runs.forEach(run -> sha.update(run.digest().getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
