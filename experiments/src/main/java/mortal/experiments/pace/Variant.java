package mortal.experiments.pace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mortal.experiments.config.Settings;
import mortal.experiments.run.LearningSettings;
import mortal.experiments.sweep.SweepConfig;
import mortal.simulator.design.ChipDesign;

/// Keys set otherwise, by which one schooling differs from another.
///
/// @param name as figures and tables show it
/// @param sets values by key, as one writes them after `--set`; those of the chip with `chip.` before them
public record Variant(String name, Map<String, String> sets) {
    public Variant {
        sets = Collections.unmodifiableMap(new LinkedHashMap<>(sets)); // their order is told
    }

    /// Reads `NAME: key=value key=value; key=value`: variants part by semicolons, keys by spaces; a variant without a
    /// name is called by its keys' last words and their values.
    ///
    /// @throws IllegalArgumentException if there are fewer than two, one sets nothing, or two have one name
    static List<Variant> all(String text) {
        List<Variant> variants = Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .map(Variant::of)
                .toList();
        long names = variants.stream().map(Variant::name).distinct().count();
        if (variants.size() < 2 || names < variants.size()) {
            throw new IllegalArgumentException("variants = " + text
                    + ", must be at least two, no name twice, parted by semicolons: rule.negatives=random;"
                    + " rule.negatives=own");
        }
        return variants;
    }

    private static Variant of(String text) {
        int colon = text.indexOf(": ");
        String keys = colon < 0 ? text : text.substring(colon + 2);
        Map<String, String> sets = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        for (String set : keys.strip().split("\\s+", -1)) {
            String[] parts = set.split("=", 2);
            if (parts.length < 2 || parts[0].isEmpty()) {
                throw new IllegalArgumentException("variants: '" + text + "', must be keys and values, key=value,"
                        + " parted by spaces, after 'NAME: ' if it has a name");
            }
            sets.put(parts[0], parts[1]);
            words.add(parts[0].substring(parts[0].lastIndexOf('.') + 1) + " " + parts[1]);
        }
        String name = colon < 0 ? words.stream().collect(Collectors.joining(", ")) : text.substring(0, colon);
        return new Variant(name, sets);
    }

    /// The schooling of this variant.
    ///
    /// @throws mortal.substrate.InputException if a key is unknown or a value does not fit
    LearningSettings of(LearningSettings school) {
        return school.with(SweepConfig.of(sets, false));
    }

    /// The chip of this variant, before it is sized.
    ///
    /// @throws mortal.substrate.InputException if a key is unknown or a value does not fit
    ChipDesign of(ChipDesign chip) {
        return Settings.bind(ChipDesign.class, chip, SweepConfig.of(sets, true));
    }
}
