package mortal.experiments.sweep;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mortal.experiments.config.Settings;
import mortal.experiments.config.Yaml;
import mortal.experiments.run.LearningSettings;
import mortal.experiments.run.RunConfig;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import tools.jackson.databind.JsonNode;

/// A sweep's `config.yaml`: complete; giving it back to `mortal sweep` repeats it.
///
/// @param name of the sweep
/// @param experiment that it repeats
/// @param data name of a data set, or a folder
/// @param subjects chips and how they are taught
/// @param seeds (1) of each subject at each point; the same die, lessons and noise in every one
/// @param over keys that are varied, every value of one with every value of the others
public record SweepConfig(
        String name, String experiment, String data, List<Subject> subjects, List<Long> seeds, List<Axis> over) {
    /// How keys of a chip begin.
    public static final String CHIP = "chip.";

    private static final int MOST_PLACES = 9; // of a number written without an exponent
    private static final int LONGEST_STEM = 120; // characters of a job's name before its hash: file systems allow 255
    private static final int HASH_DIGITS = 12; // of 64: two of a million jobs collide with chance 2e-3

    /// A chip and the rule that teaches it.
    ///
    /// @param chip its name
    /// @param rule its name, with the keys set of it
    /// @param settings of the schooling, before any key is varied
    /// @param design the whole of it, before any key is varied
    public record Subject(String chip, String rule, LearningSettings settings, JsonNode design) {}

    /// A key that is varied, or several that go together: `trainCases/epochs` with values such as `100/300`.
    ///
    /// @param key as one writes it after `--set`; several with slashes between them
    /// @param values as one writes them there; of several keys, as many with slashes between them
    public record Axis(String key, List<String> values) {
        private static final String TOGETHER = "/";

        public Axis {
            values = values.stream().map(Axis::plain).toList();
            int keys = parts(key).size();
            for (String value : values) {
                if (keys > 1 && parts(value).size() != keys) {
                    throw new IllegalArgumentException("values of " + key + ": '" + value + "', must be " + keys
                            + " values with slashes between them, one for each key");
                }
            }
            if (values.isEmpty() || values.stream().distinct().count() < values.size()) {
                throw new IllegalArgumentException(
                        "values of " + key + " = " + values + ", must be at least one and none twice");
            }
        }

        /// One way to write a number, so that a file and the configuration made of it name jobs alike.
        private static String plain(String value) {
            try {
                BigDecimal number = new BigDecimal(value).stripTrailingZeros();
                return Math.abs(number.scale()) <= MOST_PLACES ? number.toPlainString() : number.toString();
            } catch (NumberFormatException word) {
                return value;
            }
        }

        private static List<String> parts(String joined) {
            return List.of(joined.split(TOGETHER, -1));
        }

        /// The key, or each of several.
        public List<String> keys() {
            return parts(key);
        }

        /// What is set at a value.
        public Map<String, String> sets(String value) {
            Map<String, String> sets = new LinkedHashMap<>();
            List<String> keys = keys();
            for (int k = 0; k < keys.size(); k++) {
                sets.put(keys.get(k), keys.size() == 1 ? value : parts(value).get(k));
            }
            return sets;
        }

        /// The value of the first key.
        public String leading(String value) {
            return keys().size() == 1 ? value : parts(value).getFirst();
        }

        /// The key's last word; of several keys, those of all.
        public String word() {
            return keys().stream()
                    .map(one -> one.substring(one.lastIndexOf('.') + 1))
                    .collect(Collectors.joining(TOGETHER));
        }
    }

    public SweepConfig {
        subjects = List.copyOf(subjects);
        seeds = List.copyOf(seeds);
        over = List.copyOf(over);
        if (!RunConfig.Entry.NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "name = " + name + ", must be letters, digits, '.', '_' and '-', for a folder bears it");
        }
        distinct(
                "subjects",
                subjects.stream().map(s -> s.chip() + ", " + s.rule()).toList());
        distinct("seeds", seeds);
        List<String> keys = over.stream().flatMap(axis -> axis.keys().stream()).toList();
        if (keys.stream().distinct().count() < keys.size()) {
            throw new IllegalArgumentException("over names a key twice");
        }
    }

    private static void distinct(String what, List<?> all) {
        if (all.isEmpty() || all.stream().distinct().count() < all.size()) {
            throw new IllegalArgumentException(what + " = " + all + ", must be at least one and none twice");
        }
    }

    /// The values that the keys take together, the last key's changing first; one empty list if none is varied.
    public List<List<String>> points() {
        List<List<String>> points = List.of(List.of());
        for (Axis axis : over) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> point : points) {
                for (String value : axis.values()) {
                    List<String> next = new ArrayList<>(point);
                    next.add(value);
                    longer.add(List.copyOf(next));
                }
            }
            points = longer;
        }
        return points;
    }

    /// A configuration with one key varied, to see whether its values fit.
    public static SweepConfig alone(List<Subject> subjects, Axis axis) {
        return new SweepConfig("alone", "", "", subjects, List.of(1L), List.of(axis));
    }

    /// (schoolings)
    public double schoolings() {
        double schoolings = (double) subjects.size() * seeds.size();
        for (Axis axis : over) {
            schoolings *= axis.values().size();
        }
        return schoolings;
    }

    /// Those keys that are of the chip, without their `chip.`, or all others.
    public static Map<String, String> of(Map<String, String> sets, boolean chip) {
        Map<String, String> some = new LinkedHashMap<>();
        sets.forEach((key, value) -> {
            if (key.startsWith(CHIP) == chip) {
                some.put(chip ? key.substring(CHIP.length()) : key, value);
            }
        });
        return some;
    }

    /// The schoolings in the order in which they are reported: the seeds of a point next to each other.
    public List<RunConfig.Entry> entries() {
        List<RunConfig.Entry> entries = new ArrayList<>();
        for (Subject subject : subjects) {
            for (List<String> point : points()) {
                seeds.forEach(seed -> entries.add(entry(subject, point, seed)));
            }
        }
        return entries;
    }

    /// A subject at a point.
    public String words(Subject subject, List<String> point) {
        StringBuilder words = new StringBuilder(subject.chip() + ", " + subject.rule());
        for (int a = 0; a < over.size(); a++) {
            words.append(", ").append(over.get(a).key()).append(" = ").append(point.get(a));
        }
        return words.toString();
    }

    /// How a key is called in tables and figures: by its last word where that is enough.
    public List<String> words() {
        List<String> words = over.stream().map(Axis::word).toList();
        boolean enough = words.stream().distinct().count() == words.size();
        return enough ? words : over.stream().map(Axis::key).toList();
    }

    /// One schooling.
    ///
    /// @param point a value for each key that is varied
    /// @throws mortal.substrate.InputException if a value does not fit
    public RunConfig.Entry entry(Subject subject, List<String> point, long seed) {
        Map<String, String> sets = new LinkedHashMap<>();
        for (int a = 0; a < over.size(); a++) {
            sets.putAll(over.get(a).sets(point.get(a)));
        }
        ChipDesign plain = Designs.of(subject.design(), "chip " + subject.chip());
        ChipDesign design = Settings.bind(ChipDesign.class, plain, of(sets, true));
        LearningSettings settings = subject.settings().with(of(sets, false));
        return new RunConfig.Entry(
                stem(subject, point, seed),
                seed,
                0,
                settings,
                Designs.tree(design.sized(design.inputs(), settings.hidden())));
    }

    private String stem(Subject subject, List<String> point, long seed) {
        StringBuilder stem = new StringBuilder(subject.chip() + "-" + subject.rule());
        for (int a = 0; a < over.size(); a++) {
            stem.append('-').append(words().get(a)).append('-').append(point.get(a));
        }
        String plain = stem.toString().replaceAll("[^A-Za-z0-9._-]", "_");
        return plain.substring(0, Math.min(LONGEST_STEM, plain.length())) + "-seed-" + seed;
    }

    /// What a job is called: words for people, then a hash of all that decides its bits, so that results of another
    /// sweep
    /// are never taken for it.
    ///
    /// @param data hashes of the data
    static String job(RunConfig.Entry entry, List<String> data) {
        RunConfig.Entry nameless =
                new RunConfig.Entry("job", entry.seed(), entry.serial(), entry.settings(), entry.chip());
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(Yaml.write(nameless).getBytes(StandardCharsets.UTF_8));
            data.forEach(hash -> sha.update(hash.getBytes(StandardCharsets.UTF_8)));
            return entry.name() + "-" + HexFormat.of().formatHex(sha.digest()).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
