package mortal.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import mortal.experiments.config.Nearest;
import mortal.experiments.config.Settings;
import mortal.experiments.config.Yaml;
import mortal.experiments.study.Study;
import mortal.experiments.study.StudyConfig;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.InputException;

/// The studies there are, and the configuration that a command line makes of one.
final class Studies {
    private Studies() {}

    static List<Study<?, ?>> all() {
        List<Study<?, ?>> all = new ArrayList<>();
        ServiceLoader.load(Study.class).forEach(all::add);
        return all;
    }

    static Optional<Study<?, ?>> find(String name) {
        return all().stream().filter(study -> study.name().equals(name)).findFirst();
    }

    /// @throws InputException if there is none of that name
    static Study<?, ?> named(String name) {
        return find(name)
                .orElseThrow(() -> new InputException("experiment '" + name + "' is unknown"
                        + Nearest.hint(name, all().stream().map(Study::name).toList())));
    }

    /// Whether a configuration is a study's: it names chips, where a learning experiment's has runs.
    static boolean is(Path config) {
        return Yaml.tree(config).has("chips");
    }

    static StudyConfig config(Study<?, ?> study, LearningOptions options) {
        if (options.seeds != null) {
            throw new InputException("--seeds " + options.seeds + ": " + study.name()
                    + " repeats itself over chips; its own keys say over how many");
        }
        List<ChipDesign> designs = new ArrayList<>();
        for (String chip : options.chip == null ? study.chips() : List.of(options.chip.split(",", -1))) {
            designs.add(LearningOptions.set(LearningOptions.design(chip), options.sets(true)));
        }
        return StudyConfig.of(
                study.name(),
                LearningOptions.place(options.data == null ? "digits" : options.data),
                options.seed == null ? 1 : options.seed,
                Settings.bind(study.settings(), options.sets(false)),
                designs);
    }

    /// What a run folder or a file says, if nothing else was asked for beside it.
    static StudyConfig made(Path file, LearningOptions options) {
        if (options.chip != null || options.seed != null || options.seeds != null || !options.sets.isEmpty()) {
            throw new InputException(
                    file + " says what the study is; leave --chip, --set and --seed out, or run it anew by its name");
        }
        StudyConfig config = Yaml.read(file, StudyConfig.class);
        return options.data == null
                ? config
                : new StudyConfig(
                        config.experiment(),
                        LearningOptions.place(options.data),
                        config.seed(),
                        config.settings(),
                        config.chips());
    }
}
