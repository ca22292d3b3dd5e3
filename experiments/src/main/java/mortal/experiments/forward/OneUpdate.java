package mortal.experiments.forward;

import java.util.ArrayList;
import java.util.List;
import mortal.simulator.chip.Chip;
import mortal.substrate.Anatomy;
import mortal.substrate.Anatomy.Population;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;
import mortal.substrate.Push;

/// What one case's update did to a chip, layer by layer.
///
/// @param angles (degrees) between a population's outgoing signals before and after; 0 if it is silent
/// @param still (degrees) between two looks before
/// @param reached (1) of the way from √S to √S*; 0 if it is silent
record OneUpdate(List<Double> angles, List<Double> still, List<Double> reached) {

    /// Shows a case twice, pushes every hidden population towards its goodness times `gain` at once, and looks again.
    ///
    /// @param chip modified
    /// @param gain (1) S*/S, above 1
    static OneUpdate of(Chip chip, Batch input, double gain) {
        Anatomy anatomy = chip.anatomy();
        List<Population> hidden = anatomy.of(Anatomy.Role.HIDDEN);
        Presentation first = show(chip, input);
        Presentation before = show(chip, input);
        int sources = anatomy.populations().getFirst().size();
        for (Population layer : hidden) {
            // Outgoing signals have a mean square of 1, so ‖x‖² is their number; the bias line is one more.
            float strength = (float) ((Math.sqrt(gain) - 1) / (sources + 1));
            chip.reinforce(before, new Push(layer.name(), 0, new float[] {strength}, 0));
            sources = layer.size();
        }
        chip.consolidate(1);
        Presentation after = show(chip, input);
        List<Double> angles = new ArrayList<>();
        List<Double> still = new ArrayList<>();
        List<Double> reached = new ArrayList<>();
        for (Population layer : hidden) {
            angles.add(angle(before.read(layer.name(), 0), after.read(layer.name(), 0)));
            still.add(angle(first.read(layer.name(), 0), before.read(layer.name(), 0)));
            double was = before.activity(layer.name(), 0)[0];
            double is = after.activity(layer.name(), 0)[0];
            reached.add(was > 0 ? (Math.sqrt(is / was) - 1) / (Math.sqrt(gain) - 1) : 0);
        }
        return new OneUpdate(angles, still, reached);
    }

    private static Presentation show(Chip chip, Batch input) {
        return chip.present(Drive.of(chip.anatomy().populations().getFirst().name(), input));
    }

    static double angle(Batch a, Batch b) {
        double ownA = 0;
        double ownB = 0;
        for (int j = 0; j < a.size(); j++) {
            ownA += (double) a.at(0, j) * a.at(0, j);
            ownB += (double) b.at(0, j) * b.at(0, j);
        }
        if (ownA == 0 || ownB == 0) {
            return 0;
        }
        // Of small angles the cosine's last digits say little: by the chord.
        double chord = 0;
        for (int j = 0; j < a.size(); j++) {
            double apart = a.at(0, j) / Math.sqrt(ownA) - b.at(0, j) / Math.sqrt(ownB);
            chord += apart * apart;
        }
        return StrictMath.toDegrees(2 * StrictMath.asin(Math.min(1, Math.sqrt(chord) / 2)));
    }
}
