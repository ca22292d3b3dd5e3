package mortal.experiments.study;

import java.util.List;
import mortal.experiments.data.Data;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.Seed;

/// Everything that decides a study's bits.
///
/// @param data loaded
/// @param chips designs, at least one; their inputs fit the data, their hidden populations are the settings' affair
/// @param seed root of the seed tree
/// @param settings of the study
public record Plan<S extends Record>(Data data, List<ChipDesign> chips, Seed seed, S settings) {
    public Plan {
        chips = List.copyOf(chips);
    }

    /// (units) of a chip's input.
    public int inputs() {
        return data.training().rows() * data.training().columns();
    }

    public int classes() {
        return data.training().classes();
    }
}
