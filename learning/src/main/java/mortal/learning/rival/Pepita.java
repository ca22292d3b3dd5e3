package mortal.learning.rival;

import mortal.learning.Ports;
import mortal.substrate.Anatomy;
import mortal.substrate.Seed;

/// PEPITA: the host's error is sent through fixed random weights onto the input, the case is shown again with it, and
/// what each unit did otherwise in the second pass is taken for its error,
///
///     x′ = x + F e,   post = h′ − h,   F uniform within ± feedback · √(6 / inputs)
///
/// where h and h′ are what a population sends on in the two passes. Unlike the published program, which has the second
/// pass's signals in front of the synapse and teaches the last layer too, the first pass's are in front of it and a
/// softmax
/// on the host is above. Source: G. Dellaferrera and G. Kreiman, "Error-driven input modulation" (ICML 2022).
///
/// @param feedback (1) size of F, above 0
/// @param rate (1) gate at full gain, above 0
public record Pepita(float feedback, float rate) implements HostRule {

    /// For lessons of one case; chosen on validation cases, see `docs/tried.md`.
    public Pepita() {
        this(1, 0.1f);
    }

    public Pepita {
        above("feedback", feedback);
        above("rate", rate);
    }

    private static void above(String what, float got) {
        if (!(got > 0)) {
            throw new IllegalArgumentException("Pepita." + what + " = " + got + ", must be above 0");
        }
    }

    @Override
    public String name() {
        return "pepita";
    }

    @Override
    public String summary() {
        return "the host's error modulates the input; what units do otherwise then is their error; the host reads units";
    }

    @Override
    public double passes(int classes) {
        return 2;
    }

    @Override
    public Credit credit(Anatomy anatomy, Ports ports, Seed seed) {
        return new Modulated(this, anatomy, ports.labels().classes(), seed.child("feedback"));
    }
}
