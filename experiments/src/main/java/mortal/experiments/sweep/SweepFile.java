package mortal.experiments.sweep;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a user writes for `mortal sweep`. Only `experiment` must be given.
///
/// @param name of the sweep and its run folder; null for that of the file
/// @param experiment whose settings are the defaults
/// @param data a data set or a folder; null for `digits`
/// @param chips by name or file; null for those of the experiment
/// @param rules a name each, or a group with `name` and keys of the rule; null for the experiment's own
/// @param seeds how many, from 1, or a list of them; null for 1
/// @param set keys for every run, as after `--set`
/// @param over keys and the values that each takes in turn
public record SweepFile(
        @Nullable String name,
        String experiment,
        @Nullable String data,
        @Nullable List<String> chips,
        @Nullable List<JsonNode> rules,
        @Nullable JsonNode seeds,
        @Nullable JsonNode set,
        @Nullable JsonNode over) {}
