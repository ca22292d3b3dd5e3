package mortal.learning.rival;

import mortal.learning.Ports;
import mortal.substrate.Anatomy;
import mortal.substrate.Seed;

/// Direct feedback alignment: the host's error goes to every hidden population through fixed random weights,
///
///     post_l = −(B_l e) ⊙ f′,  B_l normal with variance 1 / classes,  f′ = 1 for units that were active, else 0
///
/// Divisive normalisation is left out of f′, as everything that B does not know. Source: A. Nøkland, "Direct feedback
/// alignment provides learning in deep neural networks", arXiv 1609.01596.
///
/// @param rate (1) gate at full gain, above 0
public record DirectFeedback(float rate) implements HostRule {

    /// Chosen on validation cases, see `docs/tried.md`.
    public DirectFeedback() {
        this(0.3f);
    }

    public DirectFeedback {
        if (!(rate > 0)) {
            throw new IllegalArgumentException("DirectFeedback.rate = " + rate + ", must be above 0");
        }
    }

    @Override
    public String name() {
        return "direct-feedback";
    }

    @Override
    public String summary() {
        return "the error of a softmax on the host, which reads units, goes to every layer through fixed random weights";
    }

    @Override
    public Credit credit(Anatomy anatomy, Ports ports, Seed seed) {
        return new Broadcast(anatomy, ports.labels().classes(), seed.child("feedback"));
    }
}
