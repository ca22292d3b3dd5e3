package mortal.experiments.experiment;

import java.util.Map;
import mortal.experiments.run.LearningSettings;

/// What widely used copies of Forward-Forward have in common, where they differ from Hinton's program: standardised
/// pictures with the label as bright as their brightest pixel, labels that are wrong by a shuffle made once, mean
/// goodness at temperature 1, no peer normalisation, a constant rate, one layer after another, answers by all layers.
final class Copies {
    private Copies() {}

    /// @param own what a copy has of its own, by key
    static LearningSettings of(Map<String, String> own) {
        return LearningSettings.sensor(1)
                .with(Map.of(
                        "validationCases", "10000",
                        "standardise", "true",
                        "labelStrength", "2.8215", // (1 − 0.1307) / 0.3081: white, once MNIST is standardised
                        "firstLayer", "1"))
                .with(Map.of(
                        "negatives",
                        "fixed",
                        "goodness.measure",
                        "mean",
                        "layers",
                        "greedy",
                        "schedule",
                        "constant",
                        "balance",
                        "0"))
                .with(own);
    }
}
