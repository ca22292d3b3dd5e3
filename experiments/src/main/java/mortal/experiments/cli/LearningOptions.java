package mortal.experiments.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import mortal.experiments.Experiment;
import mortal.experiments.config.Nearest;
import mortal.experiments.config.Settings;
import mortal.experiments.config.Yaml;
import mortal.experiments.data.DataSources;
import mortal.experiments.run.LearningSettings;
import mortal.experiments.run.RunConfig;
import mortal.experiments.store.ChipFile;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.substrate.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// The options that decide what a run is, and the configuration they make.
final class LearningOptions {
    private static final String CHIP = "chip.";
    /// Keys of a design that something else decides.
    private static final List<String> SIZED = List.of("inputs", "hidden");

    @Option(
            names = "--chip",
            paramLabel = "CHIP",
            description = "A chip by name, a YAML file of one, or an individual.chip of an earlier run.")
    @Nullable String chip;

    @Option(
            names = "--data",
            paramLabel = "DATA",
            description = "A data set by name, or a folder of IDX files or of CIFAR-10 (default: digits).")
    @Nullable String data;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Set a key of the schooling, or of the chip: --set chip.neuron.readNoise=0.2")
    Map<String, String> sets = new LinkedHashMap<>();

    @Option(names = "--seed", paramLabel = "N", description = "The first seed (default: 1).")
    @Nullable Long seed;

    @Option(names = "--seeds", paramLabel = "K", description = "How many seeds, one after the other.")
    @Nullable Integer seeds;

    /// The experiment of that name.
    static Experiment experiment(String name) {
        List<Experiment> all = new ArrayList<>();
        ServiceLoader.load(Experiment.class).forEach(all::add);
        return all.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow(() -> {
            List<String> names =
                    new ArrayList<>(all.stream().map(Experiment::name).toList());
            Studies.all().forEach(study -> names.add(study.name()));
            return new InputException("experiment '" + name + "' is unknown" + Nearest.hint(name, names));
        });
    }

    /// @param least seeds when none are asked for
    RunConfig config(Experiment experiment, int least) {
        int count = seeds == null ? least : seeds;
        long first = seed == null ? 1 : seed;
        if (count < 1) {
            throw new InputException("--seeds " + count + ", must be at least 1");
        }
        List<String> chips = chip == null ? experiment.chips() : List.of(chip);
        List<RunConfig.Entry> entries = new ArrayList<>();
        for (String name : chips) {
            Optional<ChipFile.Individual> lived = lived(name);
            ChipDesign design = set(wired(experiment, name), sets(true));
            LearningSettings settings = Settings.bind(
                    LearningSettings.class, fitting(experiment.settings(design.name()), design), sets(false));
            for (int k = 0; k < count; k++) {
                String entry = count == 1 ? design.name() : design.name() + "-seed-" + (first + k);
                RunConfig.Entry made = new RunConfig.Entry(
                        entry, first + k, 0, settings, Designs.tree(design.sized(design.inputs(), settings.hidden())));
                entries.add(lived.isEmpty() ? made : again(made, Path.of(name), lived.get()));
            }
        }
        return new RunConfig(experiment.name(), place(data == null ? "digits" : data), entries);
    }

    /// The individual in the file `name`, if it is one.
    private Optional<ChipFile.Individual> lived(String name) {
        if (Designs.PRESETS.contains(name) || !ChipFile.is(Path.of(name))) {
            return Optional.empty();
        }
        if (!sets(true).isEmpty()) {
            throw new InputException(
                    "--set chip." + sets(true).keySet().iterator().next() + ": the chip in " + name
                            + " is made; only a new one can be designed");
        }
        return Optional.of(ChipFile.read(Path.of(name)));
    }

    /// Where locations of a design see windows, it says of how many units its populations are.
    private static LearningSettings fitting(LearningSettings settings, ChipDesign design) {
        return design.wiring().fields().isEmpty() ? settings : hidden(settings, design);
    }

