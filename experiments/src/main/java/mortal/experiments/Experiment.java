package mortal.experiments;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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
    /// @param data name of the data set that it is about; of other data there is no verdict
    /// @param bars for each read-out which mean test errors count
    /// @param seeds runs that the verdict rests on
    record Claim(String source, String published, String data, List<Bar> bars, int seeds) {
        public Claim {
            bars = List.copyOf(bars);
        }

        /// For a reader: what was published, and what counts.
        public String words() {
            String count = bars.stream()
                    .map(bar -> bar.words() + " by " + bar.readout())
                    .collect(Collectors.joining(", "));
            return published + ", on " + data + "; to count: " + count;
        }
    }

    /// @param readout that answers
    /// @param least (1) smallest mean test error that counts; 0 where a better one is as good
    /// @param error (1) largest mean test error that counts
    record Bar(String readout, double least, double error) {
        public Bar {
            if (!(least >= 0 && least <= error)) {
                throw new IllegalArgumentException(
                        "Bar: least = " + least + ", must be 0 to the largest that counts, " + error);
            }
        }

        /// At most that.
        public Bar(String readout, double error) {
            this(readout, 0, error);
        }

        /// No further from what was published, either way.
        ///
        /// @param off (1) at least 0
        public static Bar about(String readout, double published, double off) {
            return new Bar(readout, Math.max(0, published - off), published + off);
        }

        public boolean holds(double measured) {
            return measured >= least && measured <= error;
        }

        /// Which errors count, in words.
        public String words() {
            return least > 0
                    ? String.format(Locale.ROOT, "%.2f %% to %.2f %%", 100 * least, 100 * error)
                    : String.format(Locale.ROOT, "at most %.2f %%", 100 * error);
        }
    }
}
