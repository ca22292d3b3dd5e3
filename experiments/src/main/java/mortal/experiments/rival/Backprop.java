package mortal.experiments.rival;

import mortal.learning.Ports;
import mortal.learning.rival.Credit;
import mortal.learning.rival.HostRule;
import mortal.substrate.Anatomy;
import mortal.substrate.Seed;

/// Backprop with the chip in the loop: forwards through the chip, whose units are read; backwards on the host through a
/// model of it, rectifiers and divisive normalisation included; the update through [mortal.substrate.Substrate#pulse].
/// The update then need only roughly follow the gradient (S. Schmitt et al. 2017; L. Wright et al. 2022). The host's
/// own
/// arithmetic is not on the chip's meter.
///
/// @param model what the host knows of the cells
/// @param every (lessons) from one reading of all cells to the next, with `model: fitted`; at least 1
/// @param readNoise (1) of the bench instrument, in units of the weight, with `model: fitted`; at least 0
/// @param rate (1) gate at full gain, above 0
public record Backprop(Model model, int every, float readNoise, float rate) implements HostRule {

    /// What the host knows of the cells.
    public enum Model {
        /// All there is: cells and units' gains as they are in every lesson, for nothing. On the ideal chip this is
        /// backprop on a computer; on others the best that a model of cells and gains can do.
        TWIN,
        /// The weights with which the chip was made, read once before the first lesson, and what was asked of them
        /// since
        /// as an ideal cell would have done it; never looked at again.
        NOMINAL,
        /// The same, but with all cells read anew by the bench every so many lessons, at the chip's cost.
        FITTED
    }

    /// Chosen on validation cases, see `docs/tried.md`.
    public Backprop() {
        this(Model.NOMINAL, 100, 0.01f, 0.3f);
    }

    public Backprop {
        if (every < 1) {
            throw new IllegalArgumentException("Backprop.every = " + every + ", must be at least 1");
        }
        if (!(readNoise >= 0)) {
            throw new IllegalArgumentException("Backprop.readNoise = " + readNoise + ", must be at least 0");
        }
        if (!(rate > 0)) {
            throw new IllegalArgumentException("Backprop.rate = " + rate + ", must be above 0");
        }
    }

    @Override
    public String name() {
        return "backprop";
    }

    @Override
    public String summary() {
        return "forwards on the chip, whose units are read, backwards through a model on the host; needs the bench";
    }

    @Override
    public String words() {
        return name() + ", " + model.name().toLowerCase(java.util.Locale.ROOT);
    }

    /// @param seed not drawn from
    @Override
    public Credit credit(Anatomy anatomy, Ports ports, Seed seed) {
        return new ModelledCredit(this, anatomy);
    }
}
