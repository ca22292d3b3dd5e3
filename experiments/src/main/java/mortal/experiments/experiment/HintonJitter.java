package mortal.experiments.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mortal.experiments.Experiment;
import mortal.experiments.data.install.Mnist;
import mortal.experiments.run.LearningSettings;

/// Pictures shifted by up to two pixels each way. The paper runs 500 epochs; these settings as many as a long day of
/// one
/// machine bears, and the claim's bar is for those.
public final class HintonJitter implements Experiment {
    @Override
    public String name() {
        return "hinton-2022-jitter";
    }

    @Override
    public String summary() {
        return "the same with pictures shifted by up to 2 pixels: 60 epochs where the paper has 500";
    }

    @Override
    public List<String> chips() {
        return List.of("ideal");
    }

    @Override
    public LearningSettings settings(String chip) {
        return LearningSettings.hinton().with(Map.of("hidden", "2000,2000,2000,2000", "epochs", "60", "jitter", "2"));
    }

    @Override
    public Optional<Claim> claim() {
        return Optional.of(new Claim(
                "G. Hinton, The Forward-Forward Algorithm, arXiv 2212.13345 (2022)",
                "0.64 % after 500 epochs",
                Mnist.NAME,
                List.of(new Bar("goodness", 0.01)),
                1));
    }
}
