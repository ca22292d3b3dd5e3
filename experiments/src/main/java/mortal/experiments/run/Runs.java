package mortal.experiments.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import mortal.devices.kernel.Choice;
import mortal.experiments.data.Data;
import mortal.experiments.data.DataSources;
import mortal.experiments.store.Manifest;
import mortal.experiments.store.RunFolder;
import mortal.simulator.chip.Crew;
import mortal.substrate.InputException;
import tools.jackson.databind.JsonNode;

/// All runs of a configuration in one folder: one run in the folder itself, several in a folder each. Runs that ended
/// before
/// are not run again.
public final class Runs {
    private final RunConfig config;
    private final int threads;
    private final Watch watch;

    /// @param threads at least 1; changes no bit
    public Runs(RunConfig config, int threads, Watch watch) {
        this.config = config;
        this.threads = threads;
        this.watch = watch;
    }

    /// (cases) that all runs will teach.
    public static long cases(RunConfig config, Data data) {
        return config.runs().stream()
                .mapToLong(entry -> LearningRun.cases(data, entry.settings()))
                .sum();
    }

    /// Checks everything that can be wrong before anything is written.
    public static void check(RunConfig config, Data data) {
        Preflight.check(config, data);
    }

    /// A new folder with its configuration and manifest.
    public static RunFolder begin(RunConfig config, Data data, RunFolder folder) {
        folder.writeConfig(config);
        Map<String, Long> seeds = new LinkedHashMap<>();
        config.runs().forEach(entry -> seeds.put(entry.name(), entry.seed()));
        folder.writeManifest(Manifest.of(
                Instant.now(),
                Choice.made().reason(),
                seeds,
                Map.of("training", data.training().sha256(), "test", data.test().sha256())));
        return folder;
    }

    /// The data of a configuration.
    public static Data data(RunConfig config) {
        return DataSources.load(config.data());
    }

    /// Goes on only with the data that the run began with. A run that was killed before it had said which those are has
    /// not begun.
    public static void checkSame(RunConfig config, Data data, RunFolder folder) {
        if (!folder.begun()) {
            begin(config, data, folder);
        }
        checkData(data, folder);
    }

    /// @throws InputException if the folder's run began with other data
    public static void checkData(Data data, RunFolder folder) {
        JsonNode then = folder.readManifest().path("data");
        if (!then.path("training").asString("").equals(data.training().sha256())
                || !then.path("test").asString("").equals(data.test().sha256())) {
            throw new InputException(folder.path() + ": data " + data.name()
                    + " is not what the run began with; its SHA-256 differs from manifest.json");
        }
    }

    /// Runs everything that has not ended yet.
    ///
    /// @return each run's summary, in the order of the configuration
    public List<RunSummary> run(RunFolder folder, Data data, boolean resumed) {
        int lanes = lanes(config.runs().size(), threads);
        AtomicLong[] done = new AtomicLong[config.runs().size()];
        List<Callable<RunSummary>> jobs = new ArrayList<>();
        for (int r = 0; r < done.length; r++) {
            done[r] = new AtomicLong();
            RunConfig.Entry entry = config.runs().get(r);
            int mine = r;
            jobs.add(() -> one(entry, folder, data, resumed, threads / lanes, cases -> {
                done[mine].set(cases);
                long sum = 0;
                for (AtomicLong d : done) {
                    sum += d.get();
                }
                watch.taught(sum);
            }));
        }
        List<RunSummary> summaries = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(lanes)) {
            List<Future<RunSummary>> futures = new ArrayList<>();
            jobs.forEach(job -> futures.add(pool.submit(job)));
            for (Future<RunSummary> future : futures) {
                summaries.add(result(future, pool));
            }
        }
        conclude(folder, summaries);
        return summaries;
    }

    private void conclude(RunFolder folder, List<RunSummary> summaries) {
        if (summaries.size() == 1) {
            return;
        }
        try {
            ManyReport.write(config, folder, summaries);
        } catch (IOException e) {
            throw new UncheckedIOException("run folder " + folder.path() + " cannot be written: " + e.getMessage(), e);
        }
        folder.writeSummary(Summaries.of(summaries));
    }

    /// How many runs go side by side: as many as leaves no thread idle at the end.
    static int lanes(int runs, int threads) {
        int lanes = Math.min(runs, threads);
        while (runs % lanes != 0 || threads % lanes != 0) {
            lanes--;
        }
        return lanes;
    }

    /// What a job came to. If it failed, the others are given up and its own exception comes out.
    public static <T> T result(Future<T> future, ExecutorService pool) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            pool.shutdownNow();
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private RunSummary one(
            RunConfig.Entry entry,
            RunFolder folder,
            Data data,
            boolean resumed,
            int crewSize,
            java.util.function.LongConsumer progress) {
        if (config.runs().size() == 1) {
            return school(entry, folder, data, resumed, crewSize, progress);
        }
        Path path = folder.path().resolve(entry.name());
        boolean before = Files.exists(path.resolve("config.yaml"));
        try (RunFolder own = before ? RunFolder.resume(path) : RunFolder.create(path)) {
            if (!own.begun()) {
                begin(config.only(entry), data, own);
            }
            return school(entry, own, data, before, crewSize, progress);
        }
    }

    private RunSummary school(
            RunConfig.Entry entry,
            RunFolder folder,
            Data data,
            boolean resumed,
            int crewSize,
            java.util.function.LongConsumer progress) {
        if (resumed && Files.exists(folder.path().resolve("summary.json"))) {
            progress.accept(LearningRun.cases(data, entry.settings()));
            return RunSummary.of(folder.readSummary());
        }
        try (Crew crew = new Crew(crewSize)) {
            return new LearningRun(config.experiment(), entry, data, crew).run(folder, resumed, progress, watch);
        }
    }
}
