package mortal.experiments.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import mortal.devices.kernel.Choice;
import mortal.experiments.plot.Figure;
import mortal.experiments.run.Runs;
import mortal.experiments.run.Watch;
import mortal.experiments.store.Journal;
import mortal.experiments.store.Manifest;
import mortal.experiments.store.RunFolder;
import mortal.experiments.store.Shelf;
import mortal.simulator.chip.Crew;
import tools.jackson.databind.JsonNode;

/// All jobs of a study in one folder. A job that ended is not done again; each is reported in its turn, whichever ends
/// first, so that the journal and its digest hang neither on threads nor on how often the process was killed.
public final class StudyRun<S extends Record, R extends Record> {

    /// The study began.
    private record Began(String event, String study, String dataSha256) {}

    /// A job ended.
    private record Ended(String event, String job, JsonNode result) {}

    private final Study<S, R> study;
    private final Plan<S> plan;
    private final int threads;
    private final Watch watch;

    /// @param threads at least 1; changes no bit
    /// @param watch told how many jobs have ended
    public StudyRun(Study<S, R> study, Plan<S> plan, int threads, Watch watch) {
        this.study = study;
        this.plan = plan;
        this.threads = threads;
        this.watch = watch;
    }

    /// A new folder with its configuration and manifest.
    public void begin(Record config, RunFolder folder) {
        folder.writeConfig(config);
        folder.writeManifest(Manifest.of(
                Instant.now(),
                Choice.made().reason(),
                Map.of(study.name(), plan.seed().key()),
                Map.of(
                        "training", plan.data().training().sha256(),
                        "test", plan.data().test().sha256())));
    }

    /// Does what is left to do and leaves everything in `folder`.
    ///
    /// @param resumed whether the folder has been run in before
    public Findings run(RunFolder folder, boolean resumed) {
        long started = System.nanoTime();
        List<Job<R>> jobs = study.jobs(plan);
        List<R> results = new ArrayList<>();
        try (Journal journal = resumed ? Journal.resume(folder.events(), 0) : Journal.create(folder.events())) {
            journal.append(
                    new Began("began", study.name(), plan.data().training().sha256()));
            work(jobs, folder.jobs(), journal, results);
            journal.finish();
            Findings findings = study.conclude(plan, results);
            conclude(folder, findings, journal.digest(), (System.nanoTime() - started) / 1e9);
            return findings;
        }
    }

    /// Does the jobs of a share that are left to do, and keeps their results; reports nothing.
    ///
    /// @return (jobs) of the whole study that are still left to do
    public long share(Share share, RunFolder folder) {
        Shelf shelf = folder.jobs();
        List<Job<R>> jobs = study.jobs(plan);
        List<Job<R>> mine = share.of(jobs);
        int lanes = lanes(mine);
        AtomicInteger ended = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(lanes)) {
            for (Future<JsonNode> future : submitted(mine, shelf, pool, lanes, ended)) {
                Runs.result(future, pool);
            }
        }
        return jobs.stream().filter(job -> shelf.find(job.name()).isEmpty()).count();
    }

    private int lanes(List<Job<R>> jobs) {
        return Math.max(1, Math.min(jobs.size(), threads));
    }

    private List<Future<JsonNode>> submitted(
            List<Job<R>> jobs, Shelf shelf, ExecutorService pool, int lanes, AtomicInteger ended) {
        List<Future<JsonNode>> futures = new ArrayList<>();
        for (Job<R> job : jobs) {
            futures.add(pool.submit(() -> {
                JsonNode result = shelf.find(job.name()).orElseGet(() -> done(job, shelf, threads / lanes));
                watch.taught(ended.incrementAndGet());
                return result;
            }));
        }
        return futures;
    }

    private void work(List<Job<R>> jobs, Shelf shelf, Journal journal, List<R> results) {
        int lanes = lanes(jobs);
        AtomicInteger ended = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(lanes)) {
            List<Future<JsonNode>> futures = submitted(jobs, shelf, pool, lanes, ended);
            for (int j = 0; j < futures.size(); j++) {
                JsonNode result = Runs.result(futures.get(j), pool);
                journal.append(new Ended("ended", jobs.get(j).name(), result));
                results.add(Shelf.as(study.result(), result));
            }
        }
    }

    private JsonNode done(Job<R> job, Shelf shelf, int crewSize) {
        try (Crew crew = new Crew(crewSize)) {
            return shelf.put(job.name(), job.work().run(crew));
        }
    }

    private void conclude(RunFolder folder, Findings findings, String digest, double seconds) {
        try {
            for (Findings.Section section : findings.sections()) {
                for (Findings.Picture picture : section.pictures()) {
                    Figure.write(picture.image(), folder.figures().resolve(picture.name() + ".png"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("run folder " + folder.path() + " cannot be written: " + e.getMessage(), e);
        }
        folder.writeReport(StudyReport.html(study, plan, findings));
        folder.writeSummary(summary(findings, digest, seconds));
    }

    private Map<String, Object> summary(Findings findings, String digest, double seconds) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("experiment", study.name());
        summary.put("chips", plan.chips().stream().map(design -> design.name()).toList());
        summary.put("data", plan.data().name());
        summary.put("seed", plan.seed().key());
        summary.putAll(findings.summary());
        summary.put("findings", findings.sentences());
        summary.put("wallSeconds", seconds);
        summary.put("digest", digest);
        return summary;
    }
}
