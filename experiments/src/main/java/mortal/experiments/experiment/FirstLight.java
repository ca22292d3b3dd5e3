package mortal.experiments.experiment;

import java.util.List;
import mortal.experiments.Experiment;
import mortal.experiments.run.LearningSettings;
import mortal.learning.rule.ForwardForward.Form;
import mortal.learning.rule.ForwardForward.Negatives;

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

    /// Chosen on validation cases of the embedded digits; see `docs/tried.md`. A softer logistic and a smaller rate
    /// suit cells that step.
    @Override
    public LearningSettings settings(String chip) {
        boolean ideal = chip.equals("ideal");
        return new LearningSettings(
                8,
                100,
                List.of(500, 500),
                0,
                2000,
                0,
                Form.SENSOR,
                Negatives.RANDOM,
                2,
                ideal ? 0.01f : 0.005f,
                1,
                ideal ? 1 : 100,
                0.03f,
                1,
                2,
                0.1f,
                0.003f,
                3,
                1,
                1000,
                10_000,
                3);
    }
}
