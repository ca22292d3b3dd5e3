package mortal.experiments.cli;

import java.nio.file.Path;
import mortal.experiments.run.Oddities;
import mortal.experiments.run.RunConfig;
import mortal.experiments.store.RunFolder;
import mortal.experiments.study.Share;
import mortal.experiments.sweep.SweepConfig;
import mortal.experiments.sweep.SweepStudy;
import mortal.substrate.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mortal sweep FILE`: an experiment over chips, rules, seeds and values of keys, every one with every other.
@Command(
        name = "sweep",
        description = "Run an experiment over chips, rules, seeds and values of keys; leaves one table and one figure.")
public final class SweepVerb implements Verb {
    @Spec
    @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A sweep file (docs/formats.md), or the config.yaml of an earlier sweep.")
    @Nullable Path file;

    @Option(
            names = "--shard",
            paramLabel = "i/n",
            description = "Do only every n-th job, from the i-th; the folders' jobs/ are put together afterwards.")
    @Nullable String shard;

    @Mixin
    LearningJob job = new LearningJob();

    @Override
    public Integer call() {
        Share share = shard == null ? new Share(1, 1) : Share.of(shard);
        SweepReader.Asked asked = job.resume == null ? asked() : resumed(job.resume);
        SweepConfig config = asked.config();
        SweepStudy study = new SweepStudy(config);
        StudyJob<?, ?> sweep = new StudyJob<>(study, config, study.plan(asked.data()), job);
        Console.warn(
                Oddities.of(new RunConfig(config.experiment(), config.data(), config.entries())), Console.errors(spec));
        if (job.dryRun) {
            sweep.forecast(Console.of(spec));
        } else {
            sweep.run(share, Console.of(spec), Console.errors(spec));
        }
        return Main.DONE;
    }

    private SweepReader.Asked asked() {
        if (file == null) {
            throw new InputException("sweep: which file? docs/formats.md says what is in it, examples/ has some");
        }
        return SweepReader.read(file);
    }

    /// What a run folder says it is, if that is also what was asked for.
    private SweepReader.Asked resumed(Path folder) {
        Path made = RunFolder.open(folder).path().resolve("config.yaml");
        if (!SweepReader.made(made)) {
            throw new InputException(
                    "--resume " + folder + ": that is no sweep; go on with it by 'mortal run --resume " + folder + "'");
        }
        SweepReader.Asked config = SweepReader.read(made);
        if (file != null
                && !config.config()
                        .entries()
                        .equals(SweepReader.read(file).config().entries())) {
            throw new InputException("--resume " + folder + ": its config.yaml has other runs than " + file
                    + "; leave the file out, or sweep anew");
        }
        return config;
    }
}
