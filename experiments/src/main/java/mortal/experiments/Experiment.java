package mortal.experiments;

import java.util.List;
import java.util.Optional;
import mortal.experiments.run.LearningSettings;
import mortal.simulator.design.ChipDesign;

/// Something one can run by name. Found by ServiceLoader.
public interface Experiment {
    /// What is typed after `mortal run`: lower case, words joined by hyphens.
    String name();

    /// One line for `mortal list`.
    String summary();

    /// The chips it runs, one after the other, when none is asked for.
    List<String> chips();

    /// A chip as this experiment wires it.
    ///
    /// @param chip as its file says
    default ChipDesign wired(ChipDesign chip) {
        return chip;
    }

    /// The settings a chip gets when none is set.
    ///
    /// @param chip name of its design
    LearningSettings settings(String chip);

    /// What it must reach to count as reproduced, for `mortal reproduce`.
    default Optional<Claim> claim() {
        return Optional.empty();
    }

    /// A published result and what counts as reproducing it.
    ///
    /// @param source who published it, where
    /// @param published in a few words, with its numbers
    /// @param bars for each read-out the largest mean test error (1) that still counts
    /// @param seeds runs that the verdict rests on
    record Claim(String source, String published, List<Bar> bars, int seeds) {
        public Claim {
            bars = List.copyOf(bars);
        }
    }

    /// @param readout that answers
    /// @param error (1) largest mean test error that counts
    record Bar(String readout, double error) {}
}
