package mortal.experiments.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mortal.experiments.Experiment;
import mortal.experiments.data.install.Mnist;
import mortal.experiments.run.LearningSettings;

/// The re-implementation that most copies descend from, by the same loop as everything: all cases are one batch, a
/// thousand steps for each layer, mean goodness, Adam.
public final class Mpezeshki implements Experiment {
    @Override
    public String name() {
        return "mpezeshki-2023";
    }

    @Override
    public String summary() {
        return "Forward-Forward as in pytorch_forward_forward: one batch of 50 000, 1000 steps a layer, Adam";
    }

    @Override
    public List<String> chips() {
        return List.of("ideal-adam");
    }

    @Override
    public LearningSettings settings(String chip) {
        return Copies.of(Map.of(
                        "hidden", "500,500", "batch", "50000", "epochs", "2000", "threshold", "2", "rate", "0.03"))
                .with(Map.of("evaluateEvery", "50"));
    }

    @Override
    public Optional<Claim> claim() {
        return Optional.of(new Claim(
                "M. Pezeshki, pytorch_forward_forward (2023), README",
                "6.84 % by goodness of all layers, 1000 steps a layer",
                Mnist.NAME,
                List.of(Bar.about("goodness", 0.0684, 0.005)),
                1));
    }
}
