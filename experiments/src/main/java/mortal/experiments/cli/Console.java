package mortal.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import mortal.experiments.run.RunConfig;
import mortal.experiments.run.RunReport;
import mortal.experiments.run.RunSummary;
import mortal.experiments.run.Summaries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// What a run found, on the terminal.
final class Console {
    private Console() {}

    /// Where a verb prints its results; picocli sets the specification before it calls.
    static PrintWriter of(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    /// Where a verb says what is not a result.
    static PrintWriter errors(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }

    /// Something was taken as it is, but is worth a look.
    static void warn(List<String> lines, PrintWriter err) {
        lines.forEach(line -> err.println("mortal: warning: " + line));
        err.flush();
    }

    static void summary(RunConfig config, List<RunSummary> summaries, Path folder, PrintWriter print) {
        for (int r = 0; r < summaries.size(); r++) {
            one(config.runs().get(r).name(), summaries.get(r), print);
        }
        Map<String, List<RunSummary>> byChip = new LinkedHashMap<>();
        summaries.forEach(run ->
                byChip.computeIfAbsent(run.chip(), chip -> new ArrayList<>()).add(run));
        byChip.forEach((chip, runs) -> means(chip, runs, print));
        print.println();
        print.println("report  " + folder.resolve("report.html"));
        print.println("figures " + folder.resolve("figures"));
    }

    /// What several seeds of a chip come to together.
    private static void means(String chip, List<RunSummary> runs, PrintWriter print) {
        if (runs.size() == 1) {
            return;
        }
        print.println();
        print.println(chip + ": mean of " + runs.size() + " seeds");
        Summaries.means(runs, RunSummary::testErrors)
                .forEach((readout, error) ->
                        print.printf(Locale.ROOT, "  test error by %-22s %s%n", readout, error.percent()));
        Summaries.means(runs, RunSummary::frozenErrors)
                .forEach((readout, error) ->
                        print.printf(Locale.ROOT, "  frozen chip by %-20s %s%n", readout, error.percent()));
    }

    /// What the conversions cost under each convention, the chip's own named.
    private static String adc(RunSummary summary) {
        List<String> parts = new ArrayList<>();
        summary.adcJoulesByConvention()
                .forEach((convention, joules) ->
                        parts.add(String.format(Locale.ROOT, "%.3g J by %s", joules, convention)));
        return "ADC " + String.join(", ", parts) + "; counted: " + summary.adcConvention();
    }

    private static void one(String name, RunSummary summary, PrintWriter print) {
        print.println();
        print.printf(
                Locale.ROOT,
                "%s: %s, %d epochs of %,d cases of %s, seed %d%n",
                name,
                summary.rule(),
                summary.epochs(),
                summary.trainCases(),
                summary.data(),
                summary.seed());
        summary.testErrors()
                .forEach((readout, error) ->
                        print.printf(Locale.ROOT, "  test error by %-22s %s%n", readout, error.percent()));
        summary.frozenErrors()
                .forEach((readout, error) ->
                        print.printf(Locale.ROOT, "  frozen chip by %-20s %s%n", readout, error.percent()));
        print.println("  " + RunReport.control(summary));
        print.printf(
                Locale.ROOT,
                "  travel of the mean cell %.3g; %,d presentations; %.3g pulses; %.3g J; %.3g simulated s; %.1f s here%n",
                summary.travel(),
                summary.presentations(),
                (double) summary.pulses(),
                summary.joules(),
                summary.simulatedSeconds(),
                summary.wallSeconds());
        print.println("  " + adc(summary));
        print.println("  digest " + summary.digest());
    }
}
