package mortal.experiments.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import mortal.experiments.Experiment;
import mortal.experiments.config.Located;
import mortal.experiments.config.Yaml;
import mortal.experiments.data.Data;
import mortal.experiments.data.DataSources;
import mortal.experiments.run.LearningSettings;
import mortal.experiments.run.RunConfig;
import mortal.experiments.run.Runs;
import mortal.experiments.sweep.SweepConfig;
import mortal.experiments.sweep.SweepConfig.Axis;
import mortal.experiments.sweep.SweepConfig.Subject;
import mortal.experiments.sweep.SweepFile;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.substrate.InputException;
import tools.jackson.databind.JsonNode;

/// Makes a configuration of a sweep file. Every combination is checked; the first that cannot be is told with the line
/// of its key.
final class SweepReader {
    private static final int MOST_SCHOOLINGS = 100_000; // chosen: a job's file each

    /// What was asked for.
    ///
    /// @param data loaded
    record Asked(SweepConfig config, Data data) {}

    private final Located<SweepFile> file;
    private final Path path;

    private SweepReader(Path path) {
        this.path = path;
        this.file = Yaml.located(path, SweepFile.class);
    }

    /// Whether a file is a sweep's `config.yaml`, not one that a user wrote.
    static boolean made(Path file) {
        return Yaml.tree(file).has("subjects");
    }

    /// @throws InputException in one line that names file, line and key
    static Asked read(Path file) {
        if (!made(file)) {
            return new SweepReader(file).asked();
        }
        SweepConfig config = Yaml.read(file, SweepConfig.class);
        Data data = DataSources.load(config.data());
        check(config, data, (which, message) -> new InputException(file + ": " + which + message));
        return new Asked(config, data);
    }

    private Asked asked() {
        SweepFile asked = file.value();
        Experiment experiment = at("experiment", () -> LearningOptions.experiment(asked.experiment()));
        Map<String, String> set = at("set", () -> SweepKeys.flat(asked.set()));
        List<Subject> subjects = subjects(experiment, set);
        List<Axis> over = over(set, subjects);
        List<Long> seeds = seeds();
        SweepConfig config = at(
                "name",
                () -> new SweepConfig(
                        name(),
                        experiment.name(),
                        LearningOptions.place(asked.data() == null ? "digits" : asked.data()),
                        subjects,
                        seeds,
                        over));
        if (config.schoolings() > MOST_SCHOOLINGS) {
            throw file.refused(
                    "over", config.schoolings() + " schoolings, must be at most " + MOST_SCHOOLINGS + " in one sweep");
        }
        Data data = at("data", () -> DataSources.load(config.data()));
        check(config, data, (which, message) -> file.refused(culprit(message, set, over), which + message));
        return new Asked(config, data);
    }

    private String name() {
        String given = file.value().name();
        return given != null
                ? given
                : String.valueOf(path.getFileName()).replaceAll("\\.ya?ml$", "").replaceAll("[^\\w.-]", "_");
    }

    private List<Subject> subjects(Experiment experiment, Map<String, String> set) {
        List<String> given = file.value().chips();
        List<String> chips = given == null ? experiment.chips() : given;
        List<Subject> subjects = new ArrayList<>();
        for (int c = 0; c < chips.size(); c++) {
            String place = given == null ? "experiment" : "chips[" + c + "]";
            String name = chips.get(c);
            ChipDesign plain = at(place, () -> SweepKeys.design(beside(name)));
            ChipDesign design =
                    bound("set", SweepConfig.CHIP, SweepConfig.of(set, true), s -> LearningOptions.set(plain, s));
            rules(experiment.settings(plain.name())).forEach((rule, base) -> {
                LearningSettings settings = bound("set", "", SweepConfig.of(set, false), base::with);
                boolean twice = subjects.stream()
                        .anyMatch(s -> s.chip().equals(plain.name()) && s.rule().equals(rule));
                if (twice) {
                    throw file.refused(place, "chip " + plain.name() + " is there twice");
                }
                subjects.add(new Subject(plain.name(), rule, settings, Designs.tree(design)));
            });
        }
        if (subjects.isEmpty()) {
            throw file.refused("chips", "names no chip, must name at least one");
        }
        return subjects;
    }

    /// A chip file is looked for where the program was started, then beside the sweep file.
    private String beside(String name) {
        Path beside = path.resolveSibling(name);
        boolean known = Designs.PRESETS.contains(name) || Files.exists(Path.of(name));
        return !known && Files.exists(beside) ? beside.toString() : name;
    }

