package mortal.experiments.boxes;

import mortal.devices.neuron.RectifyingNeuron;
import mortal.experiments.mortality.Demands;
import mortal.experiments.mortality.SmallSchool;
import mortal.experiments.run.LearningSettings;

/// What can be set of `black-box`. In its `school`, `hidden` are the two populations that every chip is taught; a box
/// between them has as many units as the lower one.
///
/// @param chips of each kind of net, the same dies for all; at least 2
/// @param error (1) the validation error to be reached, above 0 and below 1
/// @param spread (1) of gains (their logarithm) and offsets of the noisy box, at least 0
/// @param noise (1) of the noisy box's units, fresh for every case, at least 0
/// @param walk (1) how far gains and offsets of the drifting box walk, at least 0
/// @param walkSeconds (s) memory of that walk, above 0
/// @param school of every chip
public record BoxSettings(
        int chips, double error, float spread, float noise, float walk, double walkSeconds, LearningSettings school) {

    public BoxSettings {
        Demands.atLeast("chips", chips, 2);
        Demands.share("error", error);
        Demands.atLeast("spread", spread, 0);
        Demands.atLeast("noise", noise, 0);
        Demands.atLeast("walk", walk, 0);
        Demands.above("walkSeconds", walkSeconds, 1e-6);
        Demands.atLeast("school.epochs", school.epochs(), 1);
        if (school.hidden().size() != 2) {
            throw new IllegalArgumentException(
                    "school.hidden = " + school.hidden() + ", must be the two populations around the box");
        }
    }

    /// A minute or two on two cores. An epoch of 2000 cases takes about 3 ms of a chip's time.
    public static BoxSettings small() {
        LearningSettings school =
                SmallSchool.with("epochs=20", "hidden=200,200", "validationCases=1000", "rule.temperature=10");
        return new BoxSettings(4, 0.15, 0.5f, 0.5f, 0.3f, 0.02, school);
    }

    RectifyingNeuron drifting() {
        return new RectifyingNeuron(0, 0, 0, walk, walk, walkSeconds);
    }

    RectifyingNeuron noisy() {
        return new RectifyingNeuron(spread, spread, noise, 0, 0, 1);
    }
}
