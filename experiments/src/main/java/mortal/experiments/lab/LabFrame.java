package mortal.experiments.lab;

import java.util.List;
import mortal.simulator.meter.Reading;
import mortal.substrate.Batch;
import org.jspecify.annotations.Nullable;

/// A picture of the lab at a moment: all that is ever drawn of it. Immutable.
///
/// @param lesson (lessons) played
/// @param nanos (ns) of simulated time, the same for all chips
/// @param epoch (1) from 1
/// @param chips in the order of the scenario
public record LabFrame(long lesson, long nanos, long epoch, List<ChipView> chips) {
    public LabFrame {
        chips = List.copyOf(chips);
    }

    /// One chip.
    ///
    /// @param name in the scenario
    /// @param design its name
    /// @param serial (1) of the die
    /// @param teacher its name, [Scenario#BOOK] or [Scenario#NOBODY]
    /// @param lessons that it has had
    /// @param dead whether it is
    /// @param spent since its life began
    /// @param layers one for each hidden population, of the last lesson; empty before the first
    /// @param looks its curve
    /// @param seen the last look, case by case; null before the first
    /// @param close what is seen from close by; null for chips that nobody looks at closely
    public record ChipView(
            String name,
            String design,
            long serial,
            String teacher,
            long lessons,
            boolean dead,
            Reading spent,
            List<LayerView> layers,
            List<Look> looks,
            @Nullable Seen seen,
            @Nullable CloseUp close) {
        public ChipView {
            layers = List.copyOf(layers);
            looks = List.copyOf(looks);
        }
    }

    /// One hidden population in the last lesson.
    ///
    /// @param positive (1) mean goodness a unit of what was pushed up
    /// @param negative (1) of what was pushed down
    public record LayerView(String population, int units, double positive, double negative) {}

    /// A chip from close by.
    ///
    /// @param projection whose cells these are
    /// @param sources units that each unit of the target sees
    /// @param sources units that each unit of the target sees
    /// @param sources units that each unit of the target sees
    /// @param firstRow (1) the unit of the source that the first row of cells comes from
    /// @param cells (1) weights now, one row a unit of the source, one column a unit of the target
    /// @param fields (1) one row a unit of the first hidden population: its weights from all inputs
    /// @param right what the picture does with the right label
    /// @param wrong what it does with the best of the wrong labels
    /// @param scores (1) summed goodness of the picture with each label
    /// @param story of the cell that was asked for; null for none
    public record CloseUp(
            String projection,
            int sources,
            int firstRow,
            Batch cells,
            Batch fields,
            Passed right,
            Passed wrong,
            List<Float> scores,
            @Nullable CellStory story) {
        /// The label that the chip answers.
        public int answer() {
            int best = 0;
            for (int k = 1; k < scores.size(); k++) {
                best = scores.get(k) > scores.get(best) ? k : best;
            }
            return best;
        }
    }

    /// One presentation of one picture.
    ///
    /// @param label (1) that was written into it
    /// @param activity (1) what each hidden population sends on, of a root mean square of 1; 1 × units each, bottom up
    /// @param goodness (1) of each hidden population, as its sensor reports it
    public record Passed(int label, List<Batch> activity, List<Float> goodness) {
        public Passed {
            activity = List.copyOf(activity);
            goodness = List.copyOf(goodness);
        }
    }
}
