package mortal.experiments.run;

import java.util.ArrayList;
import java.util.List;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Usual;

/// What a configuration does right but probably not as meant: numbers far from what is usual.
public final class Oddities {
    private Oddities() {}

    /// A line each, none twice: seeds of a chip share theirs.
    public static List<String> of(RunConfig config) {
        return config.runs().stream()
                .flatMap(entry -> of(entry).stream())
                .distinct()
                .toList();
    }

    static List<String> of(RunConfig.Entry entry) {
        List<String> lines = new ArrayList<>(of(entry.design()));
        Usual.oddities(entry.settings()).forEach(line -> lines.add("setting " + line));
        return lines;
    }

    /// Those of a chip.
    public static List<String> of(ChipDesign design) {
        return Usual.oddities(design).stream()
                .map(line -> "chip " + design.name() + ": " + line)
                .toList();
    }
}
