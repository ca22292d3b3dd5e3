package mortal.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import mortal.experiments.data.Data;
import mortal.experiments.data.DataSources;
import mortal.experiments.run.Forecast;
import mortal.experiments.run.Runs;
import mortal.experiments.store.RunFolder;
import mortal.experiments.study.Cost;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Plan;
import mortal.experiments.study.Share;
import mortal.experiments.study.Study;
import mortal.experiments.study.StudyConfig;
import mortal.experiments.study.StudyRun;
import mortal.substrate.InputException;

/// Carries out a study as the command line asked for it.
final class StudyJob<S extends Record, R extends Record> {
    private final Study<S, R> study;
    private final Record config;
    private final LearningJob job;
    private final Plan<S> plan;

    /// @param config of which `plan` was made
    StudyJob(Study<S, R> study, Record config, Plan<S> plan, LearningJob job) {
        this.study = study;
        this.config = config;
        this.job = job;
        this.plan = plan;
        study.jobs(plan); // refuses what cannot be done
        room();
    }

    /// More chips than memory are refused before the first is made.
    private void room() {
        Cost cost = study.cost(plan);
        int lanes = Math.min(job.threads(), Math.max(1, cost.jobs()));
        long heap = Runtime.getRuntime().maxMemory();
        if (lanes * cost.bytes() > heap) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "%s: %d jobs at once need about %.0f MiB, the heap ends at %d MiB;"
                            + " fewer --threads, smaller chips, or MORTAL_JVM=-Xmx8g in the environment",
                    study.name(),
                    lanes,
                    lanes * cost.bytes() / (1 << 20),
                    heap >> 20));
        }
    }

    void forecast(PrintWriter print) {
        Cost cost = study.cost(plan);
        int lanes = Math.min(job.threads(), Math.max(1, cost.jobs()));
        print.printf(Locale.ROOT, "jobs          %d, %d at once%n", cost.jobs(), lanes);
        print.printf(
                Locale.ROOT,
                "time          about %s%n",
                Forecast.time(Forecast.seconds(cost.flop() * cost.jobs(), lanes)));
        print.printf(
                Locale.ROOT,
                "memory        about %,.0f MB of heap beside the data%n",
                Math.ceil(lanes * cost.bytes() / 1e6));
        print.printf(Locale.ROOT, "presentations %,.0f%n", cost.presentations() * cost.jobs());
    }

    void run(PrintWriter print, PrintWriter err) {
        run(new Share(1, 1), print, err);
    }

    /// @param share of the jobs that this process does; the study ends when all are done, by whomever
    void run(Share share, PrintWriter print, PrintWriter err) {
        if (job.resume != null && job.out != null) {
            throw new InputException(
                    "--out " + job.out + " beside --resume " + job.resume + ": a run goes on where it is");
        }
        try (RunFolder folder = job.folder(study.name());
                Progress progress = Progress.start(
                        study.name(), Math.max(1, study.cost(plan).jobs()))) {
            StudyRun<S, R> run = new StudyRun<>(study, plan, job.threads(), LearningJob.watch(progress, err));
            if (job.resume == null || !folder.begun()) {
                run.begin(config, folder);
            }
            Runs.checkData(plan.data(), folder);
            print.println("run folder " + folder.path());
            print.flush();
            long left = share.of() == 1 ? 0 : run.share(share, folder);
            if (left > 0) {
                unfinished(share, left, folder.path(), print);
            } else {
                show(run.run(folder, job.resume != null), folder.path(), print);
            }
        }
    }

    private void unfinished(Share share, long left, Path folder, PrintWriter print) {
        print.println("share " + share + " is done, " + left + " of "
                + study.cost(plan).jobs() + " jobs are left; when their files are in " + folder.resolve("jobs")
                + ", --resume " + folder + " puts all together");
    }

    private void show(Findings findings, Path folder, PrintWriter print) {
        print.println();
        findings.sentences().forEach(sentence -> {
            Columns.wrap(sentence, print);
            print.println();
        });
        study.console(findings).forEach(table -> Grid.print(table, print));
        print.println("report  " + folder.resolve("report.html"));
        print.println("figures " + folder.resolve("figures"));
    }

    /// Of whichever study the configuration names.
    static StudyJob<?, ?> of(StudyConfig config, LearningJob job) {
        return of(Studies.named(config.experiment()), config, job);
    }

    private static <S extends Record, R extends Record> StudyJob<S, R> of(
            Study<S, R> study, StudyConfig config, LearningJob job) {
        Data data = DataSources.load(config.data());
        return new StudyJob<>(study, config, config.plan(study, data), job);
    }
}
