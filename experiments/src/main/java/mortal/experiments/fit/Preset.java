package mortal.experiments.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mortal.simulator.design.Designs;
import mortal.substrate.InputException;

/// The chip file that a fit ends in: the mild chip without capacitors, with the fitted law as its synapse.
///
/// @param law whose numbers it holds, empty where there is no file
/// @param yaml the file, empty where there is none
/// @param note what the file leaves out, or why there is none; empty where nothing is to be said
record Preset(String law, String yaml, String note) {

    /// From the best law that can be written; one that the data clearly tell from the best is not written in its place.
    static Preset of(Fit fit, String name) {
        String why = "";
        for (LawFit law : fit.ranked()) {
            if (fit.behind(law) > Fit.CLEAR) {
                break;
            }
            Preset preset = of(fit, law, name);
            if (!preset.yaml().isEmpty()) {
                return why.isEmpty()
                        ? preset
                        : new Preset(
                                preset.law(),
                                preset.yaml(),
                                why + "written instead is " + preset.law() + ". " + preset.note());
            }
            why += preset.note() + "; ";
        }
        return new Preset("", "", why.replaceFirst("; $", ""));
    }

    private static Preset of(Fit fit, LawFit law, String name) {
        String curve = law.curve().name();
        if (!fit.data().has(true) || !fit.data().has(false)) {
            return none(curve + " cannot be written as a chip file: the data have pulses of one direction only");
        }
        Optional<LawYaml> found = LawYaml.of(curve);
        if (found.isEmpty()) {
            return none(curve + " cannot be written as a chip file yet: the program has no synapse law of that name");
        }
        Map<String, Object> keys = law.curve().keys(law.values());
        if (keys.isEmpty()) {
            return none(curve + " cannot be written as a chip file: with these numbers the law has no such form");
        }
        LawYaml synapse = found.orElseThrow();
        keys.forEach(synapse::put);
        imperfections(Spread.of(law), law).forEach(synapse::put);
        evenly(synapse, keys);
        String yaml = text(fit, law, name, synapse);
        try {
            Designs.read(yaml, name + ".yaml");
        } catch (InputException e) {
            return none(curve + " cannot be written as a chip file: " + e.getMessage());
        }
        return new Preset(curve, yaml, lost(synapse, keys));
    }

    private static Preset none(String why) {
        return new Preset("", "", why);
    }

    private static Map<String, Object> imperfections(Spread spread, LawFit law) {
        return Map.of(
                "steps.jitter", law.jitter().value(),
                "steps.spread", known(spread.step()),
                "steps.asymmetrySpread", known(spread.asymmetry()),
                "bounds.lowerSpread", known(spread.lower()),
                "bounds.upperSpread", known(spread.upper()));
    }

    private static double known(double spread) {
        return Double.isNaN(spread) ? 0 : spread;
    }

    /// A law with one step for both directions gets their mean.
    private static void evenly(LawYaml synapse, Map<String, Object> keys) {
        if (synapse.missing().contains("steps.asymmetry")) {
            synapse.put("steps.size", number(keys, "steps.size") * (1 - asymmetry(keys) / 2));
        }
    }

    private static double asymmetry(Map<String, Object> keys) {
        return Math.abs(number(keys, "steps.asymmetry"));
    }

    private static double number(Map<String, Object> keys, String path) {
        return keys.getOrDefault(path, 0.0) instanceof Double number ? number : 0;
    }

    private static String lost(LawYaml synapse, Map<String, Object> keys) {
        return synapse.missing().contains("steps.asymmetry")
                ? String.format(
                        Locale.ROOT,
                        "the law has one step for both directions: written is their mean, %.2g %% from either",
                        50 * asymmetry(keys))
                : "";
    }

    private static String text(Fit fit, LawFit law, String name, LawYaml synapse) {
        List<String> lines = new ArrayList<>();
        lines.add("# Fitted to measured pulses by 'mortal fit'.");
        lines.add("# data:    " + fit.data().file() + ", SHA-256 " + fit.data().sha256());
        lines.add("# law:     " + law.curve().name() + ". " + fit.verdict());
        lines.add("# weights: " + Words.map(fit.map()));
        lines.add("# fit:     " + Words.size(fit.data()) + "; RMS distance from the mean curve "
                + Words.number(law.rms(fit.map())) + " " + fit.map().unitName());
        lines.add("# numbers, with standard errors by " + law.errorsBy() + ":");
        Words.numbers(law).forEach((what, value) -> lines.add("#   " + what + " = " + value));
        lines.add("# " + Words.spread(Spread.of(law)));
        String lost = lost(synapse, law.curve().keys(law.values()));
        if (!lost.isEmpty()) {
            lines.add("# " + lost);
        }
        lines.add("# Reading noise is not part of a synapse law. Everything but the synapse is the chip mild-direct.");
        lines.add("like: mild-direct");
        lines.add("name: \"" + name + "\"");
        lines.add("summary: \"" + law.curve().name() + " fitted to "
                + fit.data().file().replaceAll("[\"\\\\]", "'") + "\"");
        lines.add("synapse:");
        lines.add("  law: " + law.curve().name());
        synapse.lines().forEach((key, value) -> lines.add("  " + key + ": " + value));
        return String.join("\n", lines) + "\n";
    }
}
