package mortal.experiments.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mortal.experiments.store.ChipFile;
import mortal.experiments.sweep.SweepConfig.Axis;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.substrate.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Keys and values of a sweep file, as one would write them after `--set`.
final class SweepKeys {
    private static final String RULE = "rule";

    private SweepKeys() {}

    /// A group of keys; groups inside it are written with dots.
    static Map<String, String> flat(@Nullable JsonNode group) {
        Map<String, String> keys = new LinkedHashMap<>();
        if (group != null) {
            flat("", group, keys);
        }
        return keys;
    }

    private static void flat(String path, JsonNode node, Map<String, String> keys) {
        if (!node.isObject()) {
            throw new InputException("must be a group of keys");
        }
        node.propertyStream().forEach(key -> {
            String whole = path + key.getKey();
            if (key.getValue().isObject()) {
                flat(whole + ".", key.getValue(), keys);
            } else {
                keys.put(whole, text(whole, key.getValue()));
            }
        });
    }

    /// A value; those of a list are joined by commas.
    private static String text(String key, JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(item -> text(key, item)).collect(Collectors.joining(","));
        }
        if (!value.isValueNode() || value.isNull()) {
            throw new InputException(key + " must have a value");
        }
        return value.asString();
    }

    /// A rule by name, or a group with its name and keys.
    static Map<String, String> rule(JsonNode rule) {
        Map<String, String> sets = new LinkedHashMap<>();
        if (rule.isString()) {
            sets.put(RULE, rule.asString());
            return sets;
        }
        if (!rule.path("name").isString()) {
            throw new InputException("must be a rule's name, or a group with the key name");
        }
        flat(rule).forEach((key, value) -> sets.put(key.equals("name") ? RULE : RULE + "." + key, value));
        return sets;
    }

    /// What tells a rule from others.
    static String words(Map<String, String> rule) {
        return rule.entrySet().stream()
                .map(set -> set.getKey().equals(RULE)
                        ? set.getValue()
                        : set.getKey().substring(RULE.length() + 1) + "=" + set.getValue())
                .collect(Collectors.joining(" "));
    }

    /// Keys that are varied, each with a list of values.
    static List<Axis> axes(@Nullable JsonNode group) {
        List<Axis> axes = new ArrayList<>();
        if (group == null) {
            return axes;
        }
        if (!group.isObject()) {
            throw new InputException("must be a group of keys, each with a list of values");
        }
        axes("", group, axes);
        return axes;
    }

    private static void axes(String path, JsonNode group, List<Axis> axes) {
        group.propertyStream().forEach(key -> {
            String whole = path + key.getKey();
            if (key.getValue().isObject()) {
                axes(whole + ".", key.getValue(), axes);
            } else if (key.getValue().isArray()) {
                axes.add(new Axis(
                        whole,
                        key.getValue()
                                .valueStream()
                                .map(value -> text(whole, value))
                                .toList()));
            } else {
                throw new InputException(whole + " must have a list of values");
            }
        });
    }

    /// A chip by name or file. A sweep makes its dies itself.
    static ChipDesign design(String name) {
        if (!Designs.PRESETS.contains(name) && Files.isRegularFile(Path.of(name)) && ChipFile.is(Path.of(name))) {
            throw new InputException(name
                    + " is one chip that has lived; a sweep makes its own: give the design, a name or a YAML file");
        }
        return LearningOptions.design(name);
    }
}
