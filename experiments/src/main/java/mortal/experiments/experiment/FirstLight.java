package mortal.experiments.experiment;

import java.util.List;
import mortal.experiments.Experiment;
import mortal.experiments.run.LearningSettings;

/// An ideal and a mild chip learn the same lessons by Forward-Forward, with nothing but their sensors.
public final class FirstLight implements Experiment {
    @Override
    public String name() {
        return "first-light";
    }

    @Override
    public String summary() {
        return "an ideal and a mild chip learn the same digits by Forward-Forward, sensors only";
    }

    @Override
    public List<String> chips() {
        return List.of("ideal", "mild");
    }

    /// Chosen on validation cases of the embedded digits, with a third of the cases and half the epochs;
    /// `docs/tried.md` has
    /// the table. What moved it: negatives chosen by goodness, a rate three times Hinton's, and for cells that step a
    /// softer
    /// logistic.
    @Override
    public LearningSettings settings(String chip) {
        return LearningSettings.sensor(chip.equals("ideal") ? 10 : 30);
    }
}
