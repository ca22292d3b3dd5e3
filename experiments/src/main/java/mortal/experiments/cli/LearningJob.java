package mortal.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import mortal.experiments.data.Data;
import mortal.experiments.run.Forecast;
import mortal.experiments.run.Oddities;
import mortal.experiments.run.RunConfig;
import mortal.experiments.run.RunSummary;
import mortal.experiments.run.Runs;
import mortal.experiments.run.Watch;
import mortal.experiments.store.RunFolder;
import mortal.substrate.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Runs a configuration in a folder, new or gone on with, and shows how far it is: what `run` and `reproduce` share.
final class LearningJob {
    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all). Changes no bit.")
    @Nullable Integer threads;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the run (default: runs/NAME-N).")
    @Nullable Path out;

    @Option(names = "--resume", paramLabel = "DIR", description = "Go on with a run where it was.")
    @Nullable Path resume;

    @Option(names = "--dry-run", description = "Estimate time, memory and energy, and run nothing.")
    boolean dryRun;

    int threads() {
        int asked = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (asked < 1) {
            throw new InputException("--threads " + asked + ", must be at least 1");
        }
        return asked;
    }

    /// What a run folder says it is, if that is also what was asked for.
    ///
    /// @param name of the experiment asked for, if any
    static RunConfig resumed(Path folder, @Nullable String name, LearningOptions options) {
        RunConfig config = RunFolder.open(folder).readConfig(RunConfig.class);
        if (name != null && !name.equals(config.experiment())) {
            throw new InputException(
                    "--resume " + folder + ": that is a run of '" + config.experiment() + "', not of '" + name + "'");
        }
        return new Agreement(options, folder.resolve("config.yaml")).with(config);
    }

    void forecast(RunConfig config, PrintWriter print, PrintWriter err) {
        Data data = Runs.data(config);
        Runs.check(config, data);
        Console.warn(Oddities.of(config), err);
        Forecast.of(config, data, threads()).lines().forEach(print::println);
    }

    /// @return the summaries, and nothing half-written if the input was bad
    List<RunSummary> run(RunConfig config, PrintWriter print, PrintWriter err) {
        int crew = threads();
        Data data = Runs.data(config);
        Runs.check(config, data);
        Console.warn(Oddities.of(config), err);
        if (resume != null && out != null) {
            throw new InputException("--out " + out + " beside --resume " + resume + ": a run goes on where it is");
        }
        try (RunFolder folder = folder(config.experiment())) {
            if (resume != null) {
                Runs.checkSame(config, data, folder);
            } else {
                Runs.begin(config, data, folder);
            }
            print.println("run folder " + folder.path());
            print.flush();
            List<RunSummary> summaries = watched(config, crew, folder, data, err);
            Console.summary(config, summaries, folder.path(), print);
            return summaries;
        }
    }

    private List<RunSummary> watched(RunConfig config, int crew, RunFolder folder, Data data, PrintWriter err) {
        try (Progress progress = Progress.start(config.experiment(), Math.max(1, Runs.cases(config, data)))) {
            return new Runs(config, crew, watch(progress, err)).run(folder, data, resume != null);
        }
    }

    /// @param experiment its name, for a folder that has none yet
    RunFolder folder(String experiment) {
        if (resume != null) {
            return RunFolder.resume(resume);
        }
        if (out != null && out.toString().isEmpty()) {
            throw new InputException("--out is empty, must name a folder");
        }
        return out == null ? RunFolder.createNext(Path.of("runs"), experiment) : RunFolder.create(out);
    }

    static Watch watch(Progress progress, PrintWriter err) {
        return new Watch() {
            @Override
            public synchronized void taught(long cases) {
                progress.step(cases);
            }

            @Override
            public synchronized void note(String line) {
                progress.note(line);
            }

            @Override
            public synchronized void warn(String line) {
                err.println("mortal: " + line);
                err.flush();
            }
        };
    }
}
