package mortal.devices.synapse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import mortal.substrate.StateVisitor;

/// Remembers the state of cells and gives it back to others.
final class Memory implements StateVisitor {
    private final Map<String, Object> values;
    private final String prefix;
    private final boolean restores;

    private Memory(Map<String, Object> values, String prefix, boolean restores) {
        this.values = values;
        this.prefix = prefix;
        this.restores = restores;
    }

    static Memory of(Cells cells) {
        Memory memory = new Memory(new LinkedHashMap<>(), "", false);
        cells.visit(memory);
        return memory;
    }

    void restore(Cells cells) {
        cells.visit(new Memory(values, "", true));
    }

    void same(Memory other) {
        assertEquals(values.keySet(), other.values.keySet());
        values.forEach((name, value) -> {
            switch (value) {
                case float[] floats -> assertArrayEquals(floats, (float[]) other.values.get(name), name);
                case long[] longs -> assertArrayEquals(longs, (long[]) other.values.get(name), name);
                case double[] doubles -> assertArrayEquals(doubles, (double[]) other.values.get(name), name);
                default -> assertEquals(value, other.values.get(name), name);
            }
        });
    }

    private <T> T keep(String name, T value, Consumer<T> into) {
        String full = prefix + name;
        if (restores) {
            @SuppressWarnings("unchecked") // what was put in under this name
            T kept = (T) Objects.requireNonNull(values.get(full), full);
            into.accept(kept);
            return kept;
        }
        assertTrue(values.put(full, value) == null, "shown twice: " + full);
        return value;
    }

    @Override
    public long number(String name, long value) {
        return keep(name, value, kept -> {});
    }

    @Override
    public double number(String name, double value) {
        return keep(name, value, kept -> {});
    }

    @Override
    public void floats(String name, float[] array) {
        keep(name, array.clone(), kept -> System.arraycopy(kept, 0, array, 0, array.length));
    }

    @Override
    public void longs(String name, long[] array) {
        keep(name, array.clone(), kept -> System.arraycopy(kept, 0, array, 0, array.length));
    }

    @Override
    public void doubles(String name, double[] array) {
        keep(name, array.clone(), kept -> System.arraycopy(kept, 0, array, 0, array.length));
    }

    @Override
    public StateVisitor within(String name) {
        return new Memory(values, prefix + name + "/", restores);
    }
}
