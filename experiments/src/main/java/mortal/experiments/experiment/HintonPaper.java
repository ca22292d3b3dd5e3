package mortal.experiments.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mortal.experiments.Experiment;
import mortal.experiments.data.install.Mnist;
import mortal.experiments.run.LearningSettings;

/// Hinton's supervised Forward-Forward in the size of his paper; the rest as in his program.
public final class HintonPaper implements Experiment {
    @Override
    public String name() {
        return "hinton-2022-paper";
    }

    @Override
    public String summary() {
        return "Forward-Forward in the size of the paper: 4 x 2000 units, 60 epochs of MNIST";
    }

    @Override
    public List<String> chips() {
        return List.of("ideal");
    }

    @Override
    public LearningSettings settings(String chip) {
        return LearningSettings.hinton().with(Map.of("hidden", "2000,2000,2000,2000", "epochs", "60"));
    }

    @Override
    public Optional<Claim> claim() {
        return Optional.of(new Claim(
                "G. Hinton, The Forward-Forward Algorithm, arXiv 2212.13345 (2022)",
                "1.36 % after 60 epochs",
                Mnist.NAME,
                List.of(new Bar("goodness", 0.015)),
                1));
    }
}
