package mortal.simulator.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;
import mortal.devices.neuron.NeuronLaw;
import mortal.devices.synapse.SynapseLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class UsualTest {
    static final List<String> PRESETS = Designs.PRESETS;

    /// A key that ends like this has a unit.
    private static final Pattern PHYSICAL = Pattern.compile(
            ".*(volts|nanos|siemens|farads|joules|watts|seconds|kelvin|ohms|hertz|metres|perhour|perunit)",
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @FieldSource("PRESETS")
    void thePresetsAreUsual(String name) {
        assertEquals(List.of(), Usual.oddities(Designs.preset(name)));
    }

    /// The sound number times a million, or over it: the slips that people make.
    @ParameterizedTest
    @CsvSource({
        "electrical, writeJoules: 0.7, electrical.writeJoules = 0.7 J is far from the usual 1e-17 to 1e-07 J",
        "electrical, middleSiemens: 5.5, electrical.middleSiemens = 5.5 S is far from the usual 1e-09 to 0.001 S",
        "electrical, readVolts: 200, electrical.readVolts = 200 V is far from the usual 0.001 to 5 V",
        "electrical, readNanos: 1.0e-8, electrical.readNanos = 1e-08 ns is far from the usual 0.1 to 1e+04 ns",
        "electrical, settleNanos: 1.0e+8, electrical.settleNanos = 1e+08 ns is far from the usual 1 to 1e+06 ns",
        "electrical, wireFarads: 1, electrical.wireFarads = 1 F is far from the usual 1e-17 to 1e-11 F",
        "electrical, neuronWatts: 1, electrical.neuronWatts = 1 W is far from the usual 1e-11 to 0.0001 W",
        "environment, kelvin: 27, environment.kelvin = 27 K is far from the usual 150 to 450 K",
        "neuron, walkSeconds: 3.6e+12, neuron.walkSeconds = 3.6e+12 s is far from the usual 0.001 to 1e+07 s",
    })
    void aSlipOfUnitsIsToldInALine(String group, String slip, String told) {
        ChipDesign design = Designs.read("like: mild\n" + group + ": {" + slip + "}\n", "my.yaml");
        assertEquals(List.of(told + "; is the unit right?"), Usual.oddities(design));
    }

    @Test
    void whatIsInsideOthersIsFoundAndZeroIsNoSlip() {
        String leak = "{law: leak, seconds: 1.0e+13, spread: 0, rest: 0, cell: {law: ideal}}";
        ChipDesign design = Designs.read(
                "like: mild\nelectrical: {wireFarads: 0}\nenvironment: {heating: [{seconds: 0, value: 1},"
                        + " {seconds: 1.0e+13, value: 0}]}\nsynapse: {law: threshold, least: 0, cell: " + leak + "}\n",
                "my.yaml");
        List<String> lines = Usual.oddities(design);
        assertEquals(2, lines.size(), lines::toString);
        assertTrue(lines.getFirst().startsWith("synapse.cell.seconds = 1e+13 s"), lines::toString);
        assertTrue(lines.getLast().startsWith("environment.heating[1].seconds = 1e+13 s"), lines::toString);
    }

    /// A new parameter that is named after its unit has a usual range.
    @Test
    void everyKeyWithAUnitHasARange() {
        Set<Class<?>> seen = new HashSet<>();
        List<String> keys = new ArrayList<>();
        collect(ChipDesign.class, seen, keys);
        ServiceLoader.load(SynapseLaw.class).forEach(law -> collect(law.getClass(), seen, keys));
        ServiceLoader.load(NeuronLaw.class).forEach(law -> collect(law.getClass(), seen, keys));
        List<String> physical =
                keys.stream().filter(key -> PHYSICAL.matcher(key).matches()).toList();
        assertTrue(physical.size() > 40, physical.size() + " keys seen");
        assertEquals(
                List.of(), physical.stream().filter(key -> !Usual.knows(key)).toList());
    }

    private static void collect(Type type, Set<Class<?>> seen, List<String> keys) {
        if (type instanceof ParameterizedType list) {
            collect(list.getActualTypeArguments()[0], seen, keys);
        }
        if (type instanceof Class<?> found && found.isRecord() && seen.add(found)) {
            for (RecordComponent component : found.getRecordComponents()) {
                keys.add(component.getName());
                collect(component.getGenericType(), seen, keys);
            }
        }
    }
}
