package mortal.learning.rival;

import mortal.learning.Ports;
import mortal.substrate.Anatomy;
import mortal.substrate.Seed;

/// Node perturbation: small random currents into all hidden units at once, and one number for all of them, whether the
/// host's loss E rose or fell,
///
///     two sides:  post = −(E(+σξ) − E(−σξ)) / 2σ · ξ
///     one side:   post = −(E(+σξ) − E) / σ · ξ,       ξ = ±1, drawn for each unit and case
///
/// In the mean over ξ that is the gradient of a chip of which nothing need be known, its gains, offsets and
/// normalisation included; the price is its variance, which grows with the number of units. Source: J. Werfel, X. Xie,
/// H. S. Seung, Neural Computation 17 (2005).
///
/// @param sides how many perturbed passes
/// @param sigma (1) σ, in units of the current into a unit, whose root mean square is about 1; above 0
/// @param rate (1) gate at full gain, above 0
public record NodePerturbation(Sides sides, float sigma, float rate) implements HostRule {

    /// What a perturbation is held against.
    public enum Sides {
        /// The pass without any.
        ONE,
        /// The opposite one: an error of σ² in place of σ, for one pass more.
        TWO
    }

    /// Chosen on validation cases, see `docs/tried.md`.
    public NodePerturbation() {
        this(Sides.TWO, 0.1f, 0.003f);
    }

    public NodePerturbation {
        above("sigma", sigma);
        above("rate", rate);
    }

    private static void above(String what, float got) {
        if (!(got > 0)) {
            throw new IllegalArgumentException("NodePerturbation." + what + " = " + got + ", must be above 0");
        }
    }

    @Override
    public String name() {
        return "node-perturbation";
    }

    @Override
    public String summary() {
        return "random currents into all units at once; the loss of a softmax on the host, which reads units, says up or down";
    }

    @Override
    public double passes(int classes) {
        return sides == Sides.ONE ? 2 : 3;
    }

    @Override
    public Credit credit(Anatomy anatomy, Ports ports, Seed seed) {
        return new Perturbed(this, anatomy, seed.child("perturbation"));
    }
}
