package mortal.experiments.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mortal.experiments.Experiment;
import mortal.experiments.config.Settings;
import mortal.experiments.run.LearningSettings;
import mortal.experiments.run.RunConfig;
import mortal.experiments.study.Study;
import mortal.experiments.study.StudyConfig;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.substrate.InputException;

/// The command line that repeats a run, from what its configuration has other than the defaults.
final class Repeat {
    private static final String DIGITS = "digits"; // what is taken when no data are named

    private Repeat() {}

    /// @param runs of one chip, a seed each
    /// @return the command; `./mortal run config.yaml`, in the run folder, where there is no shorter way to say it
    static String of(Experiment experiment, String data, List<RunConfig.Entry> runs) {
        String whole = "./mortal run config.yaml";
        RunConfig.Entry first = runs.getFirst();
        ChipDesign design = first.design(1);
        boolean plain = Designs.PRESETS.contains(design.name())
                && runs.stream()
                        .allMatch(run -> run.individual() == null
                                && run.serial() == 0
                                && run.settings().equals(first.settings())
                                && run.design(1).equals(design));
        for (int r = 0; r < runs.size(); r++) {
            plain &= runs.get(r).seed() == first.seed() + r;
        }
        if (!plain) {
            return whole;
        }
        try {
            LearningSettings usual = experiment.settings(design.name());
            ChipDesign preset = Designs.preset(design.name()).sized(1, design.hidden());
            Map<String, String> sets = differences(usual, first.settings());
            Map<String, String> ofChip = differences(preset, design);
            boolean same = usual.with(sets).equals(first.settings())
                    && Settings.bind(ChipDesign.class, preset, ofChip).equals(design);
            return same ? command(experiment, data, runs, design.name(), sets, ofChip) : whole;
        } catch (InputException other) {
            return whole; // such as a law of synapses that the preset does not have
        }
    }

    private static String command(
            Experiment experiment,
            String data,
            List<RunConfig.Entry> runs,
            String chip,
            Map<String, String> sets,
            Map<String, String> ofChip) {
        List<String> words = new ArrayList<>();
        words.add("./mortal " + (experiment.claim().isPresent() ? "reproduce " : "run ") + experiment.name());
        if (!experiment.chips().equals(List.of(chip))) {
            words.add("--chip " + chip);
        }
        data(data, words);
        sets.forEach((key, value) -> words.add(set(key, value)));
        ofChip.forEach((key, value) -> words.add(set("chip." + key, value)));
        if (runs.getFirst().seed() != 1) {
            words.add("--seed " + runs.getFirst().seed());
        }
        int usual = experiment.claim().map(Experiment.Claim::seeds).orElse(1);
        if (runs.size() != usual) {
            words.add("--seeds " + runs.size());
        }
        return String.join(" ", words);
    }

    /// The command of a study.
    static String of(Study<?, ?> study, StudyConfig config) {
        List<String> words = new ArrayList<>(List.of("./mortal run " + study.name()));
        List<String> chips = config.chips().stream()
                .map(tree -> tree.path("name").asString("?"))
                .toList();
        boolean presets = config.chips().stream()
                .map(tree -> Designs.of(tree, "config.yaml: chips"))
                .allMatch(design -> Designs.PRESETS.contains(design.name())
                        && Designs.preset(design.name()).equals(design));
        if (!presets) {
            return "./mortal run config.yaml";
        }
        if (!chips.equals(study.chips())) {
            words.add("--chip " + String.join(",", chips));
        }
        data(config.data(), words);
        Map<String, String> usual = Settings.of(study.settings());
        config.settings().propertyStream().forEach(key -> {
            String value = key.getValue().asString();
            if (!value.equals(usual.get(key.getKey()))) {
                words.add(set(key.getKey(), value));
            }
        });
        if (config.seed() != 1) {
            words.add("--seed " + config.seed());
        }
        return String.join(" ", words);
    }

    /// In quotes where a shell would take it for more than one word.
    private static String set(String key, String value) {
        boolean plain = value.matches("[\\w.,:/+-]*");
        return "--set " + (plain ? key + "=" + value : "\"" + key + "=" + value + "\"");
    }

    private static void data(String data, List<String> words) {
        if (!data.equals(DIGITS)) {
            words.add("--data " + place(data));
        }
    }

    /// A data set's name, or a folder's without the way to it, which is another on every machine.
    static String place(String data) {
        int last = Math.max(data.lastIndexOf('/'), data.lastIndexOf('\\'));
        return last < 0 ? data : "path/to/" + data.substring(last + 1);
    }

    private static Map<String, String> differences(Record usual, Record made) {
        Map<String, String> before = Settings.of(usual);
        Map<String, String> sets = new LinkedHashMap<>();
        Settings.of(made).forEach((key, value) -> {
            if (!value.equals(before.get(key))) {
                sets.put(key, value);
            }
        });
        return sets;
    }
}
