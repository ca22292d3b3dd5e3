package mortal.experiments.store;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How things are written in a run folder.
final class Json {
    /// One line. Records keep the order of their components; maps are sorted by key, because the order of `Map.of`
    /// changes from one start of the program to the next.
    static final JsonMapper LINE = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /// For people: indented, in the order given.
    static final JsonMapper PRETTY = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Json() {}

    /// What is wrong and where, in one line. YAML's own messages have several; the indented ones quote the text.
    static String reason(JacksonException e) {
        String what = String.valueOf(e.getOriginalMessage())
                .lines()
                .filter(line -> !line.startsWith(" "))
                .collect(Collectors.joining(", "));
        var where = e.getLocation();
        return where == null || where.getLineNr() < 1
                ? what
                : "line " + where.getLineNr() + ", column " + where.getColumnNr() + ": " + what;
    }
}
