package mortal.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import mortal.experiments.data.Data;
import mortal.experiments.run.Forecast;
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

    /// What a run folder says it is.
    static RunConfig config(Path folder) {
        return RunFolder.open(folder).readConfig(RunConfig.class);
    }

    void forecast(RunConfig config, PrintWriter print) {
        Data data = Runs.data(config);
        Runs.check(config, data);
        Forecast.of(config, data, threads()).lines().forEach(print::println);
    }

    /// @return the summaries, and nothing half-written if the input was bad
    List<RunSummary> run(RunConfig config, PrintWriter print) {
        int crew = threads();
        Data data = Runs.data(config);
        Runs.check(config, data);
        boolean resumed = resume != null;
        try (RunFolder folder = folder(config)) {
            if (resumed) {
                Runs.checkSame(folder, data);
            } else {
                Runs.begin(config, data, folder);
            }
            print.println("run folder " + folder.path());
            print.flush();
            List<RunSummary> summaries = watched(config, crew, folder, data, resumed);
            Console.summary(config, summaries, folder.path(), print);
            return summaries;
        }
    }

    private static List<RunSummary> watched(RunConfig config, int crew, RunFolder folder, Data data, boolean resumed) {
        try (Progress progress = Progress.start(config.experiment(), Runs.cases(config, data))) {
            return new Runs(config, crew, watch(progress)).run(folder, data, resumed);
        }
    }

    private RunFolder folder(RunConfig config) {
        if (resume != null) {
            return RunFolder.resume(resume);
        }
        return out == null ? RunFolder.createNext(Path.of("runs"), config.experiment()) : RunFolder.create(out);
    }

    private static Watch watch(Progress progress) {
        return new Watch() {
            @Override
            public synchronized void taught(long cases) {
                progress.step(cases);
            }

            @Override
            public synchronized void note(String line) {
                progress.note(line);
            }
        };
    }
}
