package mortal.experiments.experiment;

import java.util.List;
import java.util.Optional;
import mortal.experiments.Experiment;
import mortal.experiments.data.install.Mnist;
import mortal.experiments.run.LearningSettings;

/// Hinton's supervised Forward-Forward on MNIST, as his published program runs it.
public final class HintonSupervised implements Experiment {
    @Override
    public String name() {
        return "hinton-2022-supervised";
    }

    @Override
    public String summary() {
        return "Forward-Forward as in Hinton's published program: 3 x 1000 units, 125 epochs of MNIST";
    }

    @Override
    public List<String> chips() {
        return List.of("ideal");
    }

    @Override
    public LearningSettings settings(String chip) {
        return LearningSettings.hinton();
    }

    @Override
    public Optional<Claim> claim() {
        return Optional.of(new Claim(
                "G. Hinton, The Forward-Forward Algorithm, arXiv 2212.13345 (2022), and its published program",
                "1.36 % (4 x 2000, 60 epochs); the program, 3 x 1000: 1.44 % by goodness, 1.47 % by softmax",
                Mnist.NAME,
                List.of(new Bar("goodness", 0.0150), new Bar("softmax", 0.0155)),
                3));
    }
}
