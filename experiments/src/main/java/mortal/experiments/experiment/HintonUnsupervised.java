package mortal.experiments.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mortal.experiments.Experiment;
import mortal.experiments.data.install.Mnist;
import mortal.experiments.run.LearningSettings;

/// No labels in what is shown: pictures against hybrids of two, and a softmax on the upper layers.
public final class HintonUnsupervised implements Experiment {
    @Override
    public String name() {
        return "hinton-2022-unsupervised";
    }

    @Override
    public String summary() {
        return "no labels: pictures against hybrids of two pictures; 4 x 2000 units, 100 epochs";
    }

    @Override
    public List<String> chips() {
        return List.of("ideal");
    }

    @Override
    public LearningSettings settings(String chip) {
        return LearningSettings.hinton()
                .with(Map.of(
                        "hidden", "2000,2000,2000,2000", "epochs", "100", "negatives", "hybrid", "labelStrength", "0"));
    }

    @Override
    public Optional<Claim> claim() {
        return Optional.of(new Claim(
                "G. Hinton, The Forward-Forward Algorithm, arXiv 2212.13345 (2022)",
                "1.37 % by a softmax on the last three layers, 100 epochs",
                Mnist.NAME,
                List.of(new Bar("softmax", 0.016)),
                1));
    }
}
