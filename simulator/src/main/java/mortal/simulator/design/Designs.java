package mortal.simulator.design;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import mortal.devices.neuron.NeuronLaw;
import mortal.devices.neuron.Sensor;
import mortal.devices.neuron.Surroundings;
import mortal.devices.synapse.SynapseLaw;
import mortal.devices.tile.AdcEnergy;
import mortal.substrate.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.InjectableValues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// Designs as text: the presets that ship with the program, and any YAML file of the same form. The `law` of a
/// synapse or a neuron names a [SynapseLaw] or [NeuronLaw] found by [ServiceLoader]; a neuron may be one of
/// [NeuronPresets] by name.
public final class Designs {
    /// The presets, in the order to show them.
    public static final List<String> PRESETS = List.of(
            "ideal",
            "ideal-adam",
            "mild",
            "mild-direct",
            "grown",
            "gokmen-vlasov",
            "idealized",
            "reram-es",
            "reram-sb",
            "reram-om",
            "reram-hfo2",
            "ecram",
            "ecram-mo",
            "capacitor",
            "pcm-pair",
            "pcm-inference",
            "pcm-hermes-1",
            "pcm-hermes-2",
            "rram-wan",
            "cmo",
            "sonos",
            "ns-agasi",
            "ns-taox-hfox",
            "ns-taox-tio2",
            "ns-pcmo",
            "ns-alox-hfo2",
            "ns-gst",
            "ns-epiram",
            "ns-fefet");

    private static final String NEURON = "neuron";
    private static final String TILES = "tiles";
    private static final String LIKE = "like";

    private static final YAMLMapper YAML = mapper();

