package mortal.experiments.config;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import mortal.learning.LearningRule;
import mortal.substrate.InputException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// Records read from YAML and written to it. Reading is strict, and every complaint is one line that starts with
/// `file:line:column`.
public final class Yaml {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.USE_NATIVE_TYPE_ID)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .addMixIn(LearningRule.class, ByName.class)
            .registerSubtypes(ServiceLoader.load(LearningRule.class).stream()
                    .map(rule -> new NamedType(rule.type(), rule.get().name()))
                    .toArray(NamedType[]::new))
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Kinds.NAME)
    private interface ByName {}

    private Yaml() {}

    /// @throws InputException when the file cannot be read or does not fit the record
    public static <R extends Record> R read(Path file, Class<R> type) {
        return read(text(file), file.toString(), type);
    }

    /// What a file says, whatever it is about.
    ///
    /// @throws InputException when the file cannot be read or is not YAML
    public static JsonNode tree(Path file) {
        return tree(text(file), file.toString(), new HashMap<>());
    }

    /// @throws InputException when the file cannot be read as text
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw new InputException(file + ": no such file", missing);
        } catch (CharacterCodingException binary) {
            throw new InputException(file + ": is not text in UTF-8", binary);
        } catch (IOException problem) {
            throw new InputException(file + ": cannot be read", problem);
        }
    }

    /// @param name what messages call it
    public static <R extends Record> R read(String text, String name, Class<R> type) {
        return located(text, name, type).value();
    }

    /// A record, and where its keys stand.
    ///
    /// @throws InputException when the file cannot be read or does not fit the record
    public static <R extends Record> Located<R> located(Path file, Class<R> type) {
        return located(text(file), file.toString(), type);
    }

    private static <R extends Record> Located<R> located(String text, String name, Class<R> type) {
        Map<String, TokenStreamLocation> places = new HashMap<>();
        JsonNode tree = tree(text, name, places);
        try {
            return new Located<>(type.cast(Binder.bind(tree, type, "")), name, places);
        } catch (Mismatch mismatch) {
            TokenStreamLocation place = nearest(mismatch.path(), places);
            throw new InputException(at(name, place) + mismatch.text(), mismatch);
        }
    }

    /// The record's YAML, which reads back to an equal record.
    public static String write(Record value) {
        return MAPPER.writeValueAsString(value);
    }

    /// @param name what messages call it
    /// @throws InputException when it is not YAML
    public static void check(String text, String name) {
        tree(text, name, new HashMap<>());
    }

    private static JsonNode tree(String text, String name, Map<String, TokenStreamLocation> places) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            int values = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                TokenStreamContext context = parser.streamReadContext();
                TokenStreamLocation place = parser.currentTokenLocation();
                TokenStreamContext owner = token.isStructStart() ? context.getParent() : context;
                values += owner.inRoot() && !token.isStructEnd() ? 1 : 0;
                if (values > 1) {
                    throw new InputException(at(name, place) + "a second document begins here");
                }
                places.putIfAbsent(path(context), place);
            }
            if (values == 0) {
                throw new InputException(name + ": is empty");
            }
            return MAPPER.readTree(text);
        } catch (JacksonException problem) {
            throw new InputException(syntax(name, problem), problem);
        }
    }

    private static String syntax(String name, JacksonException problem) {
        if (problem.getCause() instanceof MarkedYamlEngineException marked) {
            String place = marked.getProblemMark()
                    .map(mark -> ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
                    .orElse("");
            String context = marked.getContext() == null ? "" : ", " + marked.getContext();
            return (name + place + ": " + marked.getProblem() + context).replaceAll("\\s+", " ");
        }
        String what =
                String.valueOf(problem.getOriginalMessage()).lines().findFirst().orElse("is not YAML");
        return at(name, problem.getLocation()) + what.replace("Duplicate Object property", "given twice:");
    }

    /// Where a key is, or else the group that should have it.
    static @Nullable TokenStreamLocation nearest(String path, Map<String, TokenStreamLocation> places) {
        String known = path;
        while (!places.containsKey(known) && !known.isEmpty()) {
            known = known.substring(0, Math.max(0, Math.max(known.lastIndexOf('.'), known.lastIndexOf('['))));
        }
        return places.get(known);
    }

    private static String path(TokenStreamContext context) {
        TokenStreamContext parent = context.getParent();
        if (parent == null) {
            return "";
        }
        String before = path(parent);
        if (context.inArray()) {
            return context.hasCurrentIndex() ? before + "[" + context.getCurrentIndex() + "]" : before;
        }
        return context.currentName() == null ? before : Binder.child(before, context.currentName());
    }

    static String at(String name, @Nullable TokenStreamLocation place) {
        return place == null ? name + ": " : name + ":" + place.getLineNr() + ":" + place.getColumnNr() + ": ";
    }
}
