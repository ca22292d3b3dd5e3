package mortal.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mortal.devices.neuron.NeuronLaw;
import mortal.devices.synapse.SynapseLaw;
import mortal.simulator.design.ChipDesign;
import org.junit.jupiter.api.Test;

/// Every key of a chip file is in docs/formats.md: a law or a parameter that nobody wrote down cannot be added.
final class KeysTest {
    private static final Path FORMATS = Path.of("../docs/formats.md");
    private static final Pattern WORD = Pattern.compile("`([^`]+)`");

    /// What the tables say of one law, or of the chip.
    ///
    /// @param keys those that have a row
    /// @param words all that stands in backticks in those rows
    private record Known(Set<String> keys, Set<String> words) {
        Known() {
            this(new HashSet<>(), new HashSet<>());
        }

        /// A list's group may be written out beside its key: `points`, of which each has …
        boolean has(String path) {
            int dot = path.lastIndexOf('.');
            return keys.contains(path)
                    || (dot > 0 && has(path.substring(0, dot)) && words.contains(path.substring(dot + 1)));
        }
    }

    @Test
    void everyKeyOfEveryLawHasItsRow() throws IOException {
        Map<String, Known> synapses = laws("Keys of the synapses' laws");
        Map<String, Known> neurons = laws("Keys of the neurons' laws");
        List<String> missing = new ArrayList<>();
        int laws = 0;
        for (SynapseLaw law : ServiceLoader.load(SynapseLaw.class)) {
            missing(law.name(), law.getClass(), synapses, missing);
            laws++;
        }
        for (NeuronLaw law : ServiceLoader.load(NeuronLaw.class)) {
            missing(law.name(), law.getClass(), neurons, missing);
            laws++;
        }
        assertTrue(laws >= 25, "only " + laws + " laws seen");
        assertEquals(List.of(), missing);
    }

    @Test
    void everyOtherKeyOfAChipHasItsRow() throws IOException {
        Known chip = new Known();
        for (List<String> row : rows("## Chip")) {
            words(row.getFirst()).forEach(chip.keys::add);
            row.forEach(cell -> chip.words.addAll(words(cell)));
        }
        List<String> paths = new ArrayList<>();
        paths("", ChipDesign.class, paths);
        assertTrue(paths.size() > 60, "only " + paths.size() + " keys seen");
        paths.removeAll(List.of("synapse", "neuron")); // whose keys are those of a law
        assertEquals(List.of(), paths.stream().filter(path -> !chip.has(path)).toList());
    }

    private static void missing(String name, Class<?> law, Map<String, Known> laws, List<String> missing) {
        Known known = laws.get(name);
        if (known == null) {
            missing.add(name + " has no row");
            return;
        }
        List<String> paths = new ArrayList<>();
        paths("", law, paths);
        paths.stream().filter(path -> !known.has(path)).forEach(path -> missing.add(name + ": " + path));
    }

    /// The keys of a record, dotted where groups are inside it.
    private static void paths(String path, Type type, List<String> paths) {
        if (type instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> of) {
            paths.add(path);
            if (of.isRecord()) {
                paths(path, of, paths);
            }
        } else if (type instanceof Class<?> found && found.isRecord()) {
            for (RecordComponent component : found.getRecordComponents()) {
                String inside = path.isEmpty() ? component.getName() : path + "." + component.getName();
                paths(inside, component.getGenericType(), paths);
            }
        } else {
            paths.add(path);
        }
    }

    /// What the table after `heading` says of each law; an empty first cell stands for the laws above it.
    private static Map<String, Known> laws(String heading) throws IOException {
        Map<String, Known> laws = new HashMap<>();
        Set<String> names = Set.of();
        for (List<String> row : rows(heading)) {
            names = row.getFirst().isBlank() ? names : words(row.getFirst());
            for (String name : names) {
                Known known = laws.computeIfAbsent(name, law -> new Known());
                known.keys.addAll(words(row.get(1)));
                row.forEach(cell -> known.words.addAll(words(cell)));
            }
        }
        return laws;
    }

    /// The cells of the first table after a line that begins with `heading`.
    private static List<List<String>> rows(String heading) throws IOException {
        return Files.readAllLines(FORMATS).stream()
                .dropWhile(line -> !line.startsWith(heading))
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> List.of(line.substring(1).split("\\|", -1)))
                .toList();
    }

    private static Set<String> words(String cell) {
        Set<String> words = new HashSet<>();
        for (Matcher word = WORD.matcher(cell); word.find(); ) {
            words.add(word.group(1));
            words.addAll(List.of(word.group(1).split("[{},\\s]+", -1)));
        }
        return words;
    }
}
