package mortal.experiments.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/// The records that an interface has, each by the name it gives itself: found by ServiceLoader, as their constructors
/// without arguments make them.
final class Kinds {
    /// The key that says which record a group of keys is.
    static final String NAME = "name";

    private Kinds() {}

    /// Whether a component of this type is one of several kinds of record.
    static boolean kinds(Class<?> type) {
        return type.isInterface();
    }

    private static Map<String, Record> all(Class<?> type) {
        Map<String, Record> all = new LinkedHashMap<>();
        for (Object kind : ServiceLoader.load(type)) {
            if (kind instanceof Record found) {
                all.put(name(found, type), found);
            }
        }
        return all;
    }

    static List<String> names(Class<?> type) {
        return List.copyOf(all(type).keySet());
    }

    /// What a record of this kind is called.
    static String name(Record kind, Class<?> type) {
        try {
            return String.valueOf(type.getMethod(NAME).invoke(kind));
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException(type.getName() + " has no name()", problem);
        }
    }

    /// The defaults of the kind of this name.
    static Record named(String name, Class<?> type, String path) throws Mismatch {
        Map<String, Record> all = all(type);
        Record found = all.get(name);
        if (found == null) {
            List<String> names = new ArrayList<>(all.keySet());
            throw new Mismatch(path, path + " = " + name + Nearest.hint(name, names));
        }
        return found;
    }
}
