package mortal.experiments.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mortal.experiments.Experiment;
import mortal.experiments.data.install.Mnist;
import mortal.experiments.run.LearningSettings;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Field;
import mortal.simulator.design.Wiring;

/// Hinton's unsupervised Forward-Forward on MNIST with local receptive fields: units see windows, share no weights, and
/// learn to tell pictures from hybrids of two. Labels are for the softmax alone.
public final class HintonLocalFields implements Experiment {
    /// (pixels) of a picture. Windows are laid out for it.
    private static final int INPUTS = 28 * 28;

    /// Source: G. Hinton, arXiv 2212.13345, section 3.2, from memory (the paper was not at hand).
    private static final List<Field> FIELDS =
            List.of(new Field(4, 4, 10, 6, 128), new Field(3, 3, 2, 1, 220), new Field(2, 2, 2, 1, 512));

    @Override
    public String name() {
        return "hinton-2022-local-fields";
    }

    @Override
    public String summary() {
        return "unsupervised Forward-Forward with local receptive fields without weight sharing, 60 epochs of MNIST";
    }

    @Override
    public List<String> chips() {
        return List.of("ideal");
    }

    /// A chip with fields of its own keeps them.
    @Override
    public ChipDesign wired(ChipDesign chip) {
        Wiring own = chip.wiring();
        return own.fields().isEmpty()
                ? chip.sized(INPUTS, chip.hidden()).with(new Wiring(FIELDS, own.fixed(), own.boxes()))
                : chip;
    }

    @Override
    public LearningSettings settings(String chip) {
        return LearningSettings.hinton()
                .with(Map.of(
                        "epochs", "60",
                        "hidden", "2048,1980,2048",
                        "rule.negatives", "hybrid",
                        "labelStrength", "0"));
    }

    @Override
    public Optional<Claim> claim() {
        return Optional.of(new Claim(
                "G. Hinton, The Forward-Forward Algorithm, arXiv 2212.13345 (2022), section 3.2",
                "1.16 % by a softmax on all but the lowest layer (local receptive fields, peer normalisation, 60 epochs)",
                Mnist.NAME,
                List.of(new Bar("softmax", 0.015)),
                3));
    }
}
