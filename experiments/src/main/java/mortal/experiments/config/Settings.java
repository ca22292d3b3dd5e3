package mortal.experiments.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mortal.substrate.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Settings given as `key=value`: replaced in a record of defaults. A component of a nested record is named with a dot,
/// `rule.temperature`, of which the last word is enough where no other ends so; a list's values are separated by
/// commas. A
/// component that is one of several kinds of record takes the kind's name, `rule=forward-forward`, and has that kind's
/// keys.
public final class Settings {
    /// Whole numbers may be written as 1e4, up to this power of ten (chosen: any `long` fits).
    private static final int LARGEST_POWER = 18;

    /// Something that can be set: its type and what it is.
    private record Leaf(Type type, @Nullable Object value) {}

    private Settings() {}

    /// The defaults with `sets` in their place. Everything not named keeps the very value it had.
    ///
    /// @throws InputException with one line, when a key is unknown or a value does not fit
    public static <R extends Record> R bind(Class<R> type, R defaults, Map<String, String> sets) {
        try {
            Record start = kinds(defaults, "", sets);
            Map<String, Leaf> known = leaves(start);
            Map<String, String> whole = new LinkedHashMap<>();
            sets.forEach((key, value) -> whole.put(meant(key, known), value));
            whole.keySet().forEach(key -> demand(key, known));
            return type.cast(replace(start, "", whole));
        } catch (Mismatch mismatch) {
            throw new InputException(mismatch.text(), mismatch);
        }
    }

    /// [#bind(Class, Record, Map)] of a record whose class is known by the defaults alone.
    public static <R extends Record> R bind(R defaults, Map<String, String> sets) {
        @SuppressWarnings("unchecked") // the class of an R
        Class<R> type = (Class<R>) defaults.getClass();
        return bind(type, defaults, sets);
    }

    /// Every key that can be set and its value, as one writes them.
    public static Map<String, String> of(Record settings) {
        Map<String, String> shown = new LinkedHashMap<>();
        leaves(settings).forEach((key, leaf) -> shown.put(key, shown(leaf.value())));
        return shown;
    }

    private static Map<String, Leaf> leaves(Record settings) {
        Map<String, Leaf> leaves = new LinkedHashMap<>();
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            if (read(component, settings) instanceof Record group) {
                if (Kinds.kinds(component.getType())) {
                    leaves.put(component.getName(), new Leaf(String.class, Kinds.name(group, component.getType())));
                }
                leaves(group).forEach((key, leaf) -> leaves.put(Binder.child(component.getName(), key), leaf));
            } else {
                leaves.put(component.getName(), new Leaf(component.getGenericType(), read(component, settings)));
            }
        }
        return leaves;
    }

    /// The defaults with the kinds in place that are asked for.
    private static Record kinds(Record old, String path, Map<String, String> sets) throws Mismatch {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : old.getClass().getRecordComponents()) {
            Object value = read(component, old);
            values.add(
                    value instanceof Record group
                            ? kind(group, component, Binder.child(path, component.getName()), sets)
                            : value);
        }
        return values.stream().anyMatch(Record.class::isInstance)
                ? (Record) Binder.make(old.getClass(), values, path)
                : old;
    }

    private static Record kind(Record group, RecordComponent component, String key, Map<String, String> sets)
            throws Mismatch {
        String asked = Kinds.kinds(component.getType()) ? asked(key, sets) : null;
        return asked == null || asked.equals(Kinds.name(group, component.getType()))
                ? kinds(group, key, sets)
                : Kinds.named(asked, component.getType(), key);
    }

    /// What is asked for under a key or its last word.
    private static @Nullable String asked(String key, Map<String, String> sets) {
        String whole = sets.get(key);
        return whole != null ? whole : sets.get(key.substring(key.lastIndexOf('.') + 1));
    }

    /// The whole of a key.
    private static String meant(String key, Map<String, Leaf> known) {
        List<String> ends = known.containsKey(key)
                ? List.of(key)
                : known.keySet().stream()
                        .filter(name -> name.endsWith("." + key))
                        .toList();
        return ends.size() == 1 ? ends.getFirst() : key;
    }

    private static void demand(String key, Map<String, Leaf> known) {
        if (known.containsKey(key)) {
            return;
        }
        List<String> inside = known.keySet().stream()
                .filter(name -> name.startsWith(key + "."))
                .toList();
        if (!inside.isEmpty()) {
            throw new InputException(key + " is a group of keys: set " + String.join(", ", inside));
        }
        List<String> same =
                known.keySet().stream().filter(name -> name.endsWith("." + key)).toList();
        throw new InputException("unknown key " + key
                + (same.isEmpty()
                        ? Nearest.hint(key, known.keySet())
                        : ": did you mean " + String.join(" or ", same) + "?"));
    }

    private static Object replace(Record old, String path, Map<String, String> sets) throws Mismatch {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : old.getClass().getRecordComponents()) {
            String key = Binder.child(path, component.getName());
            Object value = read(component, old);
            String text = sets.get(key);
            if (value instanceof Record group) {
                values.add(replace(group, key, sets));
            } else if (text != null) {
                values.add(Binder.bind(node(text, component.getGenericType()), component.getGenericType(), key));
            } else {
                values.add(value);
            }
        }
        return Binder.make(old.getClass(), values, path);
    }

    /// The tree that a YAML file with this text would give.
    private static JsonNode node(String text, Type type) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (type instanceof ParameterizedType list) {
            ArrayNode items = nodes.arrayNode();
            for (String item : text.isBlank() ? new String[0] : text.split(",", -1)) {
                items.add(node(item.strip(), list.getActualTypeArguments()[0]));
            }
            return items;
        }
        if (type == String.class || (type instanceof Class<?> found && found.isEnum())) {
            return nodes.stringNode(text);
        }
        return switch (text) {
            case "true", "false" -> nodes.booleanNode(text.equals("true"));
            default -> number(text, nodes);
        };
    }

    private static JsonNode number(String text, JsonNodeFactory nodes) {
        try {
            BigDecimal number = new BigDecimal(text);
            boolean whole = !text.contains(".") && number.scale() <= 0 && number.scale() >= -LARGEST_POWER;
            return whole ? nodes.numberNode(number.toBigIntegerExact()) : nodes.numberNode(number);
        } catch (NumberFormatException none) {
            return nodes.stringNode(text);
        }
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return String.join(",", list.stream().map(Settings::shown).toList());
        }
        String text = value == null ? "" : value.toString();
        return value instanceof Enum<?> ? text.toLowerCase(Locale.ROOT) : text;
    }

    private static @Nullable Object read(RecordComponent component, Record owner) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException(component + " cannot be read", problem);
        }
    }
}
