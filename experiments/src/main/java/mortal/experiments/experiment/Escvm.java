package mortal.experiments.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mortal.experiments.Experiment;
import mortal.experiments.data.install.Mnist;
import mortal.experiments.run.LearningSettings;

/// A widely watched re-implementation, by the same loop as everything: mean goodness with a high threshold, one wrong
/// label a picture for the whole run, layers one after another (60 epochs each), Adam.
public final class Escvm implements Experiment {
    @Override
    public String name() {
        return "escvm-2023";
    }

    @Override
    public String summary() {
        return "Forward-Forward as EscVM's notebook runs it: mean goodness, threshold 9, Adam, layer by layer";
    }

    @Override
    public List<String> chips() {
        return List.of("ideal-adam");
    }

    @Override
    public LearningSettings settings(String chip) {
        return Copies.of(
                        Map.of("hidden", "512,512", "batch", "1024", "epochs", "120", "threshold", "9", "rate", "0.09"))
                .with(Map.of("validationCases", "1", "evaluateEvery", "120")); // the notebook learns from all cases
    }

    @Override
    public Optional<Claim> claim() {
        return Optional.of(new Claim(
                "EscVM, EscVM_YT, notebook \"pt_1_forward_forward_alg\" (2023)",
                "2.92 % by goodness of all layers, 60 epochs a layer",
                Mnist.NAME,
                List.of(Bar.about("goodness", 0.0292, 0.005)),
                3));
    }
}
