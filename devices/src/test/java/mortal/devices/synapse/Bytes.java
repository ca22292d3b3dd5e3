package mortal.devices.synapse;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// What cells hold in memory, by looking through their fields: all arrays of numbers that can be reached, by the field
/// that holds them.
final class Bytes {
    private static final int ROWS = 128;

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> left = new ArrayDeque<>();
    private final Map<String, Double> fields = new TreeMap<>();

    private Bytes() {}

    /// (B) a cell of a law.
    static double of(SynapseLaw law) {
        return fields(law).values().stream().mapToDouble(b -> b).sum();
    }

    /// (B) a cell, by class and field: what a panel of twice as many rows has more. So what is the panel's is not
    /// counted.
    static Map<String, Double> fields(SynapseLaw law) {
        Map<String, Double> few = panel(law, ROWS);
        Map<String, Double> many = panel(law, 2 * ROWS);
        many.replaceAll((field, bytes) -> (bytes - few.getOrDefault(field, 0.0)) / (ROWS * Kernels.PANEL));
        many.values().removeIf(bytes -> bytes == 0);
        return many;
    }

    /// (B) of cells that have lived.
    private static Map<String, Double> panel(SynapseLaw law, int rows) {
        Rig rig = new Rig(law, rows, 1).formed(0.1f);
        for (int n = 0; n < 3; n++) {
            rig.act(0.5f, 0.01f);
            rig.rest(Rig.SECOND);
            rig.weights();
            rig.cells.readVariance();
        }
        Bytes bytes = new Bytes();
        bytes.left.add(rig.cells);
        bytes.walk();
        return bytes.fields;
    }

    private void walk() {
        while (!left.isEmpty()) {
            Object object = left.remove();
            if (object.getClass().isArray()) {
                for (int i = 0; i < Array.getLength(object); i++) {
                    reach(object.getClass().getSimpleName(), Array.get(object, i));
                }
            } else {
                look(object);
            }
        }
    }

    private void look(Object object) {
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    try {
                        reach(type.getSimpleName() + "." + field.getName(), field.get(object));
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                }
            }
        }
    }

    private void reach(String where, Object found) {
        if (found == null || !seen.add(found)) {
            return;
        }
        Class<?> type = found.getClass();
        Class<?> part = type.getComponentType();
        if (part != null && part.isPrimitive()) {
            fields.merge(where, (double) size(part) * Array.getLength(found), Double::sum);
        } else if (part != null || (type.getName().startsWith("mortal.") && !shared(found))) {
            left.add(found);
        }
    }

    private static boolean shared(Object found) {
        return found instanceof Seed
                || found instanceof Kernels
                || found instanceof Enum
                || found instanceof SynapseLaw;
    }

    private static int size(Class<?> part) {
        return part == long.class || part == double.class ? Long.BYTES : part == byte.class ? 1 : Float.BYTES;
    }
}
