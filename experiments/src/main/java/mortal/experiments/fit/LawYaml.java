package mortal.experiments.fit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import mortal.devices.synapse.SynapseLaw;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The group `synapse` of a chip file, for a law that the program has: its own defaults with the fitted numbers in
/// their
/// places, and nothing that was not measured.
final class LawYaml {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /// (digits) of a number; chosen: more than any measurement has.
    private static final MathContext DIGITS = new MathContext(6);

    /// Keys of a law that has no groups `steps` and `bounds`.
    private static final Map<String, String> FLAT = Map.of(
            "steps.size", "step",
            "steps.spread", "stepSpread",
            "steps.jitter", "jitter",
            "steps.asymmetrySpread", "asymmetrySpread",
            "bounds.lower", "lower",
            "bounds.upper", "upper",
            "bounds.lowerSpread", "boundSpread");

    private final ObjectNode tree;
    private final List<String> missing = new ArrayList<>();

    private LawYaml(ObjectNode tree) {
        this.tree = tree;
    }

    /// A law's defaults without any spread or noise.
    ///
    /// @return nothing if no law of that name is found
    static Optional<LawYaml> of(String law) {
        for (SynapseLaw found : ServiceLoader.load(SynapseLaw.class)) {
            if (found.name().equals(law) && MAPPER.valueToTree(found) instanceof ObjectNode tree) {
                quiet(tree);
                return Optional.of(new LawYaml(tree));
            }
        }
        return Optional.empty();
    }

    private static void quiet(ObjectNode tree) {
        for (Map.Entry<String, JsonNode> entry : List.copyOf(tree.properties())) {
            String key = entry.getKey();
            if (entry.getValue() instanceof ObjectNode group) {
                quiet(group);
            } else if (entry.getValue().isNumber() && key.matches("spread|jitter|\\w+(Spread|Noise)")) {
                tree.put(key, 0.0);
            } else if (entry.getValue().isBoolean() && !key.equals("meanBound")) {
                tree.put(key, false);
            }
        }
    }

    /// Puts a number or a list of numbers into its place; a place that this law does not have is noted as missing.
    void put(String path, Object value) {
        if (!set(path, value) && !(FLAT.containsKey(path) && set(FLAT.getOrDefault(path, path), value))) {
            missing.add(path);
        }
    }

    private boolean set(String path, Object value) {
        int dot = path.indexOf('.');
        JsonNode group = dot < 0 ? tree : tree.path(path.substring(0, dot));
        String key = path.substring(dot + 1);
        if (!(group instanceof ObjectNode place) || !place.has(key)) {
            return false;
        }
        place.set(key, MAPPER.valueToTree(value));
        return true;
    }

    /// Paths that the law has no place for.
    List<String> missing() {
        return List.copyOf(missing);
    }

    /// The keys, each with its value as text, in the law's order.
    Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        tree.properties().forEach(entry -> lines.put(entry.getKey(), text(entry.getValue())));
        return lines;
    }

    private static String text(JsonNode node) {
        return switch (node) {
            case ObjectNode group -> {
                List<String> inside = new ArrayList<>();
                group.properties().forEach(entry -> inside.add(entry.getKey() + ": " + text(entry.getValue())));
                yield "{" + String.join(", ", inside) + "}";
            }
            case ArrayNode list -> {
                List<String> inside = new ArrayList<>();
                list.forEach(entry -> inside.add(text(entry)));
                yield "[" + String.join(", ", inside) + "]";
            }
            default -> node.isFloatingPointNumber() ? number(node.doubleValue()) : node.asString();
        };
    }

    private static String number(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
