package mortal.learning.rival;

import mortal.learning.Ports;
import mortal.substrate.Anatomy;
import mortal.substrate.Seed;

/// A contrast between internal representations, layer by layer: a case and a partner, the last case of the same class
/// or, as often, the last of another, are shown one after the other, and what a population sends on for the two shall
/// be
/// alike if they are of one class and else not,
///
///     c = h · h′ / units,   p = σ((c − threshold) / temperature),   post = (t − p) · (h′ − c · h) ⊙ f′
///
/// where h is what it sends on for the case and h′ for the partner, both with a mean square of 1, so that c is their
/// cosine, and t is 1 for one class. That is the gradient of log p, or of log(1 − p), as the case's own pass has it;
/// the
/// partner's is left out, its turn has come. The host reads all units in both passes. Sources: J. Bromley et al.,
/// "Signature verification using a Siamese time delay neural network" (NIPS 1993); the logistic loss is chosen.
///
/// @param threshold (1) of the cosine, above 0 and below 1
/// @param temperature (1) above 0
/// @param rate (1) gate at full gain, above 0
public record Siamese(float threshold, float temperature, float rate) implements HostRule {

    /// For lessons of one case; chosen on validation cases, see `docs/tried.md`.
    public Siamese() {
        this(0.5f, 0.1f, 0.003f);
    }

    public Siamese {
        require("threshold", threshold, threshold > 0 && threshold < 1, "above 0 and below 1");
        require("temperature", temperature, temperature > 0, "above 0");
        require("rate", rate, rate > 0, "above 0");
    }

    private static void require(String what, float got, boolean met, String allowed) {
        if (!met) {
            throw new IllegalArgumentException("Siamese." + what + " = " + got + ", must be " + allowed);
        }
    }

    @Override
    public String name() {
        return "siamese";
    }

    @Override
    public String summary() {
        return "what a layer makes of two cases shall be alike if they are of one class; the host reads units and compares";
    }

    @Override
    public double passes(int classes) {
        return 2;
    }

    @Override
    public Credit credit(Anatomy anatomy, Ports ports, Seed seed) {
        return new Likeness(this, anatomy, ports.labels().classes(), seed.child("partners"));
    }
}