    private static LearningSettings hidden(LearningSettings settings, ChipDesign design) {
        List<String> sizes = design.hidden().stream().map(String::valueOf).toList();
        return settings.with(Map.of("hidden", String.join(",", sizes)));
    }

    /// The same schooling for a chip that has lived before; its size is what it is.
    private RunConfig.Entry again(RunConfig.Entry made, Path file, ChipFile.Individual individual) {
        LearningSettings settings =
                sets.containsKey("hidden") ? made.settings() : hidden(made.settings(), individual.design());
        Path whole = file.toAbsolutePath().normalize();
        return new RunConfig.Entry(
                made.name(),
                made.seed(),
                individual.serial(),
                settings,
                Designs.tree(individual.design()),
                whole.toString(),
                ChipFile.sha256(whole));
    }

    /// A folder is named in full, so that the run can be repeated from anywhere; a data set's own name stays.
    static String place(String data) {
        return DataSources.named(data).isEmpty() && Files.isDirectory(Path.of(data))
                ? Path.of(data).toAbsolutePath().normalize().toString()
                : data;
    }

    /// A chip by name, or from a file, as an experiment wires it.
    static ChipDesign design(String experiment, String name) {
        return wired(experiment(experiment), name);
    }

    private static ChipDesign wired(Experiment experiment, String name) {
        ChipDesign design = design(name);
        boolean made = !Designs.PRESETS.contains(name) && ChipFile.is(Path.of(name));
        return made ? design : experiment.wired(design);
    }

    /// A chip by name, or from a file.
    static ChipDesign design(String name) {
        ChipDesign design = Designs.PRESETS.contains(name) ? Designs.preset(name) : file(name);
        if (!RunConfig.Entry.NAME.matcher(design.name()).matches()) {
            throw new InputException("chip '" + name + "': name = '" + design.name()
                    + "', must be letters, digits, '.', '_' and '-', for a folder bears it");
        }
        return design;
    }

    /// The design with these keys in place.
    static ChipDesign set(ChipDesign design, Map<String, String> sets) {
        for (String key : SIZED) {
            if (sets.containsKey(key)) {
                throw new InputException("--set " + CHIP + key + ": the data decide a chip's inputs, --set hidden=… its"
                        + " hidden populations");
            }
        }
        try {
            return Settings.bind(ChipDesign.class, design, sets);
        } catch (InputException refused) {
            throw new InputException("chip " + design.name() + ": " + refused.getMessage(), refused);
        }
    }

    private static ChipDesign file(String name) {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new InputException(
                    "chip '" + name + "' is neither a chip nor a file" + Nearest.hint(name, Designs.PRESETS));
        }
        if (ChipFile.is(file)) {
            return ChipFile.read(file).design();
        }
        String text = Yaml.text(file);
        Yaml.check(text, name);
        try {
            return Designs.read(text, name);
        } catch (InputException refused) {
            throw refused.getCause() instanceof UnrecognizedPropertyException key ? misspelt(name, key) : refused;
        }
    }

    private static InputException misspelt(String file, UnrecognizedPropertyException key) {
        List<String> known =
                key.getKnownPropertyIds().stream().map(String::valueOf).toList();
        String path = String.join(
                ".",
                key.getPath().stream()
                        .map(JacksonException.Reference::getPropertyName)
                        .toList());
        return new InputException(file + ": unknown key " + path + Nearest.hint(key.getPropertyName(), known), key);
    }

    /// The keys set, of the chip without their `chip.`.
    Map<String, String> sets(boolean ofChip) {
        Map<String, String> chosen = new LinkedHashMap<>();
        sets.forEach((key, value) -> {
            if (key.startsWith(CHIP) == ofChip) {
                chosen.put(ofChip ? key.substring(CHIP.length()) : key, value);
            }
        });
        return chosen;
    }
}
