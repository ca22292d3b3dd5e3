package mortal.experiments.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mortal.experiments.config.Settings;
import mortal.experiments.config.Yaml;
import mortal.experiments.experiment.FirstLight;
import mortal.experiments.run.LearningSettings;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;

/// What is seen in the lab, as lines for a terminal. The first opens this very moment; the second runs the chip's
/// design
/// through the same schooling, and comments say what that is not.
public final class CommandText {
    private final Token token;
    private final Scenario scenario;
    private final Scenario.Lane lane;

    /// @param lane name of the chip
    /// @throws InputException if there is none of that name
    public CommandText(Token token, String lane) {
        this.token = token;
        this.scenario = token.scenario();
        this.lane = scenario.lane(lane);
    }

    /// For `sh`; the last line has no end.
    ///
    /// @param perEpoch (lessons) of an epoch
    public String text(int perEpoch) {
        List<String> lines = new ArrayList<>(List.of("./mortal lab " + token.text()));
        String why = why();
        if (why.isEmpty()) {
            lines.add("# the same design and schooling as an experiment; another die, other orders of lessons, whole"
                    + " epochs:");
            lines.add(run(perEpoch));
        } else {
            lines.add("# no 'mortal run' says the same of chip " + lane.name() + ": " + why);
        }
        return String.join("\n", lines);
    }

    /// Why no run is like this chip; empty if one is.
    private String why() {
        if (!lane.teacher().equals(Scenario.BOOK)) {
            return "it does not learn by the book from the beginning";
        }
        if (lane.dials().stuck() != 0) {
            return "stuck cells are set by no key of a design";
        }
        return scenario.script().stream()
                .filter(act -> act.at() <= token.lesson())
                .filter(act -> List.of("", lane.name()).contains(act.lane())
                        || act.other().equals(lane.name()))
                .findFirst()
                .map(act -> "at lesson " + act.at() + " something was done to it")
                .orElse("");
    }

    private String run(int perEpoch) {
        List<String> words = new ArrayList<>(List.of("./mortal", "run", new FirstLight().name()));
        words.addAll(List.of("--chip", quoted(lane.chip())));
        words.addAll(List.of("--data", quoted(scenario.data())));
        words.addAll(List.of("--seed", String.valueOf(scenario.seed())));
        Map<String, String> sets = schooling(Math.ceilDiv(Math.max(1, token.lesson()), perEpoch));
        made().forEach((key, value) -> sets.put("chip." + key, value));
        sets.forEach((key, value) -> words.addAll(List.of("--set", quoted(key + "=" + value))));
        return String.join(" ", words);
    }

    /// Keys of the schooling that the experiment has otherwise.
    private Map<String, String> schooling(long epochs) {
        LearningSettings school = scenario.school().with(Map.of("epochs", String.valueOf(epochs)));
        Map<String, String> usual = Settings.of(new FirstLight().settings(design().name()));
        Map<String, String> sets = new LinkedHashMap<>();
        Settings.of(school).forEach((key, value) -> {
            if (!value.equals(usual.get(key))) {
                sets.put(key, value);
            }
        });
        return sets;
    }

    /// Keys of the design that were set, or turned by dials.
    private Map<String, String> made() {
        Map<String, String> sets = new LinkedHashMap<>();
        lane.set()
                .forEach(pair -> sets.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)));
        sets.putAll(lane.dials().sets(Settings.bind(design(), sets)));
        return sets;
    }

    private ChipDesign design() {
        return Designs.PRESETS.contains(lane.chip())
                ? Designs.preset(lane.chip())
                : Designs.read(Yaml.text(Path.of(lane.chip())), lane.chip());
    }

    /// A word that a shell takes as it is.
    private static String quoted(String word) {
        return word.matches("[\\w./=,:+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
