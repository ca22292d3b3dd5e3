package mortal.experiments.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes records of trees, strictly: every component is given, nothing else is, and each has its type. Only a component
/// marked `@Nullable` may be missing. Types: records, lists, enums, numbers, booleans, strings; a tree stays as it is.
final class Binder {
    private Binder() {}

    static Object bind(JsonNode node, Type type, String path) throws Mismatch {
        if (type == JsonNode.class) {
            return node;
        }
        if (node.isNull()) {
            throw new Mismatch(path, name(path) + " is empty, expected " + expected(type));
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(node, list.getActualTypeArguments()[0], path);
        }
        if (!(type instanceof Class<?> found)) {
            throw unsupported(type);
        }
        if (Kinds.kinds(found)) {
            return kind(node, found, path);
        }
        if (found.isRecord()) {
            return record(node, found, path);
        }
        return found.isEnum() ? constant(node, found, path) : scalar(node, found, path);
    }

    /// Calls the canonical constructor; what it refuses is a mismatch.
    static Object make(Class<?> type, List<@Nullable Object> values, String path) throws Mismatch {
        RecordComponent[] components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException reason) {
                String message = String.valueOf(reason.getMessage());
                throw new Mismatch(child(path, named(message, components)), message);
            }
            throw new IllegalStateException(type.getName() + " cannot be made", refused.getCause());
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException(type.getName() + " cannot be made", problem);
        }
    }

    static String child(String path, String name) {
        return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
    }

    /// A name alone is the defaults of that kind; a group says by its name which it is.
    private static Object kind(JsonNode node, Class<?> type, String path) throws Mismatch {
        if (node.isString()) {
            return Kinds.named(node.asString(), type, path);
        }
        if (!(node instanceof ObjectNode group) || !group.path(Kinds.NAME).isString()) {
            throw new Mismatch(
                    path, path + " needs the key " + Kinds.NAME + ": one of " + String.join(", ", Kinds.names(type)));
        }
        ObjectNode rest = group.deepCopy();
        rest.remove(Kinds.NAME);
        return record(
                rest, Kinds.named(group.path(Kinds.NAME).asString(), type, path).getClass(), path);
    }

    private static Object record(JsonNode node, Class<?> type, String path) throws Mismatch {
        if (!node.isObject()) {
            throw wrong(node, type, path);
        }
        RecordComponent[] components = type.getRecordComponents();
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        for (String given : node.propertyNames()) {
            if (!names.contains(given)) {
                String key = child(path, given);
                throw new Mismatch(key, "unknown key " + key + Nearest.hint(given, names));
            }
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            values.add(component(node.get(component.getName()), component, path));
        }
        return make(type, values, path);
    }

    private static @Nullable Object component(@Nullable JsonNode node, RecordComponent component, String path)
            throws Mismatch {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (optional && (node == null || node.isNull())) {
            return null;
        }
        String key = child(path, component.getName());
        if (node == null) {
            throw new Mismatch(path, key + " is missing, expected " + expected(component.getGenericType()));
        }
        return bind(node, component.getGenericType(), key);
    }

    private static List<Object> list(JsonNode node, Type element, String path) throws Mismatch {
        if (!node.isArray()) {
            throw new Mismatch(path, name(path) + " = " + got(node) + ", expected a list");
        }
        List<Object> values = new ArrayList<>();
        for (JsonNode item : node) {
            values.add(bind(item, element, path + "[" + values.size() + "]"));
        }
        return List.copyOf(values);
    }

    private static Object constant(JsonNode node, Class<?> type, String path) throws Mismatch {
        List<String> names = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            String name = constant.toString().toLowerCase(Locale.ROOT);
            if (node.isString() && name.equals(node.asString().toLowerCase(Locale.ROOT))) {
                return constant;
            }
            names.add(name);
        }
        String got = got(node);
        throw new Mismatch(path, name(path) + " = " + got + Nearest.hint(got, names));
    }

    private static Object scalar(JsonNode node, Class<?> type, String path) throws Mismatch {
        boolean whole = node.isIntegralNumber();
        Object value = switch (type.getName()) {
            case "int", "java.lang.Integer" -> whole && node.canConvertToInt() ? node.intValue() : null;
            case "long", "java.lang.Long" -> whole && node.canConvertToLong() ? node.longValue() : null;
            case "float", "java.lang.Float" -> fitsFloat(node) ? (float) node.doubleValue() : null;
            case "double", "java.lang.Double" -> node.isNumber() ? node.doubleValue() : null;
            case "boolean", "java.lang.Boolean" -> node.isBoolean() ? node.booleanValue() : null;
            case "java.lang.String" -> node.isValueNode() ? node.asString() : null;
            default -> throw unsupported(type);
        };
        if (value == null) {
            throw wrong(node, type, path);
        }
        return value;
    }

    private static boolean fitsFloat(JsonNode node) {
        return node.isNumber()
                && (Double.isInfinite(node.doubleValue()) || !Float.isInfinite((float) node.doubleValue()));
    }

    private static Mismatch wrong(JsonNode node, Class<?> type, String path) {
        return new Mismatch(path, name(path) + " = " + got(node) + ", expected " + expected(type));
    }

    private static String expected(Type type) {
        return switch (type.getTypeName()) {
            case "int", "java.lang.Integer" -> "a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE;
            case "long", "java.lang.Long" -> "a whole number";
            case "float", "java.lang.Float" -> "a number of at most 3.4e38";
            case "double", "java.lang.Double" -> "a number";
            case "boolean", "java.lang.Boolean" -> "true or false";
            case "java.lang.String" -> "a word or text";
            case "tools.jackson.databind.JsonNode" -> "a group of keys";
            default -> composed(type);
        };
    }

    private static String composed(Type type) {
        if (type instanceof Class<?> found && Kinds.kinds(found)) {
            return "one of " + String.join(", ", Kinds.names(found));
        }
        if (type instanceof Class<?> found && found.isRecord()) {
            List<String> names = Arrays.stream(found.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
            return "the keys " + String.join(", ", names);
        }
        if (type instanceof Class<?> found && found.isEnum()) {
            return "one of "
                    + Arrays.toString(found.getEnumConstants())
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[\\[\\]]", "");
        }
        if (type instanceof ParameterizedType) {
            return "a list";
        }
        throw unsupported(type);
    }

    private static IllegalArgumentException unsupported(Type type) {
        return new IllegalArgumentException(type + " cannot be read from a file: use a record, list, enum or scalar");
    }

    private static String got(JsonNode node) {
        if (node.isValueNode()) {
            return node.asString();
        }
        return node.isArray() ? "a list" : "a group of keys";
    }

    private static String name(String path) {
        return path.isEmpty() ? "the whole" : path;
    }

    /// The component a refusal is about, as far as its words tell.
    private static String named(String message, RecordComponent[] components) {
        List<String> words = Arrays.asList(message.split("\\W+", 0));
        return Arrays.stream(components)
                .map(RecordComponent::getName)
                .filter(words::contains)
                .findFirst()
                .orElse("");
    }
}
