package mortal.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import mortal.experiments.config.Yaml;
import mortal.experiments.run.RunConfig;
import mortal.experiments.store.RunFolder;
import mortal.experiments.study.StudyConfig;
import mortal.substrate.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mortal run NAME`: one experiment, by its name or by a run's `config.yaml`.
@Command(name = "run", description = "Run an experiment; leaves a run folder with a report.")
public final class RunVerb implements Verb {
    @Spec
    @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "An experiment, or the config.yaml of an earlier run.")
    @Nullable String name;

    @Mixin
    LearningOptions options = new LearningOptions();

    @Mixin
    LearningJob job = new LearningJob();

    @Override
    public Integer call() {
        if (study()) {
            return Main.DONE;
        }
        RunConfig config = config();
        PrintWriter print = Console.of(spec);
        if (job.dryRun) {
            job.forecast(config, print, Console.errors(spec));
        } else {
            job.run(config, print, Console.errors(spec));
        }
        return Main.DONE;
    }

    /// Carries out what was asked for if it is a study.
    ///
    /// @return whether it is
    private boolean study() {
        StudyConfig config;
        if (job.resume != null) {
            Path file = RunFolder.open(job.resume).path().resolve("config.yaml");
            if (!Studies.is(file)) {
                return false;
            }
            config = Studies.made(file, options);
            if (name != null && !name.equals(config.experiment())) {
                throw new InputException("--resume " + job.resume + ": that is a run of '" + config.experiment()
                        + "', not of '" + name + "'");
            }
        } else if (name != null && name.endsWith(".yaml") && Studies.is(Path.of(name))) {
            config = Studies.made(Path.of(name), options);
        } else if (name != null && Studies.find(name).isPresent()) {
            config = Studies.config(Studies.named(name), options);
        } else {
            return false;
        }
        StudyJob<?, ?> study = StudyJob.of(config, job);
        if (job.dryRun) {
            study.forecast(Console.of(spec));
        } else {
            study.run(Console.of(spec), Console.errors(spec));
        }
        return true;
    }

    private RunConfig config() {
        if (job.resume != null) {
            return LearningJob.resumed(job.resume, name, options);
        }
        if (name == null) {
            throw new InputException("run: which experiment? See 'mortal list experiments'");
        }
        Path file = Path.of(name);
        if (name.endsWith(".yaml")) {
            return new Agreement(options, file).with(Yaml.read(file, RunConfig.class));
        }
        return options.config(LearningOptions.experiment(name), 1);
    }
}
