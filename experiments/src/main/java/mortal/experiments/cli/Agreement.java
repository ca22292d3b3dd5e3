package mortal.experiments.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mortal.experiments.config.Settings;
import mortal.experiments.run.LearningSettings;
import mortal.experiments.run.RunConfig;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.InputException;

/// Options beside a configuration that is already made. They may repeat what it says, and tell where its data are now;
/// one that says something else would be ignored, so it is refused.
final class Agreement {
    private final LearningOptions options;
    private final Path file;

    /// @param file of the configuration, for messages
    Agreement(LearningOptions options, Path file) {
        this.options = options;
        this.file = file;
    }

    /// @return the configuration, with its data where the options say
    RunConfig with(RunConfig config) {
        Set<Long> seeds = new TreeSet<>();
        config.runs().forEach(entry -> seeds.add(entry.seed()));
        if (options.seed != null && options.seed != config.runs().getFirst().seed()) {
            throw differs(
                    "--seed " + options.seed, "seed " + config.runs().getFirst().seed());
        }
        if (options.seeds != null && options.seeds != seeds.size()) {
            throw differs("--seeds " + options.seeds, seeds.size() + " seed(s)");
        }
        for (RunConfig.Entry entry : config.runs()) {
            chip(config.experiment(), entry);
            settings(entry);
        }
        return options.data == null
                ? config
                : new RunConfig(config.experiment(), LearningOptions.place(options.data), config.runs());
    }

    private void chip(String experiment, RunConfig.Entry entry) {
        ChipDesign made = entry.design();
        ChipDesign asked = options.chip == null ? made : LearningOptions.design(experiment, options.chip);
        if (!asked.sized(made.inputs(), made.hidden()).equals(made)) {
            throw differs("--chip " + options.chip, "a chip of its own, " + made.name());
        }
        options.sets(true).forEach((key, value) -> {
            if (!LearningOptions.set(made, Map.of(key, value)).equals(made)) {
                throw differs(
                        "--set chip." + key + "=" + value,
                        key + " = " + Settings.of(made).get(key));
            }
        });
    }

    private void settings(RunConfig.Entry entry) {
        LearningSettings made = entry.settings();
        options.sets(false).forEach((key, value) -> {
            if (!Settings.bind(LearningSettings.class, made, Map.of(key, value)).equals(made)) {
                throw differs(
                        "--set " + key + "=" + value,
                        key + " = " + Settings.of(made).get(key));
            }
        });
    }

    private InputException differs(String asked, String made) {
        return new InputException(asked + ": " + file + " says " + made + "; leave the option out, or run anew");
    }
}