    /// The settings under each rule, by the rule's name and what is set of it.
    private Map<String, LearningSettings> rules(LearningSettings base) {
        Map<String, LearningSettings> rules = new LinkedHashMap<>();
        List<JsonNode> given = file.value().rules();
        if (given == null) {
            rules.put(base.rule().name(), base);
            return rules;
        }
        for (int r = 0; r < given.size(); r++) {
            String place = "rules[" + r + "]";
            JsonNode rule = given.get(r);
            Map<String, String> sets = at(place, () -> SweepKeys.rule(rule));
            LearningSettings settings = bound(place, "rule.", sets, base::with);
            if (rules.put(SweepKeys.words(sets), settings) != null) {
                throw file.refused(place, SweepKeys.words(sets) + " is there twice");
            }
        }
        if (rules.isEmpty()) {
            throw file.refused("rules", "names no rule, must name at least one");
        }
        return rules;
    }

    private List<Axis> over(Map<String, String> set, List<Subject> subjects) {
        List<Axis> over = at("over", () -> SweepKeys.axes(file.value().over()));
        for (Axis axis : over) {
            String place = "over." + axis.key();
            if (axis.keys().stream().anyMatch(set::containsKey)) {
                throw file.refused(place, "is in set as well");
            }
            for (int v = 0; v < axis.values().size(); v++) {
                SweepConfig alone = SweepConfig.alone(
                        subjects, new Axis(axis.key(), List.of(axis.values().get(v))));
                at(place + "[" + v + "]", alone::entries);
            }
        }
        return over;
    }

    private List<Long> seeds() {
        JsonNode seeds = file.value().seeds();
        if (seeds == null || seeds.canConvertToExactIntegral()) {
            long count = seeds == null ? 1 : seeds.asLong();
            if (count < 1 || count > MOST_SCHOOLINGS) {
                throw file.refused("seeds", "= " + count + ", must be 1 to " + MOST_SCHOOLINGS);
            }
            return LongStream.rangeClosed(1, count).boxed().toList();
        }
        List<Long> listed = new ArrayList<>();
        for (JsonNode seed : seeds) {
            if (!seed.canConvertToExactIntegral() || listed.contains(seed.asLong())) {
                throw file.refused("seeds[" + listed.size() + "]", "must be a whole number, none twice");
            }
            listed.add(seed.asLong());
        }
        if (listed.isEmpty()) {
            throw file.refused("seeds", "must be a whole number, how many, or a list of them");
        }
        return listed;
    }

    /// What every single schooling must satisfy.
    ///
    /// @param complaint made of which schooling it is and what is wrong with it
    private static void check(SweepConfig config, Data data, BiFunction<String, String, InputException> complaint) {
        for (Subject subject : config.subjects()) {
            for (List<String> point : config.points()) {
                try {
                    RunConfig.Entry entry =
                            config.entry(subject, point, config.seeds().getFirst());
                    Runs.check(new RunConfig(config.experiment(), config.data(), List.of(entry)), data);
                } catch (InputException refused) {
                    throw complaint.apply(config.words(subject, point) + ": ", String.valueOf(refused.getMessage()));
                }
            }
        }
    }

    /// The key that a complaint is about, as far as its words tell.
    private static String culprit(String message, Map<String, String> set, List<Axis> over) {
        List<String> words = List.of(message.split("\\W+", 0));
        for (Axis axis : over) {
            boolean named = axis.keys().stream()
                    .map(key -> key.substring(key.lastIndexOf('.') + 1))
                    .anyMatch(words::contains);
            if (named) {
                return "over." + axis.key();
            }
        }
        return set.keySet().stream()
                .filter(key -> words.contains(key.substring(key.lastIndexOf('.') + 1)))
                .findFirst()
                .map(key -> "set." + key)
                .orElse(over.isEmpty() ? "chips" : "over");
    }

    /// Does something that a key asks for.
    private <T> T at(String place, Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException refused) {
            throw file.refused(place, String.valueOf(refused.getMessage()));
        }
    }

    /// Sets all keys together; of those that do not fit, the first is named.
    ///
    /// @param prefix of the keys in `sets` that the file has, or has not, in its place
    private <T> T bound(String place, String prefix, Map<String, String> sets, Binding<T> binding) {
        try {
            return binding.of(sets);
        } catch (InputException all) {
            Map<String, String> some = new LinkedHashMap<>();
            for (Map.Entry<String, String> set : sets.entrySet()) {
                some.put(set.getKey(), set.getValue());
                String key = prefix.equals(SweepConfig.CHIP)
                        ? prefix + set.getKey()
                        : set.getKey().replaceFirst("^" + prefix, "");
                at(place + "." + key, () -> binding.of(some));
            }
            throw all;
        }
    }

    /// What keys are set of.
    private interface Binding<T> {
        T of(Map<String, String> sets);
    }
}