    private Designs() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "law")
    private interface ByLaw {}

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    private interface LowerCase {}

    private static YAMLMapper mapper() {
        YAMLMapper.Builder builder = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                .disable(YAMLWriteFeature.USE_NATIVE_TYPE_ID)
                .injectableValues(new InjectableValues.Std() // where a file says none
                        .addValue("wiring", Wiring.WHOLE)
                        .addValue("formed", ChipDesign.Formed.NORMAL))
                .addMixIn(SynapseLaw.class, ByLaw.class)
                .addMixIn(NeuronLaw.class, ByLaw.class)
                .addMixIn(ChipDesign.Pulses.class, LowerCase.class)
                .addMixIn(ChipDesign.Formed.class, LowerCase.class)
                .addMixIn(Sensor.Form.class, LowerCase.class)
                .addMixIn(AdcEnergy.Convention.class, LowerCase.class)
                .addMixIn(Surroundings.Inversion.class, LowerCase.class);
        for (SynapseLaw law : ServiceLoader.load(SynapseLaw.class)) {
            builder.registerSubtypes(new NamedType(law.getClass(), law.name()));
        }
        for (NeuronLaw law : ServiceLoader.load(NeuronLaw.class)) {
            builder.registerSubtypes(new NamedType(law.getClass(), law.name()));
        }
        return builder.build();
    }

    /// @throws InputException if there is no preset of that name
    public static ChipDesign preset(String name) {
        return read(text(name), name + ".yaml");
    }

    /// A preset's file, whose comments name the sources of its numbers.
    ///
    /// @throws InputException if there is no preset of that name
    public static String text(String name) {
        try (InputStream in = Designs.class.getResourceAsStream("/mortal/simulator/chips/" + name + ".yaml")) {
            if (!PRESETS.contains(name) || in == null) {
                throw new InputException("chip '" + name + "' is unknown; there are " + String.join(", ", PRESETS));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InputException("chip '" + name + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /// @param origin what to call the text in messages
    /// @throws InputException in one line, with line and column
    public static ChipDesign read(String yaml, String origin) {
        try {
            JsonNode tree = YAML.readTree(yaml);
            if (tree instanceof ObjectNode differences && differences.has(LIKE)) {
                return of(alike(differences, origin), origin);
            }
            return named(tree) ? of(tree, origin) : YAML.readValue(yaml, ChipDesign.class);
        } catch (JacksonException e) {
            throw complaint(misspelt(yaml).orElse(e), origin);
        }
    }

    /// The preset that `differences` names, with the differences in it.
    private static JsonNode alike(ObjectNode differences, String origin) {
        JsonNode name = differences.remove(LIKE);
        if (!name.isString()) {
            throw new InputException(origin + ": like = " + name + ", must be one of " + String.join(", ", PRESETS));
        }
        JsonNode whole = tree(preset(name.asString()));
        change((ObjectNode) whole, differences);
        return whole;
    }

    /// A group that names a law is another group: nothing of the old one stays.
    private static void change(ObjectNode whole, ObjectNode differences) {
        for (Map.Entry<String, JsonNode> difference : differences.properties()) {
            boolean group = difference.getValue() instanceof ObjectNode other && !other.has("law");
            if (group && whole.get(difference.getKey()) instanceof ObjectNode inner) {
                change(inner, (ObjectNode) difference.getValue());
            } else {
                whole.set(difference.getKey(), difference.getValue());
            }
        }
    }

    /// A misspelt key is also a missing one, and that is found first; the misspelt one tells more.
    private static Optional<JacksonException> misspelt(String yaml) {
        try {
            YAML.readerFor(ChipDesign.class)
                    .without(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .readValue(yaml);
            return Optional.empty();
        } catch (UnrecognizedPropertyException e) {
            return Optional.of(e);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /// @throws InputException in one line
    public static ChipDesign of(JsonNode tree, String origin) {
        JsonNode whole = spelledOut(tree);
        try {
            return YAML.treeToValue(whole, ChipDesign.class);
        } catch (JacksonException e) {
            throw complaint(misspelt(YAML.writeValueAsString(whole)).orElse(e), origin);
        }
    }

    /// Parts that are named in place of their keys are written out.
    private static JsonNode spelledOut(JsonNode tree) {
        if (!(tree instanceof ObjectNode given) || !named(tree)) {
            return tree;
        }
        ObjectNode design = given.deepCopy();
        if (tree.path(NEURON).isString()) {
            design.set(
                    NEURON, YAML.readTree(NeuronPresets.text(tree.path(NEURON).stringValue())));
        }
        if (tree.path(TILES).isString()) {
            design.set(TILES, YAML.valueToTree(TilePresets.of(tree.path(TILES).stringValue())));
        }
        return design;
    }

    private static boolean named(JsonNode tree) {
        return tree.path(NEURON).isString() || tree.path(TILES).isString();
    }

    /// A neuron that ships with the program.
    ///
    /// @param preset one of [NeuronPresets#NAMES]
    /// @throws InputException if there is none of that name
    public static NeuronLaw neuron(String preset) {
        return YAML.readValue(NeuronPresets.text(preset), NeuronLaw.class);
    }

    /// The design as a tree of the same form as its file.
    public static JsonNode tree(ChipDesign design) {
        return YAML.valueToTree(design);
    }

    /// The design as text that [#read] takes back.
    public static String write(ChipDesign design) {
        return YAML.writeValueAsString(design);
    }

    private static InputException complaint(JacksonException e, String origin) {
        TokenStreamLocation at = e.getLocation();
        String where =
                at == null || at.getLineNr() < 1 ? origin : origin + ":" + at.getLineNr() + ":" + at.getColumnNr();
        String path = e instanceof DatabindException d && !d.getPath().isEmpty() ? path(d) + ": " : "";
        String what = e instanceof UnrecognizedPropertyException u
                ? "unknown key '" + u.getPropertyName() + "'; there are " + u.getKnownPropertyIds()
                : reason(e);
        return new InputException(where + ": " + path + what, e);
    }

    private static String path(DatabindException e) {
        StringBuilder path = new StringBuilder();
        e.getPath()
                .forEach(r -> path.append(
                        r.getPropertyName() == null
                                ? "[" + r.getIndex() + "]"
                                : (path.isEmpty() ? "" : ".") + r.getPropertyName()));
        return path.toString();
    }

    /// The deepest cause's own words in one line: for a number out of range that is the law's own message.
    private static String reason(JacksonException e) {
        Throwable cause = e.getCause() instanceof IllegalArgumentException ? e.getCause() : e;
        String words =
                cause instanceof JacksonException j ? j.getOriginalMessage() : String.valueOf(cause.getMessage());
        return words.replaceAll("`?[a-z]+(\\.[a-z]+)+\\.([A-Z]\\w*)(\\$\\w+)?`?", "$2")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
