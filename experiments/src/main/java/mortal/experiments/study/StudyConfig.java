package mortal.experiments.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mortal.experiments.config.Settings;
import mortal.experiments.data.Data;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.substrate.Seed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A study's `config.yaml`: complete; giving it back to `mortal run` repeats the study.
///
/// @param experiment its name
/// @param data name of a data set, or a folder
/// @param seed (1) root of the seed tree
/// @param settings every key and its value, as one writes them after `--set`
/// @param chips whole designs
public record StudyConfig(String experiment, String data, long seed, JsonNode settings, List<JsonNode> chips) {
    public StudyConfig {
        chips = List.copyOf(chips);
        if (chips.isEmpty()) {
            throw new IllegalArgumentException("chips is empty, must name at least one");
        }
    }

    public static StudyConfig of(String experiment, String data, long seed, Record settings, List<ChipDesign> chips) {
        ObjectNode keys = JsonNodeFactory.instance.objectNode();
        Settings.of(settings).forEach(keys::put);
        return new StudyConfig(
                experiment, data, seed, keys, chips.stream().map(Designs::tree).toList());
    }

    /// The plan of this configuration.
    ///
    /// @param data what it names, loaded
    /// @throws mortal.substrate.InputException if a key is unknown or a value does not fit
    public <S extends Record> Plan<S> plan(Study<S, ?> study, Data data) {
        Map<String, String> sets = new LinkedHashMap<>();
        settings.propertyStream()
                .forEach(key -> sets.put(key.getKey(), key.getValue().asString()));
        int inputs = data.training().rows() * data.training().columns();
        List<ChipDesign> designs = chips.stream()
                .map(tree -> Designs.of(tree, "config.yaml: chips"))
                .map(design -> design.sized(inputs, design.hidden()))
                .toList();
        return new Plan<>(data, designs, new Seed(seed), Settings.bind(study.settings(), sets));
    }
}
