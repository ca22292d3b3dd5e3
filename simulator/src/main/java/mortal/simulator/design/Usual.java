package mortal.simulator.design;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What numbers with a unit usually are. A number far outside is taken as it is, for nature is rich, but is most often
/// a
/// slip of units (5.5 for 5.5 µS, which is 5.5e-6 S), so whoever reads a file says so in a line.
///
/// A number belongs to the row that bears its key's name, else to the longest row that its key ends with, so keys of a
/// law of one's own are looked at too if they are named after their unit. Ranges are chosen, with the device reference
/// in mind: wider than anything in it, and narrow enough that a slip of a million from their middle is seen.
public final class Usual {
    /// (1) Chosen: a slip of milli is a factor of 1000.
    private static final double SLACK = 10;

    /// From here on numbers stand for "without limit". Chosen: the presets write 1e30.
    private static final double NONE = 1e30;

    private static final Map<String, Range> RANGES = new TreeMap<>();

    /// @param from (unit) to `to`: where numbers usually are, by size whatever their sign
    /// @param slack (1) outside by more than this factor, a number is worth a line
    private record Range(String unit, double from, double to, double slack) {
        boolean far(double value) {
            double size = Math.abs(value);
            return size > 0 && size < NONE && (size < from / slack || size > to * slack);
        }
    }

    static {
        put("V", 1e-3, 5, "volts", "readVolts", "upVolts", "downVolts", "gateVolts", "vthVolts", "tenYearVolts");
        put("V", 1e-3, 5, "limitVolts", "voltsPerUnit");
        put("V/K", 1e-4, 1e-2, "vthVoltsPerKelvin");
        put("eV", 1e-2, 2, "activationElectronVolts");
        put("ns", 0.1, 1e8, "nanos", "writeNanos", "upNanos", "downNanos");
        put("ns", 0.1, 1e4, "readNanos");
        put("ns", 1, 1e6, "settleNanos");
        put("S", 1e-9, 1e-3, "siemens", "middleSiemens", "leastSiemens", "mostSiemens");
        put("µS", 1e-3, 1e3, "microsiemens", "lowMicrosiemens", "highMicrosiemens");
        put("ohm", 1e-2, 1e3, "ohms", "segmentOhms");
        put("F", 1e-17, 1e-11, "farads", "wireFarads", "capacitorFarads");
        put("J", 1e-17, 1e-7, "joules", "writeJoules");
        put("J", 1e-17, 1e-12, "chargeJoules");
        put("J", 1e-15, 1e-10, "dacJoules", "sensorJoules", "digitalJoules");
        put("J", 1e-15, 1e-12, "stepJoules");
        put("W", 1e-11, 1e-4, "watts", "neuronWatts");
        put("nm", 5, 350, "nanometres");
        put("Hz", 1e-3, 1e9, "hertz");
        put("1/h", 1e-3, 1e4, "burstsPerHour");
        put("s", 1e-7, 1e9, "seconds", "restSeconds");
        put("s", 1e-3, 1e7, "walkSeconds", "commonSeconds");
        put("s", 1e-6, 1e3, "burstSeconds");
        put("s", 1e-7, 1e3, "shortestSeconds", "flickerSeconds");
        put("s", 1e-4, 1e9, "longestSeconds");
        RANGES.put("kelvin", new Range("K", 150, 450, 1)); // without slack: degrees Celsius are told from kelvins
        put("K", 1, 100, "leakKelvin");
    }

    private Usual() {}

    private static void put(String unit, double from, double to, String... names) {
        for (String name : names) {
            RANGES.put(name, new Range(unit, from, to, SLACK));
        }
    }

    /// The range that a key belongs to.
    private static Optional<Range> of(String key) {
        if (RANGES.containsKey(key)) {
            return Optional.of(RANGES.get(key));
        }
        return RANGES.keySet().stream()
                .filter(name -> key.toLowerCase(Locale.ROOT).endsWith(name.toLowerCase(Locale.ROOT)))
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .map(RANGES::get);
    }

    /// Whether something is known of a key.
    static boolean knows(String key) {
        return of(key).isPresent();
    }

    /// A line for each number of a design or of other settings that is far from what is usual; none is the rule.
    public static List<String> oddities(Record settings) {
        List<String> lines = new ArrayList<>();
        look("", settings, lines);
        return lines;
    }

    private static void look(String path, Record group, List<String> lines) {
        for (RecordComponent component : group.getClass().getRecordComponents()) {
            String key = path.isEmpty() ? component.getName() : path + "." + component.getName();
            look(key, component.getName(), value(component, group), lines);
        }
    }

    private static void look(String path, String key, Object value, List<String> lines) {
        switch (value) {
            case Number number ->
                of(key).filter(range -> range.far(number.doubleValue()))
                        .ifPresent(range -> lines.add(line(path, number.doubleValue(), range)));
            case Record group -> look(path, group, lines);
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    look(path + "[" + i + "]", key, list.get(i), lines);
                }
            }
            default -> {}
        }
    }

    private static String line(String path, double value, Range range) {
        return String.format(
                Locale.ROOT,
                "%s = %s %s is far from the usual %s to %s %s; is the unit right?",
                path,
                plain(value),
                range.unit(),
                plain(range.from()),
                plain(range.to()),
                range.unit());
    }

    /// No more digits than a slip is told by.
    private static String plain(double value) {
        String text = String.format(Locale.ROOT, "%.4g", value);
        return text.replaceAll("(\\.\\d*?)0+(e|$)", "$1$2").replaceAll("\\.(e|$)", "$1");
    }

    private static Object value(RecordComponent component, Record group) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(group);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
