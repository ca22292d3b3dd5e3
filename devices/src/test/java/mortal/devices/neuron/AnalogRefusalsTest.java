package mortal.devices.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Every number of an analog neuron has a range, and is named when it is out of it.
class AnalogRefusalsTest {
    static final List<Record> PARTS =
            List.of(new Mismatch(), new Shape(), new Noise(), new Surroundings(), new Ageing(), new Death());

    @ParameterizedTest
    @FieldSource("PARTS")
    void whatIsNoNumberIsRefusedByName(Record part) throws ReflectiveOperationException {
        RecordComponent[] components = part.getClass().getRecordComponents();
        int tried = 0;
        for (int i = 0; i < components.length; i++) {
            Class<?> type = components[i].getType();
            if (type == float.class || type == double.class) {
                Object wrong = type == float.class ? (Object) Float.NaN : (Object) Double.NaN;
                String message = refusal(part, i, wrong);
                String name = part.getClass().getSimpleName() + "." + components[i].getName();
                assertTrue(message.startsWith(name) && message.contains("NaN, must be"), message);
                tried++;
            }
        }
        assertTrue(tried > 2, "only " + tried + " numbers tried");
    }

    private static String refusal(Record part, int index, Object wrong) throws ReflectiveOperationException {
        RecordComponent[] components = part.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < values.length; i++) {
            types[i] = components[i].getType();
            values[i] = components[i].getAccessor().invoke(part);
        }
        values[index] = wrong;
        var make = part.getClass().getDeclaredConstructor(types);
        var refused = assertThrows(InvocationTargetException.class, () -> make.newInstance(values));
        return String.valueOf(assertInstanceOf(IllegalArgumentException.class, refused.getCause())
                .getMessage());
    }

    @Test
    void rangesHaveTwoEnds() {
        assertThrows(IllegalArgumentException.class, () -> new Mismatch(0, 0, 0, 1.1f, 0.7, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new Noise(0, 0, 0, 0, 1, 17, 0, 0, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Noise(0, 0, 0, 0, 1, 0, 0, 0, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Death(1.1f, 1, 0));
        assertEquals("analog", new AnalogNeuron().name());
    }
}
