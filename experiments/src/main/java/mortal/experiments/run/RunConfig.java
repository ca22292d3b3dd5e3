package mortal.experiments.run;

import java.util.List;
import java.util.regex.Pattern;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Everything that decides a run's bits: `config.yaml`. Giving it back to `mortal run` repeats the run.
///
/// @param experiment its name
/// @param data name of a data set, or a folder
/// @param runs one entry for each chip and seed
public record RunConfig(String experiment, String data, List<Entry> runs) {
    /// One chip's schooling.
    ///
    /// @param name of the chip within this run, unique; also its folder where there are several
    /// @param seed (1) root of the seed tree
    /// @param serial (1) of the die within its lot
    /// @param settings of the schooling
    /// @param chip the whole design
    /// @param individual file of a chip that has lived before, to go on with; null for a new one
    /// @param individualSha256 of that file, 64 hexadecimal digits
    public record Entry(
            String name,
            long seed,
            long serial,
            LearningSettings settings,
            JsonNode chip,
            @Nullable String individual,
            @Nullable String individualSha256) {

        /// What a run can be called: a folder bears its name.
        public static final Pattern NAME = Pattern.compile("\\w[\\w.-]*");

        /// A new chip.
        public Entry(String name, long seed, long serial, LearningSettings settings, JsonNode chip) {
            this(name, seed, serial, settings, chip, null, null);
        }

        public Entry {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "name = " + name + ", must be letters, digits, '.', '_' and '-', for a folder bears it");
            }
        }

        /// The design for as many inputs as it says, where those do not matter.
        ///
        /// @throws mortal.substrate.InputException if the design is no design
        public ChipDesign design() {
            ChipDesign design = Designs.of(chip, "config.yaml: chip of " + name);
            return design.sized(design.inputs(), settings.hidden());
        }

        /// The design, sized for these inputs.
        ///
        /// @throws mortal.substrate.InputException if the design is no design
        public ChipDesign design(int inputs) {
            return Designs.of(chip, "config.yaml: chip of " + name).sized(inputs, settings.hidden());
        }
    }

    public RunConfig {
        runs = List.copyOf(runs);
        if (runs.isEmpty() || runs.stream().map(Entry::name).distinct().count() != runs.size()) {
            throw new IllegalArgumentException(
                    "runs = " + runs.size() + " entries, must be at least one, and no two of the same name");
        }
    }

    /// The configuration of one of the runs alone.
    RunConfig only(Entry entry) {
        return new RunConfig(experiment, data, List.of(entry));
    }
}
