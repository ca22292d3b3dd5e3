package mortal.experiments.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mortal.experiments.Experiment;
import mortal.experiments.results.Verdict;
import mortal.experiments.run.RunConfig;
import mortal.experiments.run.RunSummary;
import mortal.experiments.run.Summaries;
import mortal.experiments.statistics.Estimate;
import mortal.substrate.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mortal reproduce NAME --data D`: a published result, what counts as reproducing it, what was measured, the verdict.
@Command(name = "reproduce", description = "Reproduce a published result: claim, tolerance, measured, verdict.")
public final class ReproduceVerb implements Verb {
    @Spec
    @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "A reproduction; see 'mortal list experiments'.")
    String name = "";

    @Mixin
    LearningOptions options = new LearningOptions();

    @Mixin
    LearningJob job = new LearningJob();

    @Override
    public Integer call() {
        Experiment experiment = LearningOptions.experiment(name);
        Experiment.Claim claim = experiment
                .claim()
                .orElseThrow(() -> new InputException(
                        "reproduce: '" + name + "' makes no claim to reproduce; use 'mortal run " + name + "'"));
        RunConfig config = job.resume != null
                ? LearningJob.resumed(job.resume, name, options)
                : options.config(experiment, claim.seeds());
        PrintWriter print = Console.of(spec);
        if (job.dryRun) {
            job.forecast(config, print, Console.errors(spec));
            return Main.DONE;
        }
        List<RunSummary> summaries = job.run(config, print, Console.errors(spec));
        verdict(experiment, claim, config, summaries, print);
        return Main.DONE;
    }

    private static void verdict(
            Experiment experiment,
            Experiment.Claim claim,
            RunConfig config,
            List<RunSummary> summaries,
            PrintWriter print) {
        print.println();
        print.println("claim     " + claim.published() + ", on " + claim.data());
        print.println("source    " + claim.source());
        Map<String, Estimate> means = Summaries.means(summaries, RunSummary::testErrors);
        for (Experiment.Bar bar : claim.bars()) {
            print.printf(
                    Locale.ROOT,
                    "measured  %s: %s, mean of %d seeds; %s counts%n",
                    bar.readout(),
                    Verdict.error(means, bar).percent(),
                    summaries.size(),
                    bar.words());
        }
        Verdict verdict = Verdict.of(
                claim,
                experiment.settings(summaries.getFirst().chip()),
                config.runs().stream().map(RunConfig.Entry::settings).toList(),
                summaries);
        print.println("verdict   " + verdict.words());
    }
}
